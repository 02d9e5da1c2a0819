using Site.Citations.Vocabulary;
using Site.Quantities.Prose;

namespace Site.Citations.Twins;

/// <summary>What a machine found when it looked a quote up.</summary>
/// <param name="Status">The outcome.</param>
/// <param name="By">The program and version that looked; null while unchecked.</param>
/// <param name="Against">The digest of the bytes that were read; null where none is known.</param>
/// <param name="QuoteFound">
/// False where they were read and the quote does not stand in them; null otherwise, also where it was found.
/// </param>
/// <param name="Occurrences">How often it stands there; null where nobody counted.</param>
/// <param name="Lines">The lines at which it first stands; null where there are none.</param>
/// <param name="Quantities">How far the quotes found carry the claim's quantities; null where there is nothing to carry.</param>
/// <param name="Subject">Whether the quote names what the claim is about; null where it was not found.</param>
/// <param name="CheckedAt">When, as an ISO 8601 day or time; null while unchecked.</param>
public sealed record TwinCheck(
    CheckStatus Status,
    string? By = null,
    string? Against = null,
    bool? QuoteFound = null,
    int? Occurrences = null,
    string? Lines = null,
    QuantityMatch? Quantities = null,
    bool? Subject = null,
    string? CheckedAt = null);
