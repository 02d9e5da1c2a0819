using Microsoft.Extensions.Time.Testing;
using Site.Verification.Reading;
using Site.Verification.Tests.Sites;

namespace Site.Verification.Tests.Reading;

public sealed class HttpSiteTests
{
    [Fact]
    public async Task A_site_passes_wherever_it_is_served()
    {
        using var site = await PublishedTestSite.ExampleAsync("https://example.org/base/");
        using var server = new TestServer(path => TestServer.Respond(site.ReadBytes(path)));
        Assert.Empty((await VerifyAsync(server)).Diagnostics);
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://[")]
    [InlineData("//example.org/robots.txt")]
    [InlineData("gopher://x/")]
    public async Task A_redirect_that_leads_away_is_said_and_not_followed(string target)
    {
        using var site = await PublishedTestSite.ExampleAsync();
        using var server = new TestServer(path => path == "robots.txt" ? Redirect(target) : TestServer.Respond(site.ReadBytes(path)));
        var diagnostic = Assert.Single((await VerifyAsync(server)).Diagnostics);
        Assert.Equal(("robots.txt", "CITE604"), (diagnostic.Location?.File, diagnostic.Rule.Code));
    }

    [Fact]
    public async Task A_redirect_to_another_port_of_this_machine_is_not_followed()
    {
        using var site = await PublishedTestSite.ExampleAsync();
        using var inside = new TestServer(_ => TestServer.Respond("secret"u8.ToArray()));
        using var server = new TestServer(path =>
            path == "robots.txt" ? Redirect(inside.Address) : TestServer.Respond(site.ReadBytes(path)));
        var diagnostic = Assert.Single((await VerifyAsync(server)).Diagnostics);
        Assert.Contains("the server leads away", diagnostic.Message, StringComparison.Ordinal);
        Assert.Equal(0, inside.Asked);
    }

    [Fact]
    public async Task A_redirect_within_the_site_is_followed_but_not_for_ever()
    {
        using var site = await PublishedTestSite.ExampleAsync();
        using var server = new TestServer(path => path switch
        {
            "robots.txt" => Redirect("/moved.txt"),
            "moved.txt" => TestServer.Respond(site.ReadBytes("robots.txt")),
            "llms.txt" => Redirect("/llms.txt"),
            _ => TestServer.Respond(site.ReadBytes(path)),
        });
        var diagnostic = Assert.Single((await VerifyAsync(server)).Diagnostics);
        Assert.Equal("llms.txt", diagnostic.Location?.File);
        Assert.Contains("redirects more than 5 times", diagnostic.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task Bytes_that_cannot_be_decompressed_are_said(string encoding)
    {
        using var site = await PublishedTestSite.ExampleAsync();
        using var server = new TestServer(path => path == "index.html"
            ? TestServer.Respond("this is not compressed"u8.ToArray(), $"Content-Encoding: {encoding}\r\n")
            : TestServer.Respond(site.ReadBytes(path)));
        var report = await VerifyAsync(server);
        Assert.Contains(report.Diagnostics, d => d.Location?.File == "index.html" && d.Rule.Code == "CITE604");
        Assert.Equal((2, 4), (report.Pages, report.Claims));
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_given_up()
    {
        using var site = await PublishedTestSite.ExampleAsync();
        var clock = new FakeTimeProvider();
        var limits = VerificationLimits.Default with { Clock = clock, FailuresInARow = 5 };
        using var server = ServerOfAnIndexAlone(site, clock, limits.FileTime);
        var report = await VerifyAsync(server, limits);
        var limit = Assert.Single(report.Diagnostics, d => d.Rule.Code == "CITE623");
        Assert.Contains("has not answered for 5 files in a row", limit.Message, StringComparison.Ordinal);

        // The root and its three parts are given; then five files, the signature first, are waited for, and at most eight more had been
        // asked for with them.
        Assert.InRange(server.Asked, 5, 18);
    }

    [Fact]
    public async Task A_run_over_HTTP_ends()
    {
        using var site = await PublishedTestSite.ExampleAsync();
        var clock = new FakeTimeProvider();
        var limits = VerificationLimits.Default with { Clock = clock, SiteTime = TimeSpan.FromSeconds(1) };
        using var server = ServerOfAnIndexAlone(site, clock, limits.SiteTime);
        var report = await VerifyAsync(server, limits);
        var limit = Assert.Single(report.Diagnostics, d => d.Rule.Code == "CITE623");
        Assert.Contains("more than 1 seconds", limit.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_never_ends_is_given_up()
    {
        using var site = await PublishedTestSite.ExampleAsync();
        using var server = new TestServer(path => path == "robots.txt"
            ? [.. "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n"u8, .. new byte[200_000]]
            : TestServer.Respond(site.ReadBytes(path)));
        var diagnostic = Assert.Single((await VerifyAsync(server, VerificationLimits.Default with { FileBytes = 100_000 })).Diagnostics);
        Assert.Contains("more than 100000 bytes, the limit for such a file", diagnostic.Message, StringComparison.Ordinal);
    }

    /// <summary>A server that gives the index; asked for anything else it says nothing while so much time passes.</summary>
    private static TestServer ServerOfAnIndexAlone(PublishedTestSite site, FakeTimeProvider clock, TimeSpan silence) => new(path =>
    {
        if (path == IndexFiles.Root || path.EndsWith(IndexFiles.Part, StringComparison.Ordinal))
        {
            return TestServer.Respond(site.ReadBytes(path));
        }

        clock.Advance(silence);
        return null;
    });

    private static byte[] Redirect(string target) => TestServer.Respond([], $"Location: {target}\r\n", "302 Found");

    private static Task<VerificationReport> VerifyAsync(TestServer server, VerificationLimits? limits = null) =>
        SiteVerifier.VerifyAsync(server.Address, limits ?? VerificationLimits.Default, TestContext.Current.CancellationToken);
}
