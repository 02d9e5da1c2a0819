using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Site.Tests.Build;

/// <summary>A site that lists another under <c>sites</c>: every command follows the list.</summary>
public sealed class NestedSitesTests : IDisposable
{
    private const string Model = """
        title: What does it cost?
        version: "1.0"
        inputs:
          price: { label: Price, unit: USD, default: 10, assumption: an example }
        results:
          cost: { label: Cost, unit: USD, formula: price * 2, format: USD2 }
        """;

    private readonly InputFolder _folder = new(
        ("site.yml", "title: Guide\nurl: https://guide.example/\nsites:\n  - {input: ../docs, at: docs}\n"),
        ("index.md", "# Guide\n\nSee [the first steps](../docs/start/first.md#step-one) and [all of it](../docs/).\n"),
        ("../docs/site.yml", "title: Documentation\n"),
        ("../docs/index.md", "# Documentation\n"),
        ("../docs/start/first.md", "# First\n\n## Step one\n\nBack to [the guide](../../input/index.md#guide).\n"));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Both_are_published_and_links_lead_from_one_to_the_other()
    {
        var run = await Site("build", "--strict");
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.StartsWith("Built 3 pages", run.Out, StringComparison.Ordinal);
        Assert.Contains("href=\"docs/start/first.html#step-one\"", Read("index.html"), StringComparison.Ordinal);
        Assert.Contains("href=\"docs/index.html\"", Read("index.html"), StringComparison.Ordinal);
        Assert.Contains("href=\"../../index.html#guide\"", Read("docs/start/first.html"), StringComparison.Ordinal);
        Assert.Contains("href=\"https://guide.example/docs/start/first.html\"", Read("docs/start/first.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_index_names_that_of_the_other_site_with_its_digest_and_none_of_its_files()
    {
        await Site("build");
        using var index = JsonDocument.Parse(Read("cite-index.json"));
        var nested = Assert.Single(index.RootElement.GetProperty("sites").EnumerateArray());
        Assert.Equal("docs/cite-index.json", nested.GetProperty("url").GetString());
        Assert.Equal(
            Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(_folder.At("output", "docs/cite-index.json")))),
            nested.GetProperty("digest").GetProperty("sha256").GetString());
        Assert.Equal(
            ["cite-index-part.json", "assets/cite-index-part.json"],
            index.RootElement.GetProperty("parts").EnumerateArray().Select(p => p.GetProperty("url").GetString()));
    }

    [Fact]
    public async Task One_robots_txt_leads_to_the_sitemaps_of_both()
    {
        await Site("build");
        Assert.Contains("Sitemap: https://guide.example/docs/sitemap.xml\n", Read("robots.txt"), StringComparison.Ordinal);
        Assert.Contains("https://guide.example/docs/start/first.html", Read("docs/sitemap.xml"), StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.At("output", "docs/robots.txt")));
    }

    [Fact]
    public async Task Each_of_them_verifies()
    {
        await Site("build");
        Assert.Equal(0, (await Site("verify", "output")).Exit);
        Assert.Equal(0, (await Site("verify", "output/docs")).Exit);
    }

