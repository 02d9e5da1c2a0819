using System.Collections.Immutable;
using Site.Citations.Claims;
using Site.Citations.Sources;
using Site.Citations.Twins;
using Site.Citations.Vocabulary;

namespace Site.Generator.Twins;

/// <summary>Makes what twins and files of facts have in common.</summary>
internal static class TwinParts
{
    /// <summary>A piece of evidence.</summary>
    /// <param name="evidence">The evidence.</param>
    /// <param name="ofClaim">The volatility of the claim or fact, which is not said again.</param>
    public static TwinEvidence Evidence(CitedEvidence evidence, Volatility ofClaim) => OfFact(evidence, ofClaim) with
    {
        Quote = Some(evidence.Quote),
        Context = Some(evidence.Check.Context),
        Check = evidence.Check.QuoteFound switch
        {
            true => new(null, evidence.Check.Occurrences, evidence.Check.Lines, evidence.Quantities, evidence.NamesSubject),
            false => new(QuoteFound: false),
            null => null,
        },
    };

    /// <summary>A piece of evidence of a fact as a claim that shows the fact has it: without what stands with the fact.</summary>
    /// <param name="evidence">The evidence.</param>
    /// <param name="ofClaim">The volatility of the claim, which is not said again.</param>
    public static TwinEvidence OfFact(CitedEvidence evidence, Volatility ofClaim) => new()
    {
        Source = evidence.Source.Id,
        Relation = evidence.Relation,
        Date = evidence.Date == (evidence.Source.Date ?? evidence.Source.Accessed) ? null : evidence.Date,
        Conditions = Some(evidence.Terms.Conditions),
        AvailableUntil = evidence.Terms.Until,
        Volatility = evidence.Volatility == ofClaim ? null : evidence.Volatility,
    };

    /// <summary>How each source was read in which quotes of some evidence were looked up, by the source's id.</summary>
    /// <param name="evidence">The evidence of a file that has quotes.</param>
    public static Dictionary<string, TwinSourceCheck> ChecksOf(IEnumerable<CitedEvidence> evidence)
    {
        var checks = new Dictionary<string, TwinSourceCheck>(StringComparer.Ordinal);
        foreach (var (source, check) in evidence.Select(e => (e.Source.Id, e.Check)))
        {
            if (check is { By: { } by, CheckedAt: { } day })
            {
                checks.TryAdd(source, new TwinSourceCheck(by, day, Some(check.Against), check.OfSource));
            }
        }

        return checks;
    }

    /// <summary>A source.</summary>
    /// <param name="source">The source.</param>
    /// <param name="checks">How sources were read.</param>
    public static TwinSource Source(Source source, Dictionary<string, TwinSourceCheck> checks) => new()
    {
        Id = source.Id,
        Type = source.Type,
        Title = source.Title,
        Publisher = source.Publisher,
        Url = source.Url,
        Issued = source.Date is { } date ? TwinCslDate.Of(date) : null,
        Accessed = source.Accessed is { } accessed ? TwinCslDate.Of(accessed) : null,
        Kind = source.Kind,
        Pinned = Some(source.Pinned) is { } pinned ? PinnedAddress.Shorten(source.Url, pinned) : null,
        Custodian = source.Custodian == Custodians.Of(source.Url) ? null : source.Custodian,
        Check = checks.GetValueOrDefault(source.Id),
        Note = Some(source.Note),
    };

    /// <summary>A thing that is spoken of.</summary>
    public static TwinEntity Entity(Entity entity) =>
        new(entity.Id, entity.Type, entity.Name, Some(entity.SameAs), Some(entity.Aliases));

    /// <summary>A level of confidence with its reasons.</summary>
    public static TwinConfidence Confidence(Confidence confidence) => new()
    {
        Level = confidence.Level,
        Declared = confidence.Declared,
        Ceiling = confidence.Ceiling > confidence.Level ? confidence.Ceiling : null,
        Reasons = ReasonsOf(confidence),
    };

    /// <summary>Why the level is not high. What allows high is always the same, and not said.</summary>
    private static ImmutableArray<ReasonCode>? ReasonsOf(Confidence confidence) => Some<ReasonCode>(
    [
        .. confidence.Reasons.Select(r => r.Code)
            .Where(code => confidence.Ceiling < ConfidenceLevel.High || code == ReasonCode.DeclaredLower),
    ]);

    /// <summary>The text; null, which leaves the member out, where there is none.</summary>
    public static string? Some(string? text) => string.IsNullOrEmpty(text) ? null : text;

    /// <summary>The items; null, which leaves the member out, where there are none.</summary>
    public static ImmutableArray<T>? Some<T>(ImmutableArray<T> items) => items.IsEmpty ? null : items;
}
