using Site.Citations.Vocabulary;
using Site.Evidence.Fetching;

namespace Site.Evidence.Tests.Fetching;

/// <summary>Where sources may lead that a site names, which anybody may have written.</summary>
public sealed class NamedByTests
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["public.test"] = "93.184.216.34",
        ["inner.test"] = "10.1.2.3",
        ["own.test"] = "127.0.0.1",
        ["cloud.test"] = "169.254.169.254",
    };

    [Theory]
    [InlineData(null, "public.test", null)]
    [InlineData(null, "inner.test", "not asked for: it leads into a private network, to inner.test")]
    [InlineData(null, "own.test", "not asked for: it leads into a private network, to own.test")]
    [InlineData(null, "127.0.0.1", "not asked for: it leads into a private network, to 127.0.0.1")]
    [InlineData(null, "[::1]", "not asked for: it leads into a private network, to [::1]")]
    [InlineData(null, "2130706433", "not asked for: it leads into a private network, to 127.0.0.1")]
    [InlineData("http://public.test/", "cloud.test", "not asked for: it leads into a private network, to cloud.test")]
    [InlineData("http://own.test/", "inner.test", null)]
    [InlineData("http://public.test/", "public.test", null)]
    public async Task A_site_leads_into_a_private_network_only_from_there(string? site, string host, string? problem)
    {
        using var run = Run(site);
        run.Server.On("/page", Reply.Ok("text/plain", "words"));
        var found = await run.CheckAsync($"http://{host}:{run.Server.Port}/page", "words");
        Assert.Equal((problem is null ? CheckStatus.Ok : CheckStatus.Unknown, problem), (found!.Status, found.Problem));
        Assert.Equal(problem is null ? 1 : 0, run.Server.Asked.Count());
    }

    [Theory]
    [InlineData("http://own.test/")]
    [InlineData(null)]
    public async Task A_public_source_of_any_site_does_not_lead_inward(string? site)
    {
        using var run = Run(site);
        run.Server.On("/page", Reply.Redirect($"http://inner.test:{run.Server.Port}/secret"));
        run.Server.On("/secret", Reply.Ok("text/plain", "words"));
        var found = await run.CheckAsync($"http://public.test:{run.Server.Port}/page", "words");
        Assert.Equal("redirects into a private network, to inner.test", found!.Problem);
        Assert.Equal(["/page"], run.Server.Asked);
    }

    [Theory]
    [InlineData("..", "x")]
    [InlineData("owner", "..")]
    [InlineData("owner", ".")]
    [InlineData("a\\b", "x")]
    [InlineData("owner", "x\\y")]
    public void An_address_names_no_mirror_outside_the_folder_of_mirrors(string owner, string name) =>
        Assert.Null(Permalink.Parse($"https://github.com/{owner}/{name}/blob/{new string('0', 40)}/file"));

    private static CheckRun Run(string? site) => new(names: Names, namedBy: NamedBy.Published(site is null ? null : new Uri(site)));
}
