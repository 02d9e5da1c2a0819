using System.Collections.Immutable;
using Site.Citations.Vocabulary;

namespace Site.Citations.Locks;

/// <summary>What a machine found when it looked a quote up.</summary>
/// <param name="Status">The outcome.</param>
/// <param name="By">The program and version that looked; null while unchecked.</param>
/// <param name="Against">The address, and where known the digest, of the bytes that were read.</param>
/// <param name="QuoteFound">Whether the quote stands in them; null while unchecked.</param>
/// <param name="CheckedAt">When, as an ISO 8601 date or time.</param>
public sealed record EvidenceCheck(
    CheckStatus Status,
    string? By = null,
    string? Against = null,
    bool? QuoteFound = null,
    string? CheckedAt = null)
{
    private readonly ContextTexts _context = new([]);

    /// <summary>
    /// Whether the quote stands in the source only where no reader sees it, such as in a comment, a script, an attribute or a hidden
    /// element. <see cref="QuoteFound"/> is then false.
    /// </summary>
    public bool InSourceOnly { get; init; }

    /// <summary>What a quote was cut out of that was not found because of it (<see cref="LockedQuote.PartOf"/>).</summary>
    public string? PartOf { get; init; }

    /// <summary>
    /// How often the quote stands in the source, at least 1; <see cref="LockedQuote.MostOccurrences"/> stands for that many or more.
    /// Null where it was not found or nobody counted.
    /// </summary>
    public int? Occurrences { get; init; }

    /// <summary>
    /// The lines of the source at which the quote first stands, counted from 1: <c>12</c> or <c>12-14</c>. Null where that is not known,
    /// or the source has no lines, as a web page has none.
    /// </summary>
    public string? Lines { get; init; }

    /// <summary>
    /// Those texts of the quote's context that stand in the same bytes, in the order they are written; empty where there are none.
    /// </summary>
    public ImmutableArray<string> Context
    {
        get => _context.Texts;
        init => _context = new ContextTexts(value);
    }

    /// <summary>
    /// What became of the source itself when it was last asked for: broken or unknown, though a quote may have been found in it earlier;
    /// null where it was read.
    /// </summary>
    public CheckStatus? OfSource { get; init; }

    /// <summary>The state of evidence nobody has checked.</summary>
    public static EvidenceCheck None { get; } = new(CheckStatus.Unchecked);
}
