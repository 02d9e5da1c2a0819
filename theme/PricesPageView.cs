using System.Collections.Immutable;

namespace Site.Theme;

/// <summary>Every price of a site.</summary>
/// <param name="Site">What every page shares.</param>
/// <param name="Root">From the page to the site's root.</param>
/// <param name="TableHref">The address of the same for spreadsheets, relative to the page.</param>
/// <param name="Prices">The prices.</param>
public sealed record PricesPageView(SiteView Site, string Root, string TableHref, ImmutableArray<PriceRow> Prices);
