using Site.Citations.Digests;

namespace Site.Citations.Twins;

/// <summary>The page in one of its published forms.</summary>
/// <param name="Type">The media type.</param>
/// <param name="Url">Its address.</param>
/// <param name="Digest">The digest of the file's bytes.</param>
public sealed record TwinAlternate(string Type, string Url, DigestSet Digest);
