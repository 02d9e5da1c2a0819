using System.Text.RegularExpressions;
using Site.Generator.Tests.Sites;

namespace Site.Generator.Tests.Rendering;

/// <summary>A page's own text and the frame it is shown in share one space of ids.</summary>
public sealed partial class ElementIdTests
{
    private const string Page = $"""
        -- _sources/maker.yml --
        {TestSite.Source}
        -- index.md --
        ---
        title: Home
        date: 2026-11-01
        entities: [{"{"}name: Widget, type: Product{"}"}]
        updates: [{"{"}date: 2026-11-02, text: Changed{"}"}]
        ---
        # Home

        The Widget costs $1 [cite: @maker]. [Enough][opinion: us], they say.[^1] See [my list](#sources) and [theirs](#source-maker).

        ## Sources

        ## Sources

        ## Manifest

        ## Updates

        ## Entities

        ## Source-maker

        ## Calc-maker

        ## fn-1

        ## fnref-1

        ## fn

        ## fn

        ## Section: sources

        ## C widget costs 123abc

        [^1]: A note.
        -- other.md --
        # Other

        See [the list](index.md#sources).
        """;

    [Fact]
    public async Task No_id_stands_twice_on_a_page()
    {
        using var site = await new TestSite(Page).PublishAsync();
        var ids = Ids().Matches(site.Read("index.html")).Select(m => m.Groups[1].Value).ToList();
        Assert.True(ids.Count > 20, $"Only {ids.Count} ids, so the test says little.");
        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public async Task Links_lead_to_the_heading_the_author_means_and_citations_to_the_source()
    {
        using var site = await new TestSite(Page).PublishAsync();
        var html = site.Read("index.html");
        Assert.Contains("<h2 id=\"section-sources\">Sources</h2>", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#section-sources\">my list</a>", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#section-source-maker\">theirs</a>", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#source-maker\" aria-label=", html, StringComparison.Ordinal);
        Assert.Contains("<li id=\"source-maker\">", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"index.html#section-sources\">the list</a>", site.Read("other.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sources")]
    [InlineData("Content")]
    [InlineData("source-maker")]
    [InlineData("fn-1")]
    public async Task An_id_written_in_HTML_that_a_part_of_the_page_has_is_left_out(string id)
    {
        using var site = new TestSite($"-- index.md --\n# Home\n\n<span id=\"{id}\">Here</span>.\n");
        var result = await site.BuildAsync();
        Assert.Single(result.Diagnostics, d => d.Rule == Text.Diagnostics.Rules.Syntax.IdTaken);
        Assert.Contains("<span>Here</span>", site.Read("index.html"), StringComparison.Ordinal);
    }

    [GeneratedRegex("\\sid=\"([^\"]*)\"")]
    private static partial Regex Ids();
}
