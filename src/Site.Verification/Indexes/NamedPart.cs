using Site.Citations.Indexes;

namespace Site.Verification.Indexes;

/// <summary>A part of an index, as another file of the tree names it.</summary>
/// <param name="Place">What it is.</param>
/// <param name="File">Its path, digest and length, and what names it.</param>
/// <param name="Counts">How much it is said to list.</param>
internal sealed record NamedPart(IndexPlace Place, IndexedFile File, CiteIndexCounts Counts);
