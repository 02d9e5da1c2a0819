namespace Site.Citations.Indexes;

/// <summary>Where a link leads.</summary>
/// <param name="Href">The address.</param>
/// <param name="Type">The media type.</param>
public sealed record CiteIndexTarget(string Href, string Type);
