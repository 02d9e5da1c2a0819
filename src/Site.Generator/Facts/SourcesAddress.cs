using Site.Citations.Sources;
using Site.Generator.Parsing;
using Site.Generator.Paths;
using Site.Theme;

namespace Site.Generator.Facts;

/// <summary>
/// Where the page of what a whole site rests on is published, and a page for each source that an author described. Of an address cited
/// directly little is known: the first page says it all.
/// </summary>
internal static class SourcesAddress
{
    /// <summary>The address.</summary>
    public static SitePath Path { get; } = SitePath.FromRelative("sources.html");

    private static SitePath Folder { get; } = SitePath.FromRelative(SiteView.SourcesFolder);

    /// <summary>The page of a source.</summary>
    public static SitePath Of(Source source) => Folder.Append(source.Id + ".html");

    /// <summary>Whether a site has pages of its sources: nothing of its own stands in their folder.</summary>
    /// <param name="site">The site.</param>
    public static bool HasPages(ParsedSite site) =>
        IsIn(site) && !site.Pages.Select(p => p.Output).Concat(site.Tree.Files).Any(p => p.TopFolder == Folder.Value);

    /// <summary>All of them that a site may have.</summary>
    /// <param name="site">The site.</param>
    public static IEnumerable<SitePath> AllIn(ParsedSite site) =>
    [
        .. IsIn(site) ? [Path] : Array.Empty<SitePath>(),
        .. HasPages(site) ? site.Data.Sources.All.Select(Of) : [],
    ];

    /// <summary>Whether a site has that page: it rests on something, and has nothing of its own there.</summary>
    /// <param name="site">The site.</param>
    public static bool IsIn(ParsedSite site) =>
        (site.Data.Sources.All.Count > 0 || site.Data.Models.Models.Any() || site.Data.Facts.Tables.Any())
        && !site.Pages.Any(p => p.Output == Path)
        && !site.Tree.Files.Contains(Path);
}
