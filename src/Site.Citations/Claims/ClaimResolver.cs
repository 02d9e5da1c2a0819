using System.Collections.Immutable;
using Site.Citations.Locks;
using Site.Citations.Sources;
using Site.Citations.Vocabulary;
using Site.Quantities.Prose;
using Site.Text;
using Site.Text.Diagnostics;

namespace Site.Citations.Claims;

/// <summary>Looks up what claims cite, and says how far the evidence goes.</summary>
public sealed class ClaimResolver
{
    private readonly EvidenceFinder _finder;
    private readonly DateOnly _asOf;
    private readonly ImmutableArray<Entity> _ofFacts;

    /// <summary>Makes a resolver; it may be used from any number of threads.</summary>
    /// <param name="library">The described sources.</param>
    /// <param name="evidence">What machines found when they looked quotes up.</param>
    /// <param name="asOf">The day at which ages are taken.</param>
    /// <param name="site">The address of the site, which is no source of its own claims; null where it is not known.</param>
    /// <param name="ofFacts">What facts may be about: the same whichever page rests on them.</param>
    public ClaimResolver(
        SourceLibrary library,
        EvidenceLock evidence,
        DateOnly asOf,
        string? site = null,
        ImmutableArray<Entity> ofFacts = default)
    {
        ArgumentNullException.ThrowIfNull(library);
        ArgumentNullException.ThrowIfNull(evidence);
        _finder = new EvidenceFinder(library, evidence, asOf, site);
        _asOf = asOf;
        _ofFacts = ofFacts.IsDefault ? [] : ofFacts;
    }

    /// <summary>Resolves one page's claims; what is wrong is reported at the marker that is at fault.</summary>
    /// <param name="drafts">The claims, as the page has them.</param>
    /// <param name="entities">What the page is about.</param>
    /// <param name="others">What its claims may be about beside that.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <param name="writing">How the page writes numbers.</param>
    public ResolvedClaims Resolve(
        ImmutableArray<ClaimDraft> drafts,
        ImmutableArray<Entity> entities,
        ImmutableArray<Entity> others,
        IDiagnosticSink diagnostics,
        NumberWriting writing = NumberWriting.Point)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        ImmutableArray<Entity> all = [.. entities.Concat(others).DistinctBy(e => e.Id)];
        var drawn = new List<(ClaimDraft Draft, string Text, ImmutableArray<CitedEvidence> Evidence, ImmutableArray<Entity> About)>();
        var citations = new Dictionary<CitationDraft, ImmutableArray<CitedEvidence?>>(ReferenceEqualityComparer.Instance);
        var sources = new OrderedDictionary<string, Source>(StringComparer.Ordinal);
        foreach (var draft in drafts.Select(d => Read(d, writing)))
        {
            var evidence = EvidenceOf(draft, citations, diagnostics);
            foreach (var piece in evidence)
            {
                sources.TryAdd(piece.Source.Id, piece.Source);
            }

            var text = Worded(draft, evidence, diagnostics);
            drawn.Add((draft, text, evidence, ClaimSubjects.AboutOf(text, all)));
        }

        var named = drawn.SelectMany(d => d.About).Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
        ImmutableArray<Entity> published = [.. all.Where((e, i) => i < entities.Length || named.Contains(e.Id))];
        var known = published.Select(e => (e.Id, e.Type, e.Names)).ToList();
        var readings = new QuoteReadings();
        var claims = ImmutableArray.CreateBuilder<Claim>(drafts.Length);
        foreach (var (draft, text, evidence, about) in drawn)
        {
            var said = SaidOfQuotes.Of(
                text,
                draft.Text,
                draft.Standing is not null,
                about.Select(e => e.Id).ToHashSet(StringComparer.Ordinal),
                known,
                draft.Standing is null && Wording.Turns(text, draft.Text.Replace('\n', ' '))) with
            {
                Writing = writing,
            };
            var judged = QuoteBearing.Judge(draft.Values, said, evidence, _asOf, readings);
            ReportOtherNumber(draft, evidence, readings, diagnostics);
            var inputs = draft.Inputs.Select(i => Resolve(i, diagnostics)).ToList();

            // The first source of each fact joins those of the page, so that a reader finds it there.
            foreach (var source in inputs.Select(i => i.Evidence.FirstOrDefault()?.Source).OfType<Source>())
            {
                sources.TryAdd(source.Id, source);
            }

            claims.Add(Resolve(draft, text, judged, inputs, about, diagnostics));
        }

