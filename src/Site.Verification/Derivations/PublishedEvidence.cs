using System.Collections.Immutable;
using Site.Citations.Claims;
using Site.Citations.Locks;
using Site.Citations.Sources;
using Site.Citations.Twins;
using Site.Citations.Vocabulary;
using Site.Quantities.Prose;
using Site.Quantities.Units;

namespace Site.Verification.Derivations;

/// <summary>The evidence of a claim, made again from what its twin publishes, for the rules of confidence to be applied to.</summary>
internal static class PublishedEvidence
{
    /// <summary>A claim's evidence, with what its quotes bear told anew.</summary>
    /// <param name="twin">The twin.</param>
    /// <param name="claim">One of its sourced claims.</param>
    /// <returns>Null where the twin does not hold together enough: a source that is not there, a unit nobody can read.</returns>
    public static ImmutableArray<CitedEvidence>? Of(TwinDocument twin, TwinClaim claim)
    {
        var site = Uri.TryCreate(twin.Page.Url, UriKind.Absolute, out _) ? Custodians.Of(twin.Page.Url) : null;
        var sources = twin.Sources.DistinctBy(s => s.Id).ToDictionary(s => s.Id, StringComparer.Ordinal);
        var about = (claim.About ?? []).ToHashSet(StringComparer.Ordinal);
        var subjects = twin.Entities.Where(e => about.Contains(e.Id)).SelectMany(e => (e.Aliases ?? []).Prepend(e.Name)).ToList();
        var values = (claim.Values ?? []).Select(Value).ToImmutableArray();
        ImmutableArray<CitedEvidence?> evidence =
        [
            .. (claim.Evidence ?? [])
                .Select(e => sources.TryGetValue(e.Source, out var s) ? Piece(e, s, site, claim.Volatility) : null),
        ];
        return evidence.Contains(null) || values.Contains(null) ? null : QuoteBearing.Judge([.. values!], subjects, [.. evidence!]);
    }

    private static ClaimValue? Value(TwinValue value) =>
        (value.Unit is null ? Unit.One : UnitParser.Parse(value.Unit, out _)) is { } unit
            ? ClaimValue.Published(value.Value, unit, value.Relation ?? QuantityRelation.Exactly, value.Text)
            : null;

    private static CitedEvidence Piece(TwinEvidence evidence, TwinSource source, string? site, Volatility ofClaim) => new(
        new Source
        {
            Id = source.Id,
            Type = source.Type,
            Title = source.Title,
            Url = source.Url,
            Publisher = source.Publisher,
            Kind = source.Kind,
            Pinned = source.Pinned,
            Location = default,
        },
        evidence.Relation,
        evidence.Quote,
        evidence.Date,
        evidence.Volatility ?? ofClaim,
        new EvidenceCheck(
            evidence.Check.Status,
            evidence.Check.By,
            evidence.Check.Against,
            evidence.Check.Status == CheckStatus.Ok ? true : evidence.Check.QuoteFound,
            evidence.Check.CheckedAt)
        {
            Occurrences = evidence.Check.Occurrences,
            Lines = evidence.Check.Lines,
            Context = [.. evidence.Context ?? []],
        })
    {
        Terms = new OfferTerms(evidence.Conditions, evidence.AvailableUntil),
        IsOwnSite = Custodians.Of(source.Url) == site,
    };
}
