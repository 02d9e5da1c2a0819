using Site.Generator.Parsing;
using Site.Generator.Paths;

namespace Site.Generator.Facts;

/// <summary>Where the page of what a whole site rests on is published.</summary>
internal static class SourcesAddress
{
    /// <summary>The address.</summary>
    public static SitePath Path { get; } = SitePath.FromRelative("sources.html");

    /// <summary>Whether a site has that page: it rests on something, and has nothing of its own there.</summary>
    /// <param name="site">The site.</param>
    public static bool IsIn(ParsedSite site) =>
        (site.Data.Sources.All.Count > 0 || site.Data.Models.Models.Any() || site.Data.Facts.Tables.Any())
        && !site.Pages.Any(p => p.Output == Path)
        && !site.Tree.Files.Contains(Path);
}
