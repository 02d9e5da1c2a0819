using System.Collections.Frozen;
using Site.Citations.Facts;
using Site.Citations.Sources;
using Site.Citations.Twins;

namespace Site.Verification.Derivations;

/// <summary>
/// Sets what a twin or a file of facts says once in every place where it holds: whole pinned addresses, the dates of sources at their
/// evidence, and the evidence of facts at the claims that show them.
/// </summary>
internal static class Completion
{
    /// <summary>A twin, complete.</summary>
    /// <param name="written">The twin as it is published.</param>
    /// <param name="factOf">The published fact of an id; null where there is none.</param>
    /// <param name="sourceOf">The source of an id as published facts describe it; null where none does.</param>
    public static TwinDocument Of(TwinDocument written, Func<string, FactEntry?> factOf, Func<string, TwinSource?> sourceOf)
    {
        IReadOnlyList<TwinSource> sources =
            [.. written.Sources.Select(s => Of(s.Check is null ? s with { Check = sourceOf(s.Id)?.Check } : s))];
        var byId = ById(sources);
        return written with { Sources = sources, Claims = [.. written.Claims.Select(c => Of(c, byId, factOf))] };
    }

    /// <summary>A file of facts, complete.</summary>
    public static FactsDocument Of(FactsDocument written)
    {
        IReadOnlyList<TwinSource> sources = [.. written.Sources.Select(Of)];
        var byId = ById(sources);
        return written with
        {
            Sources = sources,
            Facts = [.. written.Facts.Select(f => f with { Evidence = [.. f.Evidence.Select(e => Of(e, byId))] })],
        };
    }

    /// <summary>A piece of evidence with its date.</summary>
    public static TwinEvidence Of(TwinEvidence evidence, FrozenDictionary<string, TwinSource> sources) =>
        evidence.Date is null && sources.TryGetValue(evidence.Source, out var source)
            ? evidence with { Date = DateOf(source) }
            : evidence;

    /// <summary>The day that a source has for evidence that gives none: its own date, or the day it was read.</summary>
    public static PartialDate? DateOf(TwinSource source) => source.Issued?.ToDate() ?? source.Accessed?.ToDate();

    /// <summary>Sources by their id; the first of an id holds.</summary>
    public static FrozenDictionary<string, TwinSource> ById(IEnumerable<TwinSource> sources) =>
        sources.DistinctBy(s => s.Id, StringComparer.Ordinal).ToFrozenDictionary(s => s.Id, StringComparer.Ordinal);

    private static TwinSource Of(TwinSource source) =>
        source.Pinned is { } pinned ? source with { Pinned = PinnedAddress.Whole(source.Url, pinned) } : source;

    private static TwinClaim Of(TwinClaim claim, FrozenDictionary<string, TwinSource> sources, Func<string, FactEntry?> factOf) =>
        claim switch
        {
            { Fact: { } id } when factOf(id) is { } fact =>
                claim with { Evidence = [.. fact.Evidence.Select(e => OfFact(e, fact))] },
            { Evidence: { } evidence } => claim with { Evidence = [.. evidence.Select(e => Of(e, sources))] },
            _ => claim,
        };

    /// <summary>What its quote bears is said of the fact; for the claim it is told anew, of what the claim itself is about.</summary>
    private static TwinEvidence OfFact(TwinEvidence evidence, FactEntry fact) => evidence with
    {
        Volatility = evidence.Volatility ?? fact.Volatility,
        Check = evidence.Check is { } check ? check with { Quantities = null, Subject = null } : null,
    };
}
