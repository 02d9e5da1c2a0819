using Site.Citations.Digests;

namespace Site.Citations.Twins;

/// <summary>A published file of facts, which claims name by their ids.</summary>
/// <param name="Url">Its address.</param>
/// <param name="Digest">The digest of its bytes.</param>
public sealed record TwinFacts(string Url, DigestSet Digest);
