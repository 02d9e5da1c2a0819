using System.Collections.Immutable;

namespace Site.Theme;

/// <summary>What a whole site rests on: its sources, models and tables of facts.</summary>
/// <param name="Site">What every page shares.</param>
/// <param name="Root">From the page to the site's root.</param>
/// <param name="Sources">The sources that its claims rest on, by title; tables name those of facts that no page shows.</param>
/// <param name="Models">The pages of its models.</param>
/// <param name="Tables">Its tables of facts, for spreadsheets.</param>
public sealed record SourcesPageView(
    SiteView Site,
    string Root,
    ImmutableArray<SourceRow> Sources,
    ImmutableArray<NavLink> Models,
    ImmutableArray<NavLink> Tables);