        return new ResolvedClaims(claims.ToImmutable(), [.. sources.Values], published, citations);
    }

    private static void ReportOtherNumber(
        ClaimDraft draft,
        ImmutableArray<CitedEvidence> evidence,
        QuoteReadings readings,
        IDiagnosticSink diagnostics)
    {
        if (draft is { Type: ClaimType.Sourced, Standing: null }
            && QuoteBearing.FirstContradicted(draft.Values, evidence, readings) is { } other)
        {
            diagnostics.Report(Rules.Evidence.ClaimNotInQuote.At(
                draft.Location,
                $"The claim says '{other.Text}', and its quotes have other numbers.",
                "Correct the number or the quote, or add a quote that has it; where it is worked out, compute it with [calc: …]."));
        }
    }

    /// <summary>The evidence of a claim, each piece once.</summary>
    /// <param name="draft">The claim.</param>
    /// <param name="citations">Takes what each of its citations found.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    private ImmutableArray<CitedEvidence> EvidenceOf(
        ClaimDraft draft,
        Dictionary<CitationDraft, ImmutableArray<CitedEvidence?>> citations,
        IDiagnosticSink diagnostics)
    {
        var evidence = ImmutableArray.CreateBuilder<CitedEvidence>();
        foreach (var citation in draft.Citations)
        {
            var found = citation.References.Select((r, i) => _finder.Find(r, i, citation, diagnostics)).ToImmutableArray();
            citations[citation] = found;
            foreach (var piece in found.OfType<CitedEvidence>().Where(p => !evidence.Contains(p)))
            {
                evidence.Add(piece);
            }
        }

        return evidence.ToImmutable();
    }

    /// <summary>Looks up what a fact rests on; what is wrong is reported where the fact names its source.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public ResolvedFact Resolve(ClaimInput fact, IDiagnosticSink diagnostics)
    {
        ArgumentNullException.ThrowIfNull(fact);
        ArgumentNullException.ThrowIfNull(diagnostics);
        var about = ClaimSubjects.AboutOf(fact.Label, _ofFacts);
        var evidence = QuoteBearing.Judge(
            fact.Value is { } value ? [value] : [],
            new SaidOfQuotes(fact.Label, null, IsFact: true, ClaimSubjects.NamesOf(about), []),
            [.. fact.Citation.References.Select((r, i) => _finder.Find(r, i, fact.Citation, diagnostics)).OfType<CitedEvidence>()],
            _asOf,
            new QuoteReadings());
        var (ceiling, reasons) = ConfidenceRules.OfEvidence(evidence, _asOf);
        return new ResolvedFact(fact, evidence, [.. about.Select(e => e.Id)], new Confidence(ceiling, null, ceiling, reasons));
    }

    /// <summary>A claim with those of its numbers that are read as the page writes numbers.</summary>
    private static ClaimDraft Read(ClaimDraft draft, NumberWriting writing) =>
        draft.Standing is null ? draft with { Values = [.. draft.Values.Where(v => writing.Reads(v.Quantity))] } : draft;

    /// <summary>What a claim says where it stands alone: its wording, where that says of a number no more than is known of it.</summary>
    private static string Worded(ClaimDraft draft, IEnumerable<CitedEvidence> evidence, IDiagnosticSink diagnostics)
    {
        var text = draft.Wording ?? draft.Text;
        if (draft.Standing is not { } standing
            || standing.ProblemOf(text, evidence.SelectMany(TextsOf)) is not { } problem)
        {
            return text;
        }

        diagnostics.Report(Rules.Claims.OtherWording.At(
            draft.Location,
            $"The wording '{ShortText.Of(text)}' {problem}; it is left out.",
            "Leave that out of the wording, or say it where the number is defined: in the fact's label or conditions, or a setting of " +
            "[calc: …]."));
        return standing.Plain;

        static IEnumerable<string> TextsOf(CitedEvidence piece) =>
            StandingWords.TextsOf(piece.Quote, piece.Check.Context, piece.Date, piece.Terms);
    }

    private Claim Resolve(
        ClaimDraft draft,
        string text,
        ImmutableArray<CitedEvidence> evidence,
        List<ResolvedFact> inputs,
        ImmutableArray<Entity> about,
        IDiagnosticSink diagnostics)
    {
        var claim = new Claim
        {
            Id = draft.Id,
            Type = draft.Type,
            Text = text,
            Exact = draft.Text,
            Values = draft.Values,
            Evidence = evidence,
            Reason = draft.Reason,
            Holder = draft.Holder,
            Volatility = Volatility.Stable,
            About = [.. about.Select(e => e.Id)],
            Location = draft.Location,
        };
        switch (draft.Type)
        {
            case ClaimType.Sourced:
                return claim with
                {
                    Confidence = Judge(draft, evidence, diagnostics),
                    Fact = draft.Fact,
                    Volatility = ConfidenceRules.VolatilityOf(evidence),
                    StaleAfter = ConfidenceRules.StaleAfter(evidence),
                    SettledOn = ConfidenceRules.SettledOn(evidence, _asOf),
                };
            case ClaimType.Computed:
                return Computed(claim, inputs, draft.Assumptions);
            case ClaimType.Assumption:
                if (draft.ReviewBy is { } due && due < _asOf)
                {
                    diagnostics.Report(Rules.Age.ReviewDue.At(
                        draft.Location,
                        $"The assumption '{ShortText.Of(draft.Text)}' was due for review on {due:O}.",
                        "Look at it again and set a new review date."));
                }

                return claim with
                {
                    Confidence = new Confidence(ConfidenceLevel.Low, null, ConfidenceLevel.Low, [ConfidenceReason.Chosen]),
                    StaleAfter = draft.ReviewBy,
                    SettledOn = draft.ReviewBy < _asOf ? draft.ReviewBy?.AddDays(1) : null,
                };
            default:
                return claim;
        }
    }

    /// <summary>A computed claim rests on all that its facts rest on.</summary>
    private Claim Computed(Claim claim, List<ResolvedFact> inputs, ImmutableArray<string> assumptions)
    {
        var known = inputs.SelectMany(i => i.Evidence).ToImmutableArray();
        return claim with
        {
            InputEvidence = [.. inputs.Select(i => i.Evidence.FirstOrDefault()).OfType<CitedEvidence>().Distinct()],
            Confidence = ConfidenceRules.OfComputed([.. inputs.Select(i => (i.Fact.Label, i.Evidence))], assumptions, _asOf),
            Volatility = ConfidenceRules.VolatilityOf(known),
            StaleAfter = ConfidenceRules.StaleAfter(known),
            SettledOn = ConfidenceRules.SettledOn(known, _asOf),
        };
    }

    private Confidence Judge(ClaimDraft draft, ImmutableArray<CitedEvidence> evidence, IDiagnosticSink diagnostics)
    {
        // The lowest of several declarations counts: an author who doubts one part doubts the claim.
        var declaring = draft.Citations.Where(c => c.Declared is not null).MinBy(c => c.Declared);
        if (!evidence.Any(e => e.Relation == CitationRelation.Supports))
        {
            return new Confidence(ConfidenceLevel.Low, declaring?.Declared, ConfidenceLevel.Low, ConfidenceRules.NoSource.Reasons);
        }

        var (ceiling, reasons) = ConfidenceRules.Ceiling(evidence, _asOf);
        var (fresh, _) = ConfidenceRules.Ceiling(evidence, _asOf, ignoreAge: true);
        var declared = declaring?.Declared;
        if (declared > ceiling)
        {
            var why = ConfidenceReason.Say(reasons);
            var byAgeAlone = declared <= fresh;
            var rule = byAgeAlone ? Rules.Age.AboveCeilingByAge : Rules.Evidence.AboveCeiling;
            diagnostics.Report(rule.At(
                declaring!.DeclaredLocation,
                $"'{declared.Value.ToWord()}' is declared, but the evidence allows '{ceiling.ToWord()}': {why}",
                byAgeAlone
                    ? "Look for newer evidence; until then the lower level is used."
                    : $"Declare '{ceiling.ToWord()}' or lower, or give better evidence; the lower level is used."));
        }
        else if (ceiling < fresh)
        {
            diagnostics.Report(Rules.Age.Stale.At(
                draft.Location,
                $"Age lowers the confidence of '{ShortText.Of(draft.Text)}' from '{fresh.ToWord()}' to '{ceiling.ToWord()}': " +
                ConfidenceReason.Say(reasons),
                "Look for newer evidence."));
        }

        var level = declared is { } d && d < ceiling ? d : ceiling;
        return new Confidence(level, declared, ceiling, level < ceiling ? reasons.Add(ConfidenceReason.DeclaredLower) : reasons);
    }
}
