using System.Collections.Immutable;
using Site.Citations.Vocabulary;
using Site.Quantities.Prose;

namespace Site.Citations.Claims;

/// <summary>
/// Says of each piece of a claim's evidence what its quote bears: the claim's quantities, as quantities, and the name of what the claim is
/// about. Both follow from words that a twin publishes, so that anyone can tell them again.
/// </summary>
public static class QuoteBearing
{
    /// <summary>Looks at the quotes of a claim.</summary>
    /// <param name="values">The claim's quantities.</param>
    /// <param name="subjects">The names and aliases of what the claim is about; none where it is about nothing that has one.</param>
    /// <param name="evidence">Its evidence.</param>
    /// <param name="isTurned">Whether the claim's wording turns its words on the page (<see cref="Wording.Turns"/>).</param>
    /// <returns>The evidence, each piece with what its quote bears.</returns>
    public static ImmutableArray<CitedEvidence> Judge(
        ImmutableArray<ClaimValue> values,
        IReadOnlyCollection<string> subjects,
        ImmutableArray<CitedEvidence> evidence,
        bool isTurned = false)
    {
        ArgumentNullException.ThrowIfNull(subjects);
        var read = evidence.Select(e => (Piece: e, Quote: values.IsEmpty ? [] : Read(e))).ToList();
        var together = Carry(values, [.. read.Where(r => IsFound(r.Piece) && Supports(r.Piece)).SelectMany(r => r.Quote)]);
        return
        [
            .. read.Select(r => r.Piece with
            {
                Quantities = IsFound(r.Piece) ? together : null,
                OwnQuantities = Carry(values, r.Quote),
                NamesSubject = IsFound(r.Piece) ? subjects.Any(s => Names(r.Piece, s)) : null,
                IsTurned = isTurned,
            }),
        ];
    }

    /// <summary>Whether there is a quote that was found; a twin by somebody else may say that of none.</summary>
    private static bool IsFound(CitedEvidence evidence) => evidence is { Quote: not null, Check.QuoteFound: true };

    private static bool Supports(CitedEvidence evidence) => evidence.Relation == CitationRelation.Supports;

    /// <summary>The quantities of a piece's quote; none where it has no quote.</summary>
    private static List<QuotedQuantities> Read(CitedEvidence evidence) =>
        evidence.Quote is { } quote ? [new QuotedQuantities(quote, evidence.Check.Context)] : [];

    /// <summary>How far quotes carry all of the quantities: several that carry one claim carry its quantities together.</summary>
    private static QuantityMatch? Carry(ImmutableArray<ClaimValue> values, List<QuotedQuantities> quotes) =>
        quotes.Count == 0 ? null : values.Min(v => quotes.Max(q => q.Find(v.Quantity)));

    /// <summary>
    /// Whether a name stands in the quote, in its context, or in the path of the copy that was read: a commit permalink fixes the names of
    /// its files as well as their bytes.
    /// </summary>
    private static bool Names(CitedEvidence evidence, string name) =>
        SubjectName.StandsIn(evidence.Quote!, name) ||
        evidence.Check.Context.Any(c => SubjectName.StandsIn(c, name)) ||
        (evidence.Source is { IsPinned: true, Pinned: { } pinned } && SubjectName.StandsIn(Uri.UnescapeDataString(pinned), name));
}
