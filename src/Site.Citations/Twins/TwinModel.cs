using Site.Citations.Digests;

namespace Site.Citations.Twins;

/// <summary>A published model that claims are computed by.</summary>
/// <param name="Name">Its name, by which derivations name it.</param>
/// <param name="Url">Its address.</param>
/// <param name="Version">Its version.</param>
/// <param name="Digest">The digest of its bytes.</param>
public sealed record TwinModel(string Name, string Url, string Version, DigestSet Digest);
