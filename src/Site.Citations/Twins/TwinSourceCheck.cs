using Site.Citations.Vocabulary;

namespace Site.Citations.Twins;

/// <summary>How a source was read when quotes were looked up in it: said once for all of them.</summary>
/// <param name="By">The program and version that looked.</param>
/// <param name="CheckedAt">When, as an ISO 8601 day or time.</param>
/// <param name="Against">What names the bytes that were read; null where none is known.</param>
/// <param name="Status">Broken where the source is gone, unknown where it could not be read; null where it was read.</param>
public sealed record TwinSourceCheck(string By, string CheckedAt, string? Against = null, CheckStatus? Status = null);
