using Site.Citations.Vocabulary;
using Site.Quantities.Prose;

namespace Site.Citations.SecondParty;

/// <summary>What was found of a quote; the members are those that a twin has for its publisher's check.</summary>
public sealed record ReportedCheck
{
    /// <summary>The outcome; unchecked where there is no quote.</summary>
    public required CheckStatus Status { get; init; }

    /// <summary>Whether the quote stands in the bytes that were read; null where none were.</summary>
    public bool? QuoteFound { get; init; }

    /// <summary>How often; 2 stands for that many or more. Null where it was not found.</summary>
    public int? Occurrences { get; init; }

    /// <summary>The lines at which it first stands; null where the source has none.</summary>
    public string? Lines { get; init; }

    /// <summary>Those texts of its context that stand in the same bytes; null where none do.</summary>
    public IReadOnlyList<string>? Context { get; init; }

    /// <summary>How far the quotes that were found carry the claim's quantities; null where there is nothing to carry.</summary>
    public QuantityMatch? Quantities { get; init; }

    /// <summary>Whether the quote names what the claim is about; null where it was not found.</summary>
    public bool? Subject { get; init; }
}
