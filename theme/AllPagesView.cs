using System.Collections.Immutable;

namespace Site.Theme;

/// <summary>The page of all pages.</summary>
/// <param name="Site">The site.</param>
/// <param name="Sections">Its sections with their pages, in reading order.</param>
public sealed record AllPagesView(SiteView Site, ImmutableArray<NavSection> Sections);
