using System.Collections.Immutable;
using System.Globalization;
using Site.Citations.Sources;
using Site.Citations.Vocabulary;
using Site.Quantities.Prose;

namespace Site.Citations.Claims;

/// <summary>
/// How much confidence evidence allows. Confidence says how well the recorded evidence supports a sentence, not how likely the sentence
/// is to be true:
/// <list type="bullet">
/// <item>high: a primary source, whose quote was found in bytes that cannot change and that the author or an archive holds, with the
/// claim's quantities and its subject; age within the limit; nobody disputing;</item>
/// <item>medium: primary without one of those; or two independent publishers that agree on the quantities, a quote of one found; age within
/// twice the limit;</item>
/// <item>low: any other sourced claim, one that rests on the site itself among them.</item>
/// </list>
/// Limits: volatile 90 days, slow 365, stable none. Evidence without any date is past its limit unless stable.
/// </summary>
public static class ConfidenceRules
{
    /// <summary>What holds of a claim that no known source supports.</summary>
    public static (ConfidenceLevel Ceiling, ImmutableArray<ConfidenceReason> Reasons) NoSource { get; } =
        (ConfidenceLevel.Low, [new(ReasonCode.NoSource, "No known source supports it.")]);

    /// <summary>The age limit in days; null where there is none.</summary>
    public static int? AgeLimit(Volatility volatility) => volatility switch
    {
        Volatility.Volatile => 90,
        Volatility.Slow => 365,
        _ => null,
    };

    /// <summary>
    /// The day after which evidence is past its age limit, or what it is of can no longer be had; null where neither is known.
    /// </summary>
    public static DateOnly? StaleAfter(CitedEvidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        return StaleAfter(evidence.Date, evidence.Volatility, evidence.Terms.Until);
    }

    /// <summary>The first day after which supporting evidence is past its limit; null where none ages.</summary>
    public static DateOnly? StaleAfter(ImmutableArray<CitedEvidence> evidence) =>
        evidence.Where(e => e.Relation == CitationRelation.Supports).Select(StaleAfter).Min();

    /// <summary>How soon what rests on evidence may stop being true: as soon as the most volatile piece.</summary>
    public static Volatility VolatilityOf(ImmutableArray<CitedEvidence> evidence) =>
        evidence.Select(e => e.Volatility).DefaultIfEmpty(Volatility.Stable).Max();

    /// <summary>
    /// The day after which evidence that a twin publishes is past its age limit, or what it is of can no longer be had.
    /// </summary>
    /// <param name="date">The date of what is cited.</param>
    /// <param name="volatility">How soon it may stop being true.</param>
    /// <param name="until">The last day on which it can be had.</param>
    public static DateOnly? StaleAfter(PartialDate? date, Volatility volatility, DateOnly? until)
    {
        var old = date is { } day && AgeLimit(volatility) is { } limit ? (DateOnly?)After(day.Earliest, limit) : null;
        return until < (old ?? DateOnly.MaxValue) ? until : old;
    }

    /// <summary>The last day up to one on which evidence was dated or checked, or passed a limit; null where it knows no day.</summary>
    /// <param name="evidence">The evidence.</param>
    /// <param name="asOf">The day.</param>
    public static DateOnly? SettledOn(IEnumerable<CitedEvidence> evidence, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        return evidence.SelectMany(DaysOf).Where(day => day <= asOf).Select(day => (DateOnly?)day).Max();
    }

