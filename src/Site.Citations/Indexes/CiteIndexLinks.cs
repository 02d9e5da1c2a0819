namespace Site.Citations.Indexes;

/// <summary>Where a page leads.</summary>
/// <param name="Anchor">The page.</param>
/// <param name="Describedby">The page's twin.</param>
/// <param name="Alternate">The page's Markdown.</param>
public sealed record CiteIndexLinks(string Anchor, IReadOnlyList<CiteIndexTarget> Describedby, IReadOnlyList<CiteIndexTarget> Alternate);
