using Site.Citations.Digests;

namespace Site.Citations.Indexes;

/// <summary>A part of an index, as what is above it in the tree names it.</summary>
/// <param name="Url">Where it is.</param>
/// <param name="Digest">The digest of its bytes.</param>
/// <param name="Bytes">Its length in bytes.</param>
/// <param name="Counts">How much it lists, itself or in the parts that it names.</param>
public sealed record CiteIndexPart(string Url, DigestSet Digest, int Bytes, CiteIndexCounts Counts);