    /// <summary>The best level the evidence of a sourced claim allows.</summary>
    /// <param name="evidence">At least one piece, each with what its quote bears.</param>
    /// <param name="asOf">The day at which ages are taken.</param>
    /// <param name="ignoreAge">Whether to take all evidence for fresh, to tell age from other causes.</param>
    public static (ConfidenceLevel Ceiling, ImmutableArray<ConfidenceReason> Reasons) Ceiling(
        ImmutableArray<CitedEvidence> evidence,
        DateOnly asOf,
        bool ignoreAge = false)
    {
        var supporting = evidence.Where(e => e.Relation == CitationRelation.Supports).ToList();
        var disputing = evidence.FirstOrDefault(e => e.Relation == CitationRelation.Disputes);
        if (disputing is not null)
        {
            return (ConfidenceLevel.Low, [new(ReasonCode.Disputed, $"Disputed by {disputing.Source.Publisher}.")]);
        }

        var (level, reasons) = supporting.Select(e => Judge(e, asOf, ignoreAge)).MaxBy(c => c.Level);
        return level == ConfidenceLevel.Low && Agreement(supporting, asOf, ignoreAge) is { } agreement
            ? (ConfidenceLevel.Medium, [agreement])
            : (level, reasons);
    }

    /// <summary>
    /// The level a piece of evidence would have if its quote carried all that is claimed: that of its source, copy and age.
    /// </summary>
    /// <param name="evidence">The piece.</param>
    /// <param name="asOf">The day at which ages are taken.</param>
    public static ConfidenceLevel StandingOf(CitedEvidence evidence, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        return Judge(evidence with { Quantities = null, NamesSubject = null, IsTurned = false }, asOf, ignoreAge: false).Level;
    }

    /// <summary>The best level the evidence of a fact or a sourced claim allows, which may be none.</summary>
    /// <param name="evidence">The evidence, each piece with what its quote bears.</param>
    /// <param name="asOf">The day at which ages are taken.</param>
    public static (ConfidenceLevel Ceiling, ImmutableArray<ConfidenceReason> Reasons) OfEvidence(
        ImmutableArray<CitedEvidence> evidence,
        DateOnly asOf) =>
        evidence.Any(e => e.Relation == CitationRelation.Supports) ? Ceiling(evidence, asOf) : NoSource;

    /// <summary>
    /// The confidence of a computed claim: the least of its inputs', and low where something among them is chosen, not known.
    /// </summary>
    /// <param name="inputs">The facts it was computed from, by name, with what each rests on.</param>
    /// <param name="assumptions">What it was computed from that is chosen, in words.</param>
    /// <param name="asOf">The day at which ages are taken.</param>
    public static Confidence OfComputed(
        IReadOnlyList<(string Label, ImmutableArray<CitedEvidence> Evidence)> inputs,
        ImmutableArray<string> assumptions,
        DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        var level = ConfidenceLevel.High;
        var reasons = ImmutableArray.CreateBuilder<ConfidenceReason>();
        if (assumptions.Length > 0)
        {
            level = ConfidenceLevel.Low;
            reasons.Add(new(ReasonCode.RestsOnAssumptions, $"Rests on assumptions: {Some(assumptions)}."));
        }

        var judged = inputs.Select(i => (i.Label, Judged: OfEvidence(i.Evidence, asOf))).ToList();
        if (judged.Count > 0)
        {
            var least = judged.Min(j => j.Judged.Ceiling);
            level = (ConfidenceLevel)Math.Min((int)level, (int)least);
            reasons.Add(least == ConfidenceLevel.High
                ? new(ReasonCode.InputsHigh, "Every fact it is computed from is of high confidence.")
                : Weakest([.. judged.Where(j => j.Judged.Ceiling == least)], least));
        }

        return new Confidence(level, null, level, reasons.ToImmutable());
    }

    private static ConfidenceReason Weakest(
        List<(string Label, (ConfidenceLevel Ceiling, ImmutableArray<ConfidenceReason> Reasons) Judged)> inputs,
        ConfidenceLevel level)
    {
        var names = Some([.. inputs.Select(j => j.Label)]);
        return new(
            ReasonCode.WeakestInput,
            $"Confidence in {names} is {level.ToWord()}: {ConfidenceReason.Say(inputs[0].Judged.Reasons)}");
    }

    /// <summary>The first two, and how many more there are: a list of twenty would hide them.</summary>
    private static string Some(ImmutableArray<string> names) => names.Length switch
    {
        1 => names[0],
        2 => $"{names[0]}, {names[1]}",
        _ => string.Create(CultureInfo.InvariantCulture, $"{names[0]}, {names[1]} and {names.Length - 2} more"),
    };

