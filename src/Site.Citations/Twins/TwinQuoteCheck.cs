using Site.Quantities.Prose;

namespace Site.Citations.Twins;

/// <summary>
/// What a machine found when it looked a quote up in its source. The quote was found unless <paramref name="QuoteFound"/> is false; who
/// looked, when and in which bytes stands at the source, <see cref="TwinSourceCheck"/>.
/// </summary>
/// <param name="QuoteFound">False where the quote does not stand in those bytes; null where it was found.</param>
/// <param name="Occurrences">How often it stands there; null where nobody counted.</param>
/// <param name="Lines">The lines at which it first stands; null where there are none.</param>
/// <param name="Quantities">How far the quotes found carry the claim's quantities; null where there is nothing to carry.</param>
/// <param name="Subject">Whether the quote names what the claim is about; null where it was not found.</param>
public sealed record TwinQuoteCheck(
    bool? QuoteFound = null,
    int? Occurrences = null,
    string? Lines = null,
    QuantityMatch? Quantities = null,
    bool? Subject = null);
