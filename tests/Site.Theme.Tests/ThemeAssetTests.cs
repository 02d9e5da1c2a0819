using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Site.Citations.Claims;
using Site.Citations.Vocabulary;

namespace Site.Theme.Tests;

/// <summary>What the theme weighs, and the names it is published under.</summary>
public sealed class ThemeAssetTests
{
    private const int Kilobyte = 1000;

    private static IEnumerable<ThemeAsset> All =>
    [
        .. PageTheme.Assets, .. PageTheme.CodeAssets, .. PageTheme.CitationAssets, .. PageTheme.CalculatorAssets,
        .. PageTheme.ComparisonAssets, .. PageTheme.SearchAssets,
    ];

    private static IEnumerable<string> Frame => ["../assets/icon", "../assets/print", "../assets/site", "../assets/site", "../assets/wide"];

    [Fact]
    public void Assets_are_named_after_their_content_and_linked_from_every_page()
    {
        Assert.All(All, asset =>
        {
            var hash = Convert.ToHexStringLower(SHA256.HashData(asset.Content.Span))[..8];
            Assert.Matches($@"^assets/[a-z-]+\.{hash}\.[a-z]+$", asset.Path);
        });
        IEnumerable<string> claimed = Frame.Append("../assets/lens").Order(StringComparer.Ordinal);
        Assert.Equal(["../assets/citations", "../assets/citations", .. claimed], LinksOf(ThemePages.Full));
        Assert.Equal(Frame, LinksOf(ThemePages.Full with { Claims = [] }));
        Assert.Equal(
            ["../assets/code", "../assets/code", .. Frame],
            LinksOf(ThemePages.Full with { Claims = [], HasCode = true }));
        Assert.Equal(
            [
                "../assets/calculator", "../assets/calculator", "../assets/citations", "../assets/citations", .. claimed,
            ],
            LinksOf(ThemePages.Full with { HasCalculators = true }));

        static IEnumerable<string> LinksOf(PageView view) => Html.Parse(PageTheme.RenderPage(view))
            .QuerySelectorAll("link[rel=stylesheet], link[rel=icon], script")
            .Select(l => l.GetAttribute("href") ?? l.GetAttribute("src")!)
            .Where(l => All.Any(a => "../" + a.Path == l))
            .Select(l => l[..l.IndexOf('.', 3)])
            .Order(StringComparer.Ordinal);
    }

    [Fact]
    public void Styles_and_scripts_keep_to_their_budgets()
    {
        Assert.InRange(Weigh("assets/", ".css", Compressed), 1, 14 * Kilobyte);
        Assert.InRange(Weigh("assets/site.", ".css", Compressed), 1, 4 * Kilobyte);
        Assert.InRange(Weigh("assets/calculator.", ".js", Compressed), 1, 5 * Kilobyte);
        Assert.InRange(Weigh("assets/comparison.", ".js", Compressed), 1, 2 * Kilobyte);
        Assert.InRange(Weigh("assets/citations.", ".js", Compressed), 1, Kilobyte);
        Assert.InRange(Weigh("assets/citations.", ".css", Compressed), 1, Kilobyte);
        Assert.InRange(Weigh("assets/check.", ".js", Compressed), 1, 5 * Kilobyte);
        Assert.InRange(Weigh("assets/site.", ".js", Compressed), 1, 2 * Kilobyte);
        Assert.InRange(Weigh("assets/search.", ".js", Compressed), 1, 5 * Kilobyte);
        Assert.InRange(Weigh("assets/code.", ".js", Compressed), 1, Kilobyte);
        Assert.InRange(Weigh("assets/code.", ".css", Compressed), 1, Kilobyte);
    }

    /// <summary>A reader's browser takes the page text as the format's rules T2 and T3 say, element for element.</summary>
    [Fact]
    public void The_check_in_the_browser_knows_the_elements_that_the_format_lists()
    {
        using var script = new StreamReader(typeof(PageTheme).Assembly.GetManifestResourceStream("assets/check/page-text.js")!);
        var written = Regex.Matches(script.ReadToEnd(), "\"([a-z0-9 ]{2,})\"").Select(m => m.Groups[1].Value.Trim()).ToList();
        var rules = File.ReadAllText(Repository.File("docs/format.md")).ReplaceLineEndings(" ");
        Assert.Equal(Elements(rules, "**T3.**"), string.Join(' ', written[..2]));
        Assert.Equal(Elements(rules, "**T2.**"), written[2]);

        static string Elements(string rules, string rule)
        {
            var text = rules[rules.IndexOf(rule, StringComparison.Ordinal)..];
            text = text[..text.IndexOf("- **T", 4, StringComparison.Ordinal)];
            var names = Regex.Matches(text, "`([a-z0-9 ]+)`").Select(m => m.Groups[1].Value);
            return Regex.Replace(string.Join(' ', names), " +", " ");
        }
    }

