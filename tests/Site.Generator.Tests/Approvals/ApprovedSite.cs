using ApprovalTests.Reporters;
using Site.Generator.Tests.Sites;

namespace Site.Generator.Tests.Approvals;

/// <summary>
/// What the example site publishes, byte for byte. After a change that is meant, look at the <c>.received</c> file and rename it to
/// <c>.approved</c>.
/// </summary>
[UseReporter(typeof(QuietReporter))]
public sealed class ApprovedSite
{
    [Fact]
    public async Task Html() => ApprovalTests.Approvals.Verify(await Published("index.html"));

    [Fact]
    public async Task Markdown_twin() => ApprovalTests.Approvals.Verify(await Published("index.md"));

    [Fact]
    public async Task Json_twin() => ApprovalTests.Approvals.Verify(await Published("index.cite.json"));

    [Fact]
    public async Task Index_of_a_folder() => ApprovalTests.Approvals.Verify(await Published("guide/cite-index-part.json"));

    [Fact]
    public async Task Index() => ApprovalTests.Approvals.Verify(await Published("cite-index.json"));

    private static async Task<string> Published(string file)
    {
        using var site = await TestSite.Example().PublishAsync("https://example.org/");
        return site.Read(file);
    }
}
