using System.Collections.Immutable;
using Site.Citations.Claims;
using Site.Generator.Facts;
using Site.Generator.Models;
using Site.Generator.Parsing;
using Site.Generator.Paths;
using Site.Generator.Phases;
using Site.Generator.Settings;
using Site.Text.Diagnostics;

namespace Site.Generator.Linking;

/// <summary>The phase in which pages learn of each other, of sources and of models.</summary>
internal static class SiteLinker
{
    /// <summary>Gives every file of a site its address.</summary>
    /// <param name="site">The site.</param>
    /// <param name="at">The folder it is published in; empty for the site at the root.</param>
    /// <param name="reserved">The addresses of files that the program itself writes, models aside.</param>
    /// <param name="phase">How the work is done.</param>
    public static AddressedSite Address(ParsedSite site, SitePath at, IEnumerable<SitePath> reserved, PhaseContext phase)
    {
        var models = new PublishedModels(site.Data, phase);
        var entities = EntitiesOf(site);
        var resolver = new ClaimResolver(site.Data.Sources, site.Data.Evidence, phase.AsOf, site.Settings.BaseUrl, entities);
        var facts = PublishedFacts.Of(site.Data.Facts, resolver, entities, site.Settings.BaseUrl, phase.AsOf);
        var addresses = SiteAddresses.Build(
            site.Pages,
            site.Tree.Files,
            [
                .. reserved,
                .. models.Addresses,
                .. facts.Files.Select(f => f.Path),
                .. site.Data.Facts.Tables.Select(FactTables.PathOf),
                .. SourcesAddress.AllIn(site),
                .. PriceFacts.AddressesIn(site),
            ],
            phase.Diagnostics);
        return new AddressedSite(new SitePlace(RealPath.Of(site.Tree.Root), at, addresses), models, facts, resolver, entities);
    }

    /// <summary>Links a site; what is referred to and is not there is reported.</summary>
    /// <param name="site">The site.</param>
    /// <param name="addressed">The same with its addresses.</param>
    /// <param name="neighbours">The sites that are published with it.</param>
    /// <param name="phase">How the work is done.</param>
    public static LinkedSite Link(ParsedSite site, AddressedSite addressed, ImmutableArray<SitePlace> neighbours, PhaseContext phase)
    {
        var addresses = addressed.Place.Addresses;
        var linker = new PageLinker(site.Data, addressed, neighbours, site.Settings, phase);
        var linked = new LinkedPage[addresses.Pages.Length];
        phase.ForEach("Linking", linked.Length, i => linked[i] = linker.Link(addresses.Pages[i], phase.Diagnostics));
        UnusedSources.Report(site.Data, linked, phase.Diagnostics);
        UnlinkedFiles.Report(site.Tree.Files, linked, phase.Diagnostics);
        PageAgreement.Report(site.Settings.Entities, linked, phase.Diagnostics);
        if (site.Settings.BaseUrl is null)
        {
            phase.Diagnostics.Report(Rules.Pages.NoAddress.At(
                null,
                "No sitemaps are written: they need absolute addresses, and the site's is not known.",
                "Set 'url' in site.yml, or pass --base-url."));
        }

        return new LinkedSite(addresses, addressed.Models, addressed.Facts, [.. linked]);
    }

    /// <summary>What facts may be about: all that the site or one of its pages names, for a fact is the same on every page.</summary>
    private static ImmutableArray<Entity> EntitiesOf(ParsedSite site) => EntityReader.Agree(
        site.Settings.Entities, site.Pages.Where(p => !p.FrontMatter.Draft).SelectMany(p => p.FrontMatter.Entities));
}
