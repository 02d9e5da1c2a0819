namespace Site.Theme;

/// <summary>What the top of every page shows.</summary>
/// <param name="Site">The site.</param>
/// <param name="Root">From the page to the site's root.</param>
public sealed record HeaderView(SiteView Site, string Root);
