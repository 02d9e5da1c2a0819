using System.Text.Json.Serialization;

namespace Site.Citations.Indexes;

/// <summary>
/// The file <c>linkset.json</c> of a site whose links are too many for one file: still nothing but a linkset, in which the site links to
/// the linksets that have its pages, by the relation <c>linkset</c> of RFC 9264.
/// </summary>
/// <param name="Links">The one entry, of the site.</param>
public sealed record LinksetList([property: JsonPropertyName("linkset")] IReadOnlyList<LinksetLinks> Links);

/// <summary>Where a site leads.</summary>
/// <param name="Anchor">The site.</param>
/// <param name="Linksets">The linksets with its pages.</param>
public sealed record LinksetLinks(string Anchor, [property: JsonPropertyName("linkset")] IReadOnlyList<CiteIndexTarget> Linksets);