    private static (ConfidenceLevel Level, ImmutableArray<ConfidenceReason> Reasons) Judge(
        CitedEvidence evidence,
        DateOnly asOf,
        bool ignoreAge)
    {
        List<(ConfidenceLevel Cap, ReasonCode Code, string Text)> findings =
        [
            OfSource(evidence),
            .. OfCheck(evidence),
            .. ignoreAge ? [] : OfAge(evidence, AgeOf(evidence, asOf)),
            .. ignoreAge ? [] : OfTerms(evidence, asOf),
        ];
        return (findings.Min(f => f.Cap), [.. findings.Select(f => new ConfidenceReason(f.Code, f.Text))]);
    }

    private static (ConfidenceLevel Cap, ReasonCode Code, string Text) OfSource(CitedEvidence evidence) => evidence.Source switch
    {
        _ when evidence.IsOwnSite => (ConfidenceLevel.Low, ReasonCode.OwnSite, "The source is this site itself."),
        { Kind: SourceKind.Primary } => (ConfidenceLevel.High, ReasonCode.Primary, "Primary source."),
        { Described: false } => (ConfidenceLevel.Low, ReasonCode.PublisherUnknown, ConfidenceReason.PublisherUnknown.Text),
        { Kind: SourceKind.Secondary } => (ConfidenceLevel.Low, ReasonCode.Secondary, "Secondary source."),
        _ => (ConfidenceLevel.Low, ReasonCode.Community, "Community source."),
    };

    private static IEnumerable<(ConfidenceLevel Cap, ReasonCode Code, string Text)> OfCheck(CitedEvidence evidence) =>
        evidence.Check.Status switch
        {
            CheckStatus.Broken => [(ConfidenceLevel.Low, ReasonCode.QuoteMissing, "Quote not found by machine.")],
            CheckStatus.Unknown => [(ConfidenceLevel.Medium, ReasonCode.Unreadable, "Source not readable by machine.")],
            CheckStatus.Ok => OfFoundQuote(evidence),
            _ when evidence.Quote is null => [(ConfidenceLevel.Medium, ReasonCode.NoQuote, "No quote recorded.")],
            _ => [(ConfidenceLevel.Medium, ReasonCode.Unchecked, "Quote not yet checked by machine.")],
        };

    private static IEnumerable<(ConfidenceLevel Cap, ReasonCode Code, string Text)> OfFoundQuote(CitedEvidence evidence)
    {
        yield return evidence.Source switch
        {
            { IsPinned: false } => (ConfidenceLevel.Medium, ReasonCode.MutableCopy, "Quote found, but in a copy that can change."),
            { IsHeldByAuthor: false } source =>
                (ConfidenceLevel.Medium, ReasonCode.BystanderCopy, $"Quote found, but in a copy that {source.Custodian} holds."),
            _ => (ConfidenceLevel.High, ReasonCode.QuoteFound, "Quote found in a pinned copy."),
        };
        if (evidence.Quantities is QuantityMatch.Missing)
        {
            yield return (ConfidenceLevel.Medium, ReasonCode.QuantityMissing, "It lacks a quantity of the claim.");
        }
        else if (evidence.Quantities is QuantityMatch.AuthorsWord)
        {
            yield return (ConfidenceLevel.Medium, ReasonCode.QuantityAuthorsWord, "A unit or relation is the author's word.");
        }

        if (evidence.Check.Occurrences != 1)
        {
            yield return (ConfidenceLevel.Medium, ReasonCode.QuoteRepeated, "It may stand there more than once.");
        }

        if (evidence.NamesSubject == false)
        {
            yield return (ConfidenceLevel.Medium, ReasonCode.SubjectAuthorsWord, "What it is about is the author's word.");
        }

        if (evidence.IsTurned)
        {
            yield return (ConfidenceLevel.Medium, ReasonCode.WordingAuthorsWord, "How it is worded is the author's word.");
        }
    }

