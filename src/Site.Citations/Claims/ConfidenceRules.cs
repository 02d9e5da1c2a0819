using System.Collections.Immutable;
using System.Globalization;
using Site.Citations.Vocabulary;

namespace Site.Citations.Claims;

/// <summary>
/// Reckons how much confidence evidence allows. Confidence says how well the recorded evidence supports a sentence, not how likely the
/// sentence is to be true:
/// <list type="bullet">
/// <item>high: a primary source, its quote found in a pinned snapshot, the claim's numbers in the quote, age within the limit, nobody
/// disputing;</item>
/// <item>medium: primary but not machine-checked, or two independent publishers with one quote checked; age within twice the limit;</item>
/// <item>low: any other sourced claim.</item>
/// </list>
/// Limits: volatile 90 days, slow 365, stable none. Evidence without any date is past its limit unless stable.
/// </summary>
public static class ConfidenceRules
{
    /// <summary>The age limit in days; null where there is none.</summary>
    public static int? AgeLimit(Volatility volatility) => volatility switch
    {
        Volatility.Volatile => 90,
        Volatility.Slow => 365,
        _ => null,
    };

    /// <summary>The day after which evidence is past its age limit; null where it does not age or has no date.</summary>
    public static DateOnly? StaleAfter(CitedEvidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        return evidence.Date is { } date && AgeLimit(evidence.Volatility) is { } limit ? date.Earliest.AddDays(limit) : null;
    }

    /// <summary>The best level the evidence of a sourced claim allows.</summary>
    /// <param name="evidence">At least one piece.</param>
    /// <param name="asOf">The day ages are reckoned at.</param>
    /// <param name="ignoreAge">Whether to reckon as if all evidence were fresh, to tell age from other causes.</param>
    public static (ConfidenceLevel Ceiling, ImmutableArray<string> Reasons) Ceiling(
        ImmutableArray<CitedEvidence> evidence,
        DateOnly asOf,
        bool ignoreAge = false)
    {
        var supporting = evidence.Where(e => e.Relation == CitationRelation.Supports).ToList();
        var disputing = evidence.FirstOrDefault(e => e.Relation == CitationRelation.Disputes);
        if (disputing is not null)
        {
            return (ConfidenceLevel.Low, [$"Disputed by {disputing.Source.Publisher}."]);
        }

        var candidates = supporting.Select(e => Judge(e, asOf, ignoreAge)).ToList();
        var best = candidates.MaxBy(c => c.Level);
        if (best.Level == ConfidenceLevel.Low && IndependentlyConfirmed(supporting, asOf, ignoreAge) is { } confirmation)
        {
            return (ConfidenceLevel.Medium, [confirmation]);
        }

        return (best.Level, best.Reasons);
    }

    /// <summary>
    /// The confidence of a computed claim: the least of its inputs', and low where something among them is chosen, not known.
    /// </summary>
    /// <param name="inputs">The facts it was computed from, by name, with what each rests on.</param>
    /// <param name="assumptions">What it was computed from that is chosen, in words.</param>
    /// <param name="asOf">The day ages are reckoned at.</param>
    public static Confidence OfComputed(
        IReadOnlyList<(string Label, ImmutableArray<CitedEvidence> Evidence)> inputs,
        ImmutableArray<string> assumptions,
        DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        var level = ConfidenceLevel.High;
        var reasons = ImmutableArray.CreateBuilder<string>();
        if (assumptions.Length > 0)
        {
            level = ConfidenceLevel.Low;
            reasons.Add($"Rests on assumptions: {Some(assumptions)}.");
        }

        var judged = inputs.Select(i => (i.Label, Judged: CeilingOfInput(i.Evidence, asOf))).ToList();
        if (judged.Count > 0)
        {
            var least = judged.Min(j => j.Judged.Ceiling);
            level = (ConfidenceLevel)Math.Min((int)level, (int)least);
            if (least < ConfidenceLevel.High)
            {
                var weakest = judged.Where(j => j.Judged.Ceiling == least).ToList();
                reasons.Add($"Confidence in {Some([.. weakest.Select(j => j.Label)])} is {least.ToWord()}: {string.Join(" ", weakest[0].Judged.Reasons)}");
            }
            else
            {
                reasons.Add("Every fact it is computed from is of high confidence.");
            }
        }

        return new Confidence(level, null, level, reasons.ToImmutable());
    }

