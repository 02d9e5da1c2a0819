namespace Site.Citations.Digests;

/// <summary>The digests of some bytes, as in in-toto, in lower-case hexadecimal.</summary>
/// <param name="Sha256">The SHA-256; null where only another is given.</param>
/// <param name="GitBlob">The git blob id; null where only another is given.</param>
public sealed record DigestSet(string? Sha256 = null, string? GitBlob = null);
