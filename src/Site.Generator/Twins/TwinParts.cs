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
    public static TwinEvidence Evidence(CitedEvidence evidence, Volatility ofClaim) => new()
    {
        Source = evidence.Source.Id,
        Relation = evidence.Relation,
        Quote = Some(evidence.Quote),
        Context = Some(evidence.Check.Context),
        Date = evidence.Date,
        Conditions = Some(evidence.Terms.Conditions),
        AvailableUntil = evidence.Terms.Until,
        Volatility = evidence.Volatility == ofClaim ? null : evidence.Volatility,
        Check = new(
            evidence.Check.Status,
            Some(evidence.Check.By),
            Some(evidence.Check.Against),
            evidence.Check.QuoteFound == false ? false : null,
            evidence.Check.Occurrences,
            evidence.Check.Lines,
            evidence.Quantities,
            evidence.NamesSubject,
            Some(evidence.Check.CheckedAt)),
    };

    /// <summary>A source.</summary>
    public static TwinSource Source(Source source) => new()
    {
        Id = source.Id,
        Type = source.Type,
        Title = source.Title,
        Publisher = source.Publisher,
        Url = source.Url,
        Issued = source.Date is { } date ? TwinCslDate.Of(date) : null,
        Accessed = source.Accessed is { } accessed ? TwinCslDate.Of(accessed) : null,
        Kind = source.Kind,
        Pinned = Some(source.Pinned),
        Custodian = source.Custodian == Custodians.Of(source.Url) ? null : source.Custodian,
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
        Ceiling = confidence.Ceiling,
        Reasons = [.. confidence.Reasons.Select(r => r.Code)],
    };

    /// <summary>The text; null, which leaves the member out, where there is none.</summary>
    public static string? Some(string? text) => string.IsNullOrEmpty(text) ? null : text;

    /// <summary>The items; null, which leaves the member out, where there are none.</summary>
    public static ImmutableArray<T>? Some<T>(ImmutableArray<T> items) => items.IsEmpty ? null : items;
}