    [Fact]
    public void Compacting_takes_out_spaces_and_nothing_else()
    {
        using var reader = new StreamReader(typeof(PageTheme).Assembly.GetManifestResourceStream("assets/site.css")!);
        var written = reader.ReadToEnd();
        var published = Encoding.UTF8.GetString(
            Assert.Single(PageTheme.Assets, a => Path.GetFileName(a.Path) is ['s', 'i', 't', 'e', '.', .., 'c', 's', 's']).Content.Span);
        Assert.Equal(Bones(written), Bones(published));
        Assert.DoesNotContain("/*", written, StringComparison.Ordinal);
        Assert.DoesNotContain("//", written, StringComparison.Ordinal);
        Assert.Contains("--edge:max(var(--gap),(100% - var(--wide)) / 2)", published, StringComparison.Ordinal);

        static string Bones(string css) =>
            string.Concat(css.Where(c => !char.IsWhiteSpace(c))).Replace(";}", "}", StringComparison.Ordinal);
    }

    /// <summary>As it travels: the page and each style sheet and script that it names, compressed.</summary>
    [Fact]
    public void A_page_of_600_words_with_all_that_it_names_loads_in_16_kB()
    {
        var sources = Enumerable.Range(1, 3)
            .Select(i => ThemePages.Source(
                $"source-{i}",
                $"The documentation of product {i}",
                $"https://docs.product-{i}.example/en/latest/guide.html"))
            .ToList();
        ImmutableArray<Claim> claims = [.. Enumerable.Range(1, 5).Select(i => ThemePages.Claim(
            $"c-product-{i}-holds-eighty-1a2b3c",
            ClaimType.Sourced,
            $"Product {i} holds eighty gigabytes of memory and costs so many dollars an hour to rent",
            ThemePages.Evidence(sources[i % 3], $"Product {i}: 80 GB, $1.{i}9 an hour")))];
        var body = new StringBuilder();
        foreach (var claim in claims)
        {
            body.Append("<p>").Append(string.Join(' ', Enumerable.Repeat("seven words make half a short sentence", 15)))
                .Append(CultureInfo.InvariantCulture, $" <span class=\"claim\" id=\"{claim.Id}\">{claim.Text}</span>")
                .Append("<sup class=\"cite\" data-cite-skip>")
                .Append(CultureInfo.InvariantCulture, $"<a href=\"#source-{claim.Evidence[0].Source.Id}\"")
                .Append(CultureInfo.InvariantCulture, $" aria-label=\"Source 1: {claim.Evidence[0].Source.Title}, confidence medium\"")
                .Append(" data-confidence=\"medium\">1</a></sup>.</p>\n");
        }

        var page = PageTheme.RenderPage(ThemePages.Full with
        {
            BodyHtml = body.ToString(),
            Claims = claims,
            Sources = ThemePages.SourcesOf(claims),
            Navigation = new Menu([new NavSection(
                "The guide",
                "index.html",
                [.. Enumerable.Range(1, 25).Select(i => new NavLink($"Page {i} of the guide", $"page-{i}.html"))])]).For("page-2.html"),
        });
        var named = All.Where(a => page.Contains($"../{a.Path}\"", StringComparison.Ordinal)).ToList();
        Assert.Contains(named, a => a.Path.StartsWith("assets/site.", StringComparison.Ordinal));
        Assert.Contains(named, a => a.Path.StartsWith("assets/citations.", StringComparison.Ordinal));
        Assert.InRange(Compressed(Encoding.UTF8.GetBytes(page)) + named.Sum(Compressed), 1, 16 * Kilobyte);
    }

    private static long Weigh(string start, string extension, Func<ThemeAsset, long> weigh) =>
        All.Where(a => a.Path.StartsWith(start, StringComparison.Ordinal) && a.Path.EndsWith(extension, StringComparison.Ordinal))
            .Sum(weigh);

    private static long Compressed(ThemeAsset asset) => Compressed(asset.Content);

    private static long Compressed(ReadOnlyMemory<byte> content)
    {
        using var output = new MemoryStream();
        using (var gzip = new GZipStream(output, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(content.Span);
        }

        return output.Length;
    }
}
