namespace Site.Verification.Indexes;

/// <summary>A file as an index lists it.</summary>
/// <param name="Path">Its path from the root of what is checked.</param>
/// <param name="Sha256">The digest its bytes should have; null where the index gives none.</param>
/// <param name="Bytes">The length it should have.</param>
internal sealed record IndexedFile(string Path, string? Sha256, long Bytes);
