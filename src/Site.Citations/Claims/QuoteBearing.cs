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
    /// <param name="said">What the quotes have to bear.</param>
    /// <param name="evidence">Its evidence.</param>
    /// <param name="asOf">The day at which ages are taken.</param>
    /// <param name="readings">The quotes that were read for other claims of the page or file.</param>
    /// <returns>The evidence, each piece with what its quote bears.</returns>
    public static ImmutableArray<CitedEvidence> Judge(
        ImmutableArray<ClaimValue> values,
        SaidOfQuotes said,
        ImmutableArray<CitedEvidence> evidence,
        DateOnly asOf,
        QuoteReadings readings)
    {
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(readings);
        var told = said.IsFact ? null : new ToldNumbers(said.Text, said.Names, said.Writing);
        var mayCarry = !values.IsEmpty || told is { Any: true };
        var standings = evidence
            .Select(e => IsFound(e) && Supports(e) ? ConfidenceRules.StandingOf(e, asOf) : (ConfidenceLevel?)null)
            .ToList();
        var together = new Dictionary<ConfidenceLevel, QuantityMatch?>();
        return
        [
            .. evidence.Select((e, i) => e with
            {
                Quantities = IsFound(e) ? Together(standings[i] ?? ConfidenceLevel.Low) : null,
                OwnQuantities = values.IsEmpty ? null : Carry([e]),
                NamesSubject = IsFound(e) ? NamesSubject(e, said, readings) : null,
                IsTurned = said.IsTurned || (!said.IsFact && IsFound(e) && SaysOtherwise(e, said, values)),
            }),
        ];

        // Several pieces that carry one claim carry its quantities together; but what a weaker one says, no stronger one is credited with.
        QuantityMatch? Together(ConfidenceLevel least)
        {
            if (!together.TryGetValue(least, out var match))
            {
                together.Add(least, match = Carry([.. evidence.Where((_, i) => standings[i] >= least)]));
            }

            return match;
        }

        QuantityMatch? Carry(List<CitedEvidence> pieces)
        {
            var quotes = mayCarry ? pieces.Where(p => p.Quote is not null).ToList() : [];
            if (quotes.Count == 0)
            {
                return null;
            }

            var rest = told?.StandIn(quotes.SelectMany(TextsOf)) is false ? QuantityMatch.AuthorsWord : QuantityMatch.Found;
            var readers = quotes.ConvertAll(q => Reader(q.Quote!, q.Check.Context));
            return values.Select(v => readers.Max(r => r(v))).Append(rest).Min();
        }

        Func<ClaimValue, QuantityMatch> Reader(string quote, ImmutableArray<string> context)
        {
            var quantities = readings.QuantitiesOf(quote, context);
            var owners = said.IsFact || said.Names.Count == 0 ? null : new NumberOwners(quote, readings.AsWritten(quote), said);
            return value => quantities.Find(value.Quantity, said.All, q => owners?.IsOthers(q) is true);
        }
    }

    /// <summary>
    /// The first quantity of a claim with a unit that all its quotes have other numbers in place of; null where there is none, or where
    /// evidence without a quote may have it.
    /// </summary>
    /// <param name="values">The claim's quantities.</param>
    /// <param name="evidence">Its evidence.</param>
    /// <param name="readings">The quotes that were read for other claims of the page or file.</param>
    public static ClaimValue? FirstContradicted(
        ImmutableArray<ClaimValue> values,
        ImmutableArray<CitedEvidence> evidence,
        QuoteReadings readings)
    {
        ArgumentNullException.ThrowIfNull(readings);
        var supporting = evidence.Where(Supports).ToList();
        return supporting.Count == 0 || supporting.Exists(e => e.Quote is null)
            ? null
            : values.FirstOrDefault(v => v.Unit is not null && supporting.TrueForAll(
                e => readings.QuantitiesOf(e.Quote!, e.Check.Context).HasOnlyOthers(v.Quantity)));
    }

    /// <summary>Whether there is a quote that was found; a twin by somebody else may say that of none.</summary>
    private static bool IsFound(CitedEvidence evidence) => evidence is { Quote: not null, Check.QuoteFound: true };

    /// <summary>Whether a quote says of the same the opposite, of two things the reverse, or the number of another column.</summary>
    private static bool SaysOtherwise(CitedEvidence evidence, SaidOfQuotes said, ImmutableArray<ClaimValue> values) =>
        Wording.Contradicts(said.Text, evidence.Quote!, said.Names)
        || ExchangedSides.Has(said.Text, evidence.Quote!)
        || OtherColumn.Has(said.Text, values, evidence.Quote!, evidence.Check.Context);

    private static bool Supports(CitedEvidence evidence) => evidence.Relation == CitationRelation.Supports;

    /// <summary>
    /// Whether a name stands in the quote, in its context, or in the path of the copy that was read: a commit permalink fixes the names of
    /// its files as well as their bytes.
    /// </summary>
    private static bool NamesSubject(CitedEvidence evidence, SaidOfQuotes said, QuoteReadings readings)
    {
        var texts = evidence.Check.Context.Prepend(evidence.Quote!).Select(t => readings.Named(t)).ToList();
        if (PinnedOf(evidence) is { } pinned)
        {
            texts.Add(readings.Named(pinned, isAddress: true));
        }

        return SubjectName.StandsIn(said.Text, said.Names, texts);
    }

    private static IEnumerable<string> TextsOf(CitedEvidence evidence)
    {
        var texts = evidence.Check.Context.Prepend(evidence.Quote!);
        return PinnedOf(evidence) is { } pinned ? texts.Append(pinned) : texts;
    }

    private static string? PinnedOf(CitedEvidence evidence) =>
        evidence.Source is { IsPinned: true, Pinned: { } pinned } ? Uri.UnescapeDataString(pinned) : null;
}
