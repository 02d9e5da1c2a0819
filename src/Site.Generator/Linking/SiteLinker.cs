using Site.Generator.Models;
using Site.Generator.Parsing;
using Site.Generator.Paths;
using Site.Generator.Phases;
using Site.Text.Diagnostics;

namespace Site.Generator.Linking;

/// <summary>The phase in which pages learn of each other, of sources and of models.</summary>
internal static class SiteLinker
{
    /// <summary>Links a site; what is referred to and is not there is reported.</summary>
    /// <param name="site">The site.</param>
    /// <param name="reserved">The addresses of files that the program itself writes, models aside.</param>
    /// <param name="phase">How the work is done.</param>
    public static LinkedSite Link(ParsedSite site, IEnumerable<SitePath> reserved, PhaseContext phase)
    {
        var models = new PublishedModels(site.Data);
        var addresses = SiteAddresses.Build(site.Pages, site.Tree.Files, [.. reserved, .. models.Files.Select(f => f.Path)], phase.Diagnostics);
        var linker = new PageLinker(site.Data, addresses, models, site.Settings.BaseUrl, phase.AsOf);
        var linked = new LinkedPage[addresses.Pages.Length];
        phase.ForEach("Linking", linked.Length, i => linked[i] = linker.Link(addresses.Pages[i], phase.Diagnostics));
        UnusedSources.Report(site.Data, linked, phase.Diagnostics);
        if (site.Settings.BaseUrl is null)
        {
            phase.Diagnostics.Report(Rules.Pages.NoAddress.At(
                null,
                "No sitemaps are written: they need absolute addresses, and the site's is not known.",
                "Set 'url' in site.yml, or pass --base-url."));
        }

        return new LinkedSite(addresses, models, [.. linked]);
    }
}
