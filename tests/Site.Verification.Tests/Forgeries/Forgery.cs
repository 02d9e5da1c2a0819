using Site.Verification.Tests.Sites;

namespace Site.Verification.Tests.Forgeries;

/// <summary>A way to change what a site says, and the rule that it breaks, named before it is tried.</summary>
/// <param name="Name">What is forged, in words.</param>
/// <param name="Code">The code of the diagnostic.</param>
/// <param name="Where">The file it is found in.</param>
/// <param name="Apply">Changes the site.</param>
internal sealed record Forgery(string Name, string Code, Where Where, Action<ForgedSite, ForgedPage, Random> Apply)
{
    /// <summary>The rule of the format that is broken, where it is another than the first that the code stands for.</summary>
    public string? BrokenRule { get; init; }

    /// <summary>The rule of the format that is broken.</summary>
    public string Rule => BrokenRule ?? FormatRules.Of(Code)[0];

    /// <summary>Changes the files after all digests were made to agree; null where nothing is left to do.</summary>
    public Action<ForgedSite, ForgedPage>? Spoil { get; init; }

    /// <summary>
    /// What alone can show the forgery: <c>schema</c>, <c>signature</c>, or a grammar of <c>quantities</c>; null where the bytes of the
    /// site show it.
    /// </summary>
    public string? Only { get; init; }

    /// <summary>The file the diagnostic names.</summary>
    public string FileOf(ForgedSite site, ForgedPage page) => Where switch
    {
        Where.Html => Encode(page.HtmlPath),
        Where.Twin => Encode(page.TwinPath),
        Where.Markdown => Encode(page.MarkdownPath),
        Where.Root => IndexFiles.Root,
        Where.Part => IndexFiles.PartOf(Encode(page.HtmlPath)),
        Where.Models => "models/" + IndexFiles.Part,
        Where.Facts => site.FactsPath,
        Where.Linkset => "linkset.json",
        Where.Sitemap => "sitemap.xml",
        Where.Comparison => site.ComparisonPath,
        Where.TwinSitemap => "sitemap-cite.xml",
        Where.Llms => "llms.txt",
        Where.Feed => "feed.xml",
        Where.Headers => "_headers",
        Where.Table => "facts/spares.csv",
        Where.Prices => "all-prices.csv",
        _ => site.ModelPath,
    };

    /// <summary>Forges a site: one of the pages that the forgery can be done to, drawn at random; null where there is none.</summary>
    public (ForgedSite Site, ForgedPage Page)? Forge(IReadOnlyDictionary<string, string> honest, int seed)
    {
        var random = new Random(seed);
        var names = new ForgedSite(honest).Pages.Select(p => p.Name).ToArray();
        random.Shuffle(names);
        foreach (var name in names)
        {
            var site = new ForgedSite(honest);
            var page = site.Pages.Single(p => p.Name == name);
            try
            {
                Apply(site, page, new Random(seed));
                site.Seal();
                Spoil?.Invoke(site, page);
                return (site, page);
            }
            catch (Exception e) when (e is InvalidOperationException or ArgumentOutOfRangeException or NullReferenceException
                or KeyNotFoundException or FileNotFoundException or Xunit.Sdk.XunitException)
            {
                // Some forgeries need files, words, claims or members that only some sites and pages have.
            }
        }

        return null;
    }

    /// <summary>A path as an address.</summary>
    public static string Encode(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}

/// <summary>A file that a diagnostic names.</summary>
internal enum Where
{
    Html,
    Twin,
    Markdown,
    Model,
    Root,
    Part,
    Models,
    Facts,
    Linkset,
    Sitemap,
    TwinSitemap,
    Llms,
    Feed,
    Headers,
    Table,
    Prices,
    Comparison,
}
