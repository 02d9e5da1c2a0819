namespace Site.Theme;

/// <summary>What the top and the end of every page show.</summary>
/// <param name="Site">The site.</param>
/// <param name="Root">From the page to the site's root.</param>
/// <param name="EditUrl">Where the page's text can be changed; null where the site does not say.</param>
/// <param name="HasMenu">Whether a menu follows, whose button stands beside the header where there is little room.</param>
public sealed record HeaderView(SiteView Site, string Root, string? EditUrl = null, bool HasMenu = false);