    [Fact]
    public async Task Verify_follows_the_index_into_the_other_site()
    {
        await Site("build");
        Assert.StartsWith("Verified 3 pages", (await Site("verify", "output")).Out, StringComparison.Ordinal);
        File.AppendAllText(_folder.At("output", "docs/start/first.md"), "added");
        var run = await Site("verify", "output");
        Assert.Equal(1, run.Exit);
        Assert.Contains("docs/start/first.md: error CITE605", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_in_the_other_site_names_a_file_that_can_be_opened()
    {
        _folder.Write("../docs/start/first.md", "# First\n\n[Nothing](../../input/nothing.md) [out](../../other/x.md)\n");
        var run = await Site("check", "--strict");
        Assert.Equal(1, run.Exit);
        Assert.Contains(
            "docs/start/first.md(3,1): error CITE720: '../../input/nothing.md' leads nowhere",
            run.Out,
            StringComparison.Ordinal);
        Assert.Contains(
            "docs/start/first.md(3,35): error CITE720: '../../other/x.md' leads out of the site.",
            run.Out,
            StringComparison.Ordinal);
        Assert.Contains("index.md(3,5): error CITE721: 'start/first.md' has no anchor '#step-one'.", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_in_the_other_site_leaves_both_as_they_were()
    {
        await Site("build");
        var before = Read("index.html");
        _folder.Write("index.md", "# Guide, edited\n");
        _folder.Write("../docs/index.md", "# Documentation\n\nNothing [cite:]\n");
        Assert.Equal(1, (await Site("build")).Exit);
        Assert.Equal(before, Read("index.html"));
    }

    [Theory]
    [InlineData("{input: ../docs}", "CITE704")]
    [InlineData("{input: ../docs, at: docs, title: x}", "CITE705")]
    [InlineData("{input: ../nothing, at: docs}", "CITE750: There is no folder '../nothing'.")]
    [InlineData("{input: ., at: docs}", "CITE750: The folder '.' is the folder of another site")]
    [InlineData("{input: .., at: docs}", "CITE750: The folder '..' is the folder of another site")]
    [InlineData("{input: pages, at: docs}", "CITE750: The folder 'pages' is the folder of another site")]
    [InlineData("{input: ../docs, at: ../out}", "CITE750: '../out' cannot be the address of a site.")]
    [InlineData("{input: ../docs, at: _docs}", "CITE750: '_docs' cannot be the address of a site.")]
    [InlineData("{input: ../docs, at: index.html}", "CITE750: The site '../docs' cannot be published at 'index.html'")]
    [InlineData(
        "{input: ../docs, at: pages}",
        "CITE750: The site '../docs' cannot be published at 'pages': 'pages/page.html' of this site")]
    [InlineData(
        "{input: ../docs, at: a}, {input: ../docs/start, at: b}",
        "CITE750: The folder '../docs/start' is the folder of another site")]
    [InlineData("{input: ../docs, at: a}, {input: ../more, at: A/b}", "CITE750: Two sites would be published at 'A/b'.")]
    public async Task An_entry_that_cannot_be_published_is_reported(string entries, string message)
    {
        _folder.Write("pages/page.md", "# Page\n");
        _folder.Write("../more/index.md", "# More\n");
        _folder.Write("index.md", "# Guide\n");
        _folder.Write("site.yml", $"title: Guide\nurl: https://guide.example/\nsites: [{entries}]\n");
        var run = await Site("check");
        Assert.Equal(1, run.Exit);
        Assert.Matches(@"(^|\n)input/site\.yml\(3,\d+\): error " + Regex.Escape(message), run.Out);
    }

    [Fact]
    public async Task A_site_that_is_listed_lists_none_of_its_own()
    {
        _folder.Write("../docs/site.yml", "title: Documentation\nsites: [{input: ../input, at: guide}]\n");
        var run = await Site("check");
        Assert.Contains(
            "docs/site.yml(2,9): error CITE750: A site that another lists lists none of its own.",
            run.Out,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_output_may_not_be_the_folder_of_the_other_site()
    {
        var run = await Site("build", "--output", "docs/out");
        Assert.Equal(1, run.Exit);
        Assert.Contains("CITE741", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calc_computes_the_models_of_the_other_site_under_its_folder()
    {
        _folder.Write("../docs/_models/bill.yml", Model);
        Assert.Equal("docs/bill: What does it cost?\n  results: cost\n", (await Site("calc")).Out);
        var run = await Site("calc", "docs/bill.cost", "--format", "csv");
        Assert.Equal((0, "result,value,unit,low,high\ncost,20,USD,,\n"), (run.Exit, run.Out));
    }

    [Fact]
    public async Task Sources_lists_those_of_the_other_site()
    {
        _folder.Write(
            "../docs/_sources/s.yml",
            "vendor: { title: Price list, url: \"https://vendor.example/\", publisher: Vendor, kind: primary, date: 2026-01-01 }\n");
        var run = await Site("sources", "list");
        Assert.Equal(0, run.Exit);
        Assert.Matches(@"^\.\./docs:\nunchecked 0/0 primary +vendor  https://vendor\.example/\n$", run.Out);
    }

    private Task<ProgramRun> Site(params string[] args) => ProgramRun.InAsync(_folder.Root, args);

    private string Read(string file) => File.ReadAllText(_folder.At("output", file));
}
