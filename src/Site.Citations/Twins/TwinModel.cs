using Site.Citations.Digests;

namespace Site.Citations.Twins;

/// <summary>The published model a claim is computed by.</summary>
/// <param name="Url">Its address.</param>
/// <param name="Version">Its version.</param>
/// <param name="Digest">The digest of its bytes.</param>
public sealed record TwinModel(string Url, string Version, DigestSet Digest);
