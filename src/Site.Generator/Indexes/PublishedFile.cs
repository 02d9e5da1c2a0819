using Site.Generator.Paths;

namespace Site.Generator.Indexes;

/// <summary>A published file as the index lists it.</summary>
/// <param name="Path">Its address.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">The SHA-256 of its bytes, in lower-case hexadecimal.</param>
public sealed record PublishedFile(SitePath Path, int Bytes, string Sha256);
