using System.Collections.Frozen;
using System.Collections.Immutable;
using Site.Citations.Claims;
using Site.Citations.Facts;
using Site.Citations.Locks;
using Site.Citations.Sources;
using Site.Citations.Twins;
using Site.Citations.Vocabulary;
using Site.Quantities.Prose;
using Site.Quantities.Units;

namespace Site.Verification.Derivations;

/// <summary>
/// The evidence of claims or facts, made again from what a twin or a file of facts publishes, for the rules of confidence to be applied to:
/// once, for all checks.
/// </summary>
internal sealed class PublishedEvidence
{
    private readonly Dictionary<TwinClaim, ImmutableArray<CitedEvidence>?> _ofClaims = new(ReferenceEqualityComparer.Instance);
    private readonly QuoteReadings _readings = new();
    private readonly List<(string Id, string Type, IEnumerable<string> Names)> _entities;
    private readonly FrozenDictionary<string, TwinSource> _published;
    private readonly Dictionary<string, Source> _sources;
    private readonly string? _site;
    private readonly NumberWriting _writing;
    private readonly DateOnly _asOf;

    /// <summary>Prepares it; nothing is made yet.</summary>
    /// <param name="sources">The sources.</param>
    /// <param name="entities">What the claims are about.</param>
    /// <param name="url">The address of the page or file; a source of the same custodian is the site itself.</param>
    /// <param name="asOf">The day at which ages are taken.</param>
    /// <param name="writing">How the page writes numbers.</param>
    public PublishedEvidence(
        IReadOnlyList<TwinSource> sources,
        IReadOnlyList<TwinEntity> entities,
        string url,
        DateOnly asOf,
        NumberWriting writing = NumberWriting.Point)
    {
        _writing = writing;
        _asOf = asOf;
        _entities = [.. entities.Select(e => (e.Id, e.Type, (e.Aliases ?? []).Prepend(e.Name)))];
        _published = Completion.ById(sources);
        _sources = _published.Values.ToDictionary(s => s.Id, Source, StringComparer.Ordinal);
        _site = Uri.TryCreate(url, UriKind.Absolute, out _) ? Custodians.Of(url) : null;
    }

    /// <summary>The evidence of a twin's claims, at the day its levels are of.</summary>
    /// <param name="twin">The twin.</param>
    public static PublishedEvidence Of(TwinDocument twin) => new(
        twin.Sources,
        twin.Entities,
        twin.Page.Url,
        twin.Summary.AsOf ?? DateOnly.MinValue,
        NumberWritings.Of(twin.Page.InLanguage));

    /// <summary>A claim's evidence, with what its quotes bear told anew.</summary>
    /// <param name="claim">One of the twin's sourced claims.</param>
    /// <returns>Null where the twin does not hold together enough: a source that is not there, a unit nobody can read.</returns>
    public ImmutableArray<CitedEvidence>? Of(TwinClaim claim)
    {
        if (!_ofClaims.TryGetValue(claim, out var evidence))
        {
            _ofClaims.Add(claim, evidence = With(claim, (e, _) => Published(e)));
        }

        return evidence;
    }

    /// <summary>A fact's evidence, with what its quotes bear told anew.</summary>
    /// <param name="fact">The fact.</param>
    /// <returns>Null where its file does not hold together enough: a source that is not there, a unit nobody can read.</returns>
    public ImmutableArray<CitedEvidence>? Of(FactEntry fact) => Make(
        fact.About,
        double.IsFinite(ExactNumber.Read(fact.Value)) ? [Value(fact)] : [],
        about => SaidOfQuotes.Of(fact.Label, null, isFact: true, about, _entities),
        fact.Evidence,
        fact.Volatility,
        (e, _) => Published(e));

    /// <summary>A claim's evidence as it would be with other checks than the publisher's.</summary>
    /// <param name="claim">One of the twin's sourced claims.</param>
    /// <param name="check">What was found of a piece of its evidence.</param>
    /// <returns>Null where the twin does not hold together enough.</returns>
    public ImmutableArray<CitedEvidence>? With(TwinClaim claim, Func<TwinEvidence, Source, EvidenceCheck> check) =>
        Make(
            claim.About,
            ValuesOf(claim),
            about => SaidOfQuotes.Of(
                claim.Text,
                claim.Appearance.Quote.Exact,
                claim.Fact is not null,
                about,
                _entities,
                claim.Fact is null && Wording.Turns(claim.Text, claim.Appearance.Quote.Exact.Replace('\n', ' '))) with
            {
                Writing = _writing,
            },
            claim.Evidence,
            claim.Volatility,
            check);

    /// <summary>What the file says that was found of a piece of evidence.</summary>
    public EvidenceCheck Published(TwinEvidence evidence) =>
        PublishedCheck.Of(evidence, _published.GetValueOrDefault(evidence.Source)?.Check);

    /// <summary>The source of a piece of evidence; null where it is not listed.</summary>
    public Source? SourceOf(TwinEvidence evidence) => _sources.GetValueOrDefault(evidence.Source);

    private ImmutableArray<CitedEvidence>? Make(
        IReadOnlyList<string>? named,
        ImmutableArray<ClaimValue?> values,
        Func<IReadOnlySet<string>, SaidOfQuotes> said,
        IReadOnlyList<TwinEvidence>? pieces,
        Volatility volatility,
        Func<TwinEvidence, Source, EvidenceCheck> check)
    {
        ImmutableArray<CitedEvidence?> evidence =
        [
            .. (pieces ?? []).Select(e => SourceOf(e) is { } source ? Piece(e, source, volatility, check(e, source)) : null),
        ];
        return evidence.Contains(null) || values.Contains(null) || values.Length > ClaimQuantities.Most
            ? null
            : QuoteBearing.Judge([.. values!], said((named ?? []).ToHashSet(StringComparer.Ordinal)), [.. evidence!], _asOf, _readings);
    }

    /// <summary>A claim's values; a fact is what it is, whatever stands beside it.</summary>
    private ImmutableArray<ClaimValue?> ValuesOf(TwinClaim claim)
    {
        var values = (claim.Values ?? []).Select(Value);
        return claim.Fact is not null ? [.. values]
            : ClaimQuantities.InPlace(values, claim.Text, claim.Appearance.Quote.Exact.Replace('\n', ' '), _writing);
    }

    private static ClaimValue? Value(TwinValue value) =>
        (value.Unit is null ? Unit.One : UnitParser.Parse(value.Unit, out _)) is { } unit
            ? ClaimValue.Published(value.Value, unit, value.Relation ?? QuantityRelation.Exactly, value.Text)
            : null;

    private static ClaimValue? Value(FactEntry fact) => UnitParser.Parse(fact.Unit, out _) is { } unit
        ? ClaimValue.Published(fact.Value, unit, fact.Relation ?? QuantityRelation.Exactly, fact.Text)
        : null;

    private CitedEvidence Piece(TwinEvidence evidence, Source source, Volatility ofClaim, EvidenceCheck check) => new(
        source,
        evidence.Relation,
        evidence.Quote,
        evidence.Date,
        evidence.Volatility ?? ofClaim,
        check)
    {
        Terms = new OfferTerms(evidence.Conditions, evidence.AvailableUntil),
        IsOwnSite = Custodians.Of(source.Url) == _site,
    };

    private static Source Source(TwinSource source) => new()
    {
        Id = source.Id,
        Type = source.Type,
        Title = source.Title,
        Url = source.Url,
        Publisher = source.Publisher,
        Kind = source.Kind,
        Pinned = source.Pinned,
        Location = default,
    };
}
