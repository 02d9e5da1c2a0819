using Site.Citations.Digests;

namespace Site.Citations.Indexes;

/// <summary>A published file.</summary>
/// <param name="Url">Where it is.</param>
/// <param name="Digest">The digest of its bytes.</param>
/// <param name="Bytes">Its length in bytes.</param>
public sealed record CiteIndexFile(string Url, DigestSet Digest, int Bytes);
