using Site.Citations.Vocabulary;

namespace Site.Citations.Twins;

/// <summary>What a machine found when it looked a quote up.</summary>
/// <param name="Status">The outcome.</param>
/// <param name="By">The program and version that looked; null while unchecked.</param>
/// <param name="Against">The digest of the bytes that were read; null where none is known.</param>
/// <param name="QuoteFound">Whether the quote stands in them; null where that was not seen.</param>
/// <param name="ValuesInQuote">Whether the claim's numbers stand in the quote; null where that was not asked.</param>
/// <param name="CheckedAt">When, as an ISO 8601 day or time; null while unchecked.</param>
public sealed record TwinCheck(
    CheckStatus Status,
    string? By = null,
    string? Against = null,
    bool? QuoteFound = null,
    bool? ValuesInQuote = null,
    string? CheckedAt = null);
