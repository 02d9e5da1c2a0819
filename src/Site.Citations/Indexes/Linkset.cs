namespace Site.Citations.Indexes;

/// <summary>The file <c>linkset.json</c>: nothing but a linkset as in RFC 9264, for readers who know no other format of ours.</summary>
/// <param name="Links">The pages, in reading order.</param>
public sealed record Linkset([property: System.Text.Json.Serialization.JsonPropertyName("linkset")] IReadOnlyList<CiteIndexLinks> Links);
