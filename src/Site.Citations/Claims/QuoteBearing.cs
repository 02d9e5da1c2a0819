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
    /// <param name="said">All that is said with them: the claim's text and its words on the page; the label of a fact.</param>
    /// <param name="text">The claim's text, whose other numbers have to stand in the quotes, too; null for a fact.</param>
    /// <param name="subjects">The names and aliases of what the claim is about; none where it is about nothing that has one.</param>
    /// <param name="evidence">Its evidence.</param>
    /// <param name="isTurned">Whether the claim's wording turns its words on the page (<see cref="Wording.Turns"/>).</param>
    /// <returns>The evidence, each piece with what its quote bears.</returns>
    public static ImmutableArray<CitedEvidence> Judge(
        ImmutableArray<ClaimValue> values,
        SaidWords said,
        string? text,
        IReadOnlyCollection<string> subjects,
        ImmutableArray<CitedEvidence> evidence,
        bool isTurned = false)
    {
        ArgumentNullException.ThrowIfNull(subjects);
        var told = text is null ? null : new ToldNumbers(text, subjects);
        var read = evidence.Select(e => (Piece: e, Quote: values.IsEmpty && told is not { Any: true } ? [] : Read(e))).ToList();
        var together = Carry([.. read.Where(r => IsFound(r.Piece) && Supports(r.Piece))]);
        return
        [
            .. read.Select(r => r.Piece with
            {
                Quantities = IsFound(r.Piece) ? together : null,
                OwnQuantities = values.IsEmpty ? null : Carry([r]),
                NamesSubject = IsFound(r.Piece) ? subjects.Any(s => Names(r.Piece, s)) : null,
                IsTurned = isTurned,
            }),
        ];

        // Several pieces that carry one claim carry its quantities together.
        QuantityMatch? Carry(List<(CitedEvidence Piece, List<QuotedQuantities> Quote)> pieces)
        {
            var quotes = pieces.SelectMany(p => p.Quote).ToList();
            if (quotes.Count == 0)
            {
                return null;
            }

            var rest = told?.StandIn(pieces.SelectMany(p => TextsOf(p.Piece))) is false ? QuantityMatch.AuthorsWord : QuantityMatch.Found;
            return values.Select(v => quotes.Max(q => q.Find(v.Quantity, said))).Append(rest).Min();
        }
    }

    /// <summary>Whether there is a quote that was found; a twin by somebody else may say that of none.</summary>
    private static bool IsFound(CitedEvidence evidence) => evidence is { Quote: not null, Check.QuoteFound: true };

    private static bool Supports(CitedEvidence evidence) => evidence.Relation == CitationRelation.Supports;

    /// <summary>The quantities of a piece's quote; none where it has no quote.</summary>
    private static List<QuotedQuantities> Read(CitedEvidence evidence) =>
        evidence.Quote is { } quote ? [new QuotedQuantities(quote, evidence.Check.Context)] : [];

    /// <summary>
    /// Whether a name stands in the quote, in its context, or in the path of the copy that was read: a commit permalink fixes the names of
    /// its files as well as their bytes.
    /// </summary>
    private static bool Names(CitedEvidence evidence, string name) => TextsOf(evidence).Any(t => SubjectName.StandsIn(t, name));

    private static IEnumerable<string> TextsOf(CitedEvidence evidence) =>
    [
        evidence.Quote!,
        .. evidence.Check.Context,
        .. evidence.Source is { IsPinned: true, Pinned: { } pinned } ? [Uri.UnescapeDataString(pinned)] : Array.Empty<string>(),
    ];
}