    private static IEnumerable<(ConfidenceLevel Cap, ReasonCode Code, string Text)> OfAge(CitedEvidence evidence, Freshness age)
    {
        var limit = AgeLimit(evidence.Volatility);
        return age switch
        {
            Freshness.Fresh => [],
            Freshness.Ageing => [(ConfidenceLevel.Medium, ReasonCode.PastLimit, Say($"Dated {evidence.Date}, past its {limit} days."))],
            Freshness.Stale =>
                [(ConfidenceLevel.Low, ReasonCode.PastTwiceLimit, Say($"Dated {evidence.Date}, past twice its {limit} days."))],
            _ => [(ConfidenceLevel.Low, ReasonCode.Undated, "Undated.")],
        };
    }

    private static IEnumerable<(ConfidenceLevel Cap, ReasonCode Code, string Text)> OfTerms(CitedEvidence evidence, DateOnly asOf)
    {
        if (evidence.Terms.AreOver(asOf))
        {
            yield return (ConfidenceLevel.Low, ReasonCode.NoLongerOffered, $"It could be had until {evidence.Terms.Until:O}.");
        }
    }

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>
    /// Two publishers whose quotes each carry the claim's quantities, in copies of two custodians, where a quote of one was found. A claim
    /// without quantities has nothing by which a machine could tell that they agree, and a forum confirms nothing.
    /// </summary>
    private static ConfidenceReason? Agreement(List<CitedEvidence> supporting, DateOnly asOf, bool ignoreAge)
    {
        var agreeing = supporting
            .Where(e => e is { IsOwnSite: false, OwnQuantities: > QuantityMatch.Missing } && e.Source.Kind != SourceKind.Community)
            .Where(e => e.Check.Status != CheckStatus.Broken)
            .Where(e => ignoreAge || (AgeOf(e, asOf) is Freshness.Fresh or Freshness.Ageing && !e.Terms.AreOver(asOf)))
            .ToList();
        return (from one in agreeing
                where one.Check is { Status: CheckStatus.Ok, QuoteFound: true }
                from other in agreeing
                where !string.Equals(one.Source.Publisher, other.Source.Publisher, StringComparison.OrdinalIgnoreCase)
                where one.Source.Custodian != other.Source.Custodian
                select new ConfidenceReason(
                    ReasonCode.Agreement,
                    $"{one.Source.Publisher} and {other.Source.Publisher} agree, and a quote was checked."))
            .FirstOrDefault();
    }

    private static IEnumerable<DateOnly> DaysOf(CitedEvidence evidence)
    {
        if (PartialDate.TryParse(evidence.Check.CheckedAt, out var check))
        {
            yield return check.Earliest;
        }

        if (evidence.Terms.Until is { } until)
        {
            yield return After(until, 1);
        }

        if (evidence.Date?.Earliest is { } date)
        {
            yield return date;
            if (AgeLimit(evidence.Volatility) is { } limit)
            {
                yield return After(date, limit + 1);
                yield return After(date, (2 * limit) + 1);
            }
        }
    }

    /// <summary>So many days later, or the last day there is.</summary>
    private static DateOnly After(DateOnly day, int days) =>
        DateOnly.FromDayNumber(Math.Min(DateOnly.MaxValue.DayNumber, day.DayNumber + days));

    private static Freshness AgeOf(CitedEvidence evidence, DateOnly asOf)
    {
        if (AgeLimit(evidence.Volatility) is not { } limit)
        {
            return Freshness.Fresh;
        }

        if (evidence.Date is not { } date)
        {
            return Freshness.Undated;
        }

        var days = asOf.DayNumber - date.Earliest.DayNumber;
        return days <= limit ? Freshness.Fresh : days <= 2 * limit ? Freshness.Ageing : Freshness.Stale;
    }

    private enum Freshness
    {
        Fresh,
        Ageing,
        Stale,
        Undated,
    }
}
