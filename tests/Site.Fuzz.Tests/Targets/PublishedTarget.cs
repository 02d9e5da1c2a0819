using System.Text;
using Site.Fuzz.Tests.Fuzzing;
using Site.Generator.Tests.Sites;
using Site.Verification;

namespace Site.Fuzz.Tests.Targets;

/// <summary>
/// A file of a published site, named in the first line of the input: the verifier comes to an end without an exception, and finds that the
/// file is another; but for the root of the index, which may say the same in other bytes.
/// </summary>
internal sealed class PublishedTarget : ITarget
{
    private const string Root = "cite-index.json";

    private readonly TestSite _site = new(ExampleInput.Files);
    private readonly Dictionary<string, byte[]> _published;

    public PublishedTarget()
    {
        Assert.True(_site.BuildAsync().GetAwaiter().GetResult().Succeeded);
        _published = Directory.EnumerateFiles(_site.Output, "*", SearchOption.AllDirectories)
            .ToDictionary(f => Path.GetRelativePath(_site.Output, f), File.ReadAllBytes, StringComparer.Ordinal);
    }

    public string Name => "published";

    public IReadOnlyList<string> Words { get; } =
    [
        "\"id\":", "\"text\":", "\"digest\":{\"sha256\":\"", "\"url\":\"", "\"claims\":[", "null", "true", "{}", "[]", "\"\\ud800\"",
        "1e999", "<p>",
        "</p>", "<article data-cite-root>", "<div data-cite-skip>", "<span class=\"claim\" id=\"", "<template>", "<svg>", "<table>",
        "<!--", "-->",
        "<script>", "</script>", "&amp;", "&#0;", "href=\"", "../", "%2e%2e", "javascript:x", "# ", "- [", "](", "> ", "[^1]",
        "\"format\":",
    ];

    public IEnumerable<byte[]> Seeds => _published
        .Where(f => Path.GetExtension(f.Key) is ".json" or ".html" or ".md" or ".txt" or ".xml" && f.Value.Length < 100_000)
        .Select(f => (byte[])[.. Encoding.UTF8.GetBytes(f.Key + "\n"), .. f.Value]);

    public void Take(byte[] input)
    {
        var end = Array.IndexOf(input, (byte)'\n');
        var name = end < 0 ? "" : Encoding.UTF8.GetString(input, 0, end);
        if (!_published.TryGetValue(name, out var published))
        {
            return;
        }

        var path = Path.Combine(_site.Output, name);
        try
        {
            File.WriteAllBytes(path, input[(end + 1)..]);
            var report = SiteVerifier.VerifyAsync(_site.Output, CancellationToken.None).GetAwaiter().GetResult();
            Assert.True(
                name == Root || report.Diagnostics.Length > 0 || input.AsSpan(end + 1).SequenceEqual(published),
                $"Nobody sees that {name} is another.");
        }
        finally
        {
            File.WriteAllBytes(path, published);
        }
    }

    public void Dispose() => _site.Dispose();
}