    private static (ConfidenceLevel Ceiling, ImmutableArray<string> Reasons) CeilingOfInput(ImmutableArray<CitedEvidence> evidence, DateOnly asOf) =>
        evidence.Any(e => e.Relation == CitationRelation.Supports) ? Ceiling(evidence, asOf) : (ConfidenceLevel.Low, ["No known source supports it."]);

    /// <summary>The first two, and how many more there are: a list of twenty would hide them.</summary>
    private static string Some(ImmutableArray<string> names) => names.Length switch
    {
        1 => names[0],
        2 => $"{names[0]}, {names[1]}",
        _ => string.Create(CultureInfo.InvariantCulture, $"{names[0]}, {names[1]} and {names.Length - 2} more"),
    };

    private static (ConfidenceLevel Level, ImmutableArray<string> Reasons) Judge(CitedEvidence evidence, DateOnly asOf, bool ignoreAge)
    {
        var age = ignoreAge ? Freshness.Fresh : AgeOf(evidence, asOf);
        var reasons = ImmutableArray.CreateBuilder<string>();
        var level = ConfidenceLevel.High;
        if (evidence.Source.Kind != SourceKind.Primary)
        {
            reasons.Add(evidence.Source.Described
                ? evidence.Source.Kind == SourceKind.Secondary ? "Secondary source." : "Community source."
                : "Publisher not recorded.");
            level = ConfidenceLevel.Low;
        }
        else
        {
            reasons.Add("Primary source.");
        }

        Lower(evidence.Check switch
        {
            { Status: CheckStatus.Broken } => (ConfidenceLevel.Low, "Quote not found by machine."),
            { Status: CheckStatus.Unknown } => (ConfidenceLevel.Medium, "Source not readable by machine."),
            { Status: CheckStatus.Ok } when !evidence.Source.IsPinned => (ConfidenceLevel.Medium, "Quote found, but in a copy that can change."),
            { Status: CheckStatus.Ok, ValuesInQuote: false } => (ConfidenceLevel.Medium, "Quote found, without all of the claim's numbers."),
            { Status: CheckStatus.Ok } => (ConfidenceLevel.High, "Quote found in a pinned copy."),
            _ when evidence.Quote is null => (ConfidenceLevel.Medium, "No quote recorded."),
            _ => (ConfidenceLevel.Medium, "Quote not yet checked by machine."),
        });
        var limit = AgeLimit(evidence.Volatility);
        Lower(age switch
        {
            Freshness.Fresh => (ConfidenceLevel.High, null),
            Freshness.Ageing => (ConfidenceLevel.Medium, string.Create(CultureInfo.InvariantCulture, $"Dated {evidence.Date}, past its {limit} days.")),
            Freshness.Stale => (ConfidenceLevel.Low, string.Create(CultureInfo.InvariantCulture, $"Dated {evidence.Date}, past twice its {limit} days.")),
            _ => (ConfidenceLevel.Low, "Undated."),
        });
        return (level, reasons.ToImmutable());

        void Lower((ConfidenceLevel Cap, string? Reason) finding)
        {
            level = (ConfidenceLevel)Math.Min((int)level, (int)finding.Cap);
            if (finding.Reason is not null)
            {
                reasons.Add(finding.Reason);
            }
        }
    }

    private static string? IndependentlyConfirmed(List<CitedEvidence> supporting, DateOnly asOf, bool ignoreAge)
    {
        var usable = supporting
            .Where(e => e.Source.Described && e.Check.Status != CheckStatus.Broken && (ignoreAge || AgeOf(e, asOf) is Freshness.Fresh or Freshness.Ageing))
            .ToList();
        var publishers = usable.Select(e => e.Source.Publisher).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return publishers.Count >= 2 && usable.Exists(e => e.Check is { Status: CheckStatus.Ok, QuoteFound: true })
            ? $"{publishers[0]} and {publishers[1]} agree, and a quote was checked."
            : null;
    }

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
