using Site.Generator.Tests.Sites;
using Site.Text.Diagnostics;
using Site.Verification.Tests.Conformance;

namespace Site.Verification.Tests;

/// <summary>
/// Whatever an author's own files are called, both checkers accept what is published; a file is published as it is, or left out and told.
/// </summary>
public sealed class FilesOfOthersTests
{
    private const string Base = "https://example.org/base/";

    private const string Input = """
        -- _sources/sources.yml --
        shop: { title: Prices, url: https://shop.example/, publisher: Shop, kind: primary, date: 2026-11-01, quotes: { price: "2 EUR" } }
        -- _facts/lamps.yml --
        tables:
          spares:
            label: Spare lamps
            columns: { price: { label: Price, unit: EUR } }
            rows: { small: { label: The small lamp, price: { value: 2, source: shop#price } } }
        -- _models/light.yml --
        title: What does the light cost?
        version: "1.0"
        inputs:
          hours: { label: Hours a day, unit: h/day, default: 5, assumption: an evening, min: 0, max: 24 }
        results:
          twice: { label: Twice as long, unit: h/day, formula: hours * 2, format: "1" }
        -- index.md --
        ---
        title: Home
        updates: [{ date: 2026-11-02, text: Written. }]
        ---
        It costs [fact: small.price], or [calc: light.twice].
        -- lamps.md --
        # Lamps

        There is light.
        """;

    private static readonly string[] Folders = ["", "models/", "facts/", "comparisons/", "search/", "sources/", "guide/", "guide/models/"];

    private static readonly string[] Names =
    [
        "facts", "facts-2", "facts-x", "config", "config.v2", "lamps", "index", "feed", "all-prices", "cite-index", "linkset",
        "sitemap", "spares", "entries-0", "sources", "shop", "404", "x y", "größe",
    ];

    private static readonly string[] Endings =
        [".json", ".csv", ".xml", ".html", ".cite.json", ".schema.json", ".predictions.csv", ".sums.html", ".dsse.json", ".js", ".txt"];

    private static readonly string[] Contents =
    [
        "{}", "[]", "{\"hidden_size\": 4096}", "a,b\n1,\"2\n", "<!doctype html><p>Saved</p>",
        "<html><body data-cite-root>It costs 5</body></html>",
        "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Mine</title></feed>", "- [a](b.md)",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task A_site_with_files_of_any_name_is_accepted(int seed)
    {
        var random = new Random(seed);
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        while (files.Count < 40)
        {
            files[Any(Folders) + Any(Names) + Any(Endings)] = Any(Contents);
        }

        using var site = new TestSite(Input);
        foreach (var (path, content) in files)
        {
            site.Write($"-- {path} --\n{content}");
        }

        var result = await site.BuildAsync(baseUrl: Base);
        Assert.True(result.Succeeded, string.Join('\n', result.Diagnostics.Select(TestSite.Show)));
        var told = result.Diagnostics.Where(d => d.Rule == Rules.Pages.FileReplaced).Select(d => d.Location?.File).ToHashSet();
        Assert.DoesNotContain(
            files,
            f => !told.Contains(f.Key)
                && (!File.Exists(Path.Combine(site.Output, f.Key))
                    || File.ReadAllText(Path.Combine(site.Output, f.Key)).Trim() != f.Value.Trim()));
        var report = await SiteVerifier.VerifyAsync(site.Output, TestContext.Current.CancellationToken);
        Assert.Empty(report.Diagnostics.Where(d => d.Rule.Severity > Severity.Info).Select(TestSite.Show));
        var (exit, said) = await PythonChecker.CheckAsync(site.Output);
        Assert.True(exit == 0, said);

        string Any(string[] of) => of[random.Next(of.Length)];
    }
}
