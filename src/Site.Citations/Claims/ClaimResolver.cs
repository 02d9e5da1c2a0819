using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Site.Citations.Locks;
using Site.Citations.Sources;
using Site.Citations.Vocabulary;
using Site.Text;
using Site.Text.Diagnostics;

namespace Site.Citations.Claims;

/// <summary>Looks up what claims cite, and says how far the evidence goes.</summary>
public sealed class ClaimResolver
{
    private static readonly ConfidenceReason Chosen = new(ReasonCode.Assumption, "Chosen, not known.");
    private static readonly ConfidenceReason DeclaredLower = new(ReasonCode.DeclaredLower, "Declared lower.");

    private readonly SourceLibrary _library;
    private readonly EvidenceLock _lock;
    private readonly DateOnly _asOf;
    private readonly string? _site;

    /// <summary>Makes a resolver; it may be used from any number of threads.</summary>
    /// <param name="library">The described sources.</param>
    /// <param name="evidence">What machines found when they looked quotes up.</param>
    /// <param name="asOf">The day at which ages are taken.</param>
    /// <param name="site">The address of the site, which is no source of its own claims; null where it is not known.</param>
    public ClaimResolver(SourceLibrary library, EvidenceLock evidence, DateOnly asOf, string? site = null)
    {
        ArgumentNullException.ThrowIfNull(library);
        ArgumentNullException.ThrowIfNull(evidence);
        _library = library;
        _lock = evidence;
        _asOf = asOf;
        _site = site is null ? null : Custodians.Of(site);
    }

    /// <summary>Resolves one page's claims; what is wrong is reported at the marker that is at fault.</summary>
    /// <param name="drafts">The claims, as the page has them.</param>
    /// <param name="entities">What the page is about.</param>
    /// <param name="others">What its claims may be about beside that.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public ResolvedClaims Resolve(
        ImmutableArray<ClaimDraft> drafts,
        ImmutableArray<Entity> entities,
        ImmutableArray<Entity> others,
        IDiagnosticSink diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        ImmutableArray<Entity> all = [.. entities.Concat(others).DistinctBy(e => e.Id)];
        var claims = ImmutableArray.CreateBuilder<Claim>(drafts.Length);
        var citations = new Dictionary<CitationDraft, ImmutableArray<CitedEvidence?>>(ReferenceEqualityComparer.Instance);
        var sources = new OrderedDictionary<string, Source>(StringComparer.Ordinal);
        foreach (var draft in drafts)
        {
            var evidence = ImmutableArray.CreateBuilder<CitedEvidence>();
            foreach (var citation in draft.Citations)
            {
                var found = citation.References.Select((r, i) => Find(r, i, citation, diagnostics)).ToImmutableArray();
                citations[citation] = found;
                foreach (var piece in found)
                {
                    if (piece is not null)
                    {
                        sources.TryAdd(piece.Source.Id, piece.Source);
                        if (!evidence.Contains(piece))
                        {
                            evidence.Add(piece);
                        }
                    }
                }
            }

            var about = AboutOf(draft.Wording ?? draft.Text, all);
            var judged = QuoteBearing.Judge(draft.Values, NamesOf(about), evidence.ToImmutable());
            var inputs = draft.Inputs.Select(i => FindInput(i, all, sources, diagnostics)).ToList();
            claims.Add(Resolve(draft, judged, inputs, about, diagnostics));
        }

        var named = claims.SelectMany(c => c.About).ToHashSet(StringComparer.Ordinal);
        ImmutableArray<Entity> published = [.. all.Where((e, i) => i < entities.Length || named.Contains(e.Id))];
        return new ResolvedClaims(claims.ToImmutable(), [.. sources.Values], published, citations);
    }

    /// <summary>
    /// What a fact that a claim was computed from rests on. Its first source, which the derivation names, joins those of the page.
    /// </summary>
    private (string Label, ImmutableArray<CitedEvidence> Evidence) FindInput(
        ClaimInput input,
        ImmutableArray<Entity> entities,
        OrderedDictionary<string, Source> sources,
        IDiagnosticSink diagnostics)
    {
        var found = QuoteBearing.Judge(
            input.Value is { } value ? [value] : [],
            NamesOf(AboutOf(input.Label, entities)),
            [.. input.Citation.References.Select((r, i) => Find(r, i, input.Citation, diagnostics)).OfType<CitedEvidence>()]);
        if (found is [var first, ..])
        {
            sources.TryAdd(first.Source.Id, first.Source);
        }

        return (input.Label, found);
    }

    private static ImmutableArray<Entity> AboutOf(string text, ImmutableArray<Entity> entities) =>
        [.. entities.Where(e => e.Names.Any(n => Names(text, n)))];

    private static List<string> NamesOf(ImmutableArray<Entity> about) => [.. about.SelectMany(e => e.Names)];

    private Claim Resolve(
        ClaimDraft draft,
        ImmutableArray<CitedEvidence> evidence,
        List<(string Label, ImmutableArray<CitedEvidence> Evidence)> inputs,
        ImmutableArray<Entity> about,
        IDiagnosticSink diagnostics)
    {
        var claim = new Claim
        {
            Id = draft.Id,
            Type = draft.Type,
            Text = draft.Wording ?? draft.Text,
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
                    Volatility = evidence.Select(e => e.Volatility).DefaultIfEmpty(Volatility.Stable).Max(),
                    StaleAfter = evidence.Where(e => e.Relation == CitationRelation.Supports).Select(ConfidenceRules.StaleAfter).Min(),
                    SettledOn = ConfidenceRules.SettledOn(evidence, _asOf),
                };
            case ClaimType.Computed:
                var known = inputs.SelectMany(i => i.Evidence).ToImmutableArray();
                return claim with
                {
                    InputEvidence = [.. inputs.Select(i => i.Evidence.FirstOrDefault()).OfType<CitedEvidence>().Distinct()],
                    Confidence = ConfidenceRules.OfComputed(inputs, draft.Assumptions, _asOf),
                    Volatility = known.Select(e => e.Volatility).DefaultIfEmpty(Volatility.Stable).Max(),
                    StaleAfter = known.Where(e => e.Relation == CitationRelation.Supports).Select(ConfidenceRules.StaleAfter).Min(),
                    SettledOn = ConfidenceRules.SettledOn(known, _asOf),
                };
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
                    Confidence = new Confidence(ConfidenceLevel.Low, null, ConfidenceLevel.Low, [Chosen]),
                    StaleAfter = draft.ReviewBy,
                    SettledOn = draft.ReviewBy < _asOf ? draft.ReviewBy?.AddDays(1) : null,
                };
            default:
                return claim;
        }
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
        return new Confidence(level, declared, ceiling, level < ceiling ? reasons.Add(DeclaredLower) : reasons);
    }

    private CitedEvidence? Find(CitedReference reference, int index, CitationDraft citation, IDiagnosticSink diagnostics)
    {
        if (citation.Date is { } given && given.Earliest > _asOf && index == 0)
        {
            diagnostics.Report(Rules.Sources.Date.At(
                citation.DateLocation,
                $"'{given}' lies after {_asOf:O}, the day of this build.",
                "Correct the date, or pass a later --as-of."));
        }

        var source = reference.Key is { } key ? FindByKey(key, reference, diagnostics) : FindByUrl(reference, diagnostics);
        if (source is null)
        {
            return null;
        }

        var quote = QuoteOf(source, reference, index == 0 ? citation.Quote : null, diagnostics);
        var check = _lock.Check(source, quote);
        if (check is { Status: CheckStatus.Broken, QuoteFound: false })
        {
            diagnostics.Report(MissingQuote.At(reference.Location, source.Id, MissingQuote.Quote(quote!), check));
        }

        if (check is { Status: CheckStatus.Broken, QuoteFound: null })
        {
            diagnostics.Report(Rules.Age.Gone.At(
                reference.Location,
                $"'{source.Id}' was gone when a machine asked for it on {check.CheckedAt}.",
                "Pin a copy that cannot go away, or cite another source."));
        }

        return new CitedEvidence(
            source,
            reference.Relation,
            quote,
            citation.Date ?? source.Date ?? source.Accessed,
            citation.Volatility ?? source.Volatility,
            check)
        {
            IsOwnSite = Custodians.Of(source.Url) == _site,
            Terms = citation.Terms,
        };
    }

    private Source? FindByKey(string key, CitedReference reference, IDiagnosticSink diagnostics)
    {
        var source = _library.Find(key);
        if (source is null)
        {
            var refused = _library.Refused.Explain(Rules.Sources.Unknown, reference.Location, "source", key);
            diagnostics.Report(refused ?? Rules.Sources.Unknown.At(
                reference.Location,
                $"No source is described under '{key}'.",
                Nearest.Suggest(key, _library.Keys, $"Describe '{key}' in a file of _sources/, or cite an address.")));
        }

        return source;
    }

    private Source? FindByUrl(CitedReference reference, IDiagnosticSink diagnostics)
    {
        var url = reference.Url!;
        if (_library.FindByUrl(url) is { } described)
        {
            return described;
        }

        if (WebAddress.Normalize(url) is not { } address)
        {
            diagnostics.Report(Rules.Sources.Address.At(
                reference.Location,
                $"'{url}' is not a web address.",
                "Write an absolute address that begins with https://."));
            return null;
        }

        diagnostics.Report(Rules.Sources.NotDescribed.At(
            reference.Location,
            $"Nothing is recorded of who publishes '{url}', so what rests on it is of low confidence.",
            "Describe it in a file of _sources/ and cite it by its key."));
        var uri = new Uri(address);
        return new Source
        {
            Id = IdOf(uri),
            Type = "webpage",
            Title = uri.Host + uri.AbsolutePath.TrimEnd('/'),

            // One form for all spellings of an address, as in its id: what is one source has one address.
            Url = uri.AbsoluteUri,
            Publisher = uri.Host,
            Kind = SourceKind.Community,
            Described = false,
            Location = reference.Location,
        };
    }

    private static string? QuoteOf(Source source, CitedReference reference, string? inMarker, IDiagnosticSink diagnostics)
    {
        if (inMarker is not null)
        {
            if (!string.IsNullOrWhiteSpace(inMarker))
            {
                return inMarker;
            }

            diagnostics.Report(Rules.Sources.UnknownQuote.At(
                reference.Location,
                "The quote is empty.",
                "Write the words of the source between the quotation marks, or leave them out."));
            return null;
        }

        if (reference.QuoteName is { } name)
        {
            foreach (var (key, quote) in source.Quotes)
            {
                if (key == name)
                {
                    return quote.Exact;
                }
            }

            var names = source.Quotes.Select(q => q.Key).ToList();
            diagnostics.Report(Rules.Sources.UnknownQuote.At(
                reference.Location,
                $"The source '{source.Id}' records no quote '{name}'.",
                Nearest.Suggest(
                    name,
                    names,
                    names.Count == 0 ? "Record it under 'quotes:' of the source." : $"It records: {string.Join(", ", names)}.")));
            return null;
        }

        if (source.Quotes.Length > 1)
        {
            diagnostics.Report(Rules.Evidence.WhichQuote.At(
                reference.Location,
                $"The source '{source.Id}' records {source.Quotes.Length} quotes, and the citation does not say which carries the claim.",
                $"Write @{source.Id}#name with one of: {string.Join(", ", source.Quotes.Select(q => q.Key))}."));
        }

        return source.Quotes.Length == 1 ? source.Quotes[0].Value.Exact : null;
    }

    /// <summary>An id that reads like the address, and ends in eight digits of its SHA-256 so that no two addresses share one.</summary>
    private static string IdOf(Uri uri)
    {
        var id = new StringBuilder();
        foreach (var c in uri.Host + uri.AbsolutePath)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                id.Append(char.ToLowerInvariant(c));
            }
            else if (id.Length > 0 && id[^1] != '-')
            {
                id.Append('-');
            }

            if (id.Length == 48)
            {
                break;
            }
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(uri.AbsoluteUri)));
        return $"{id.ToString().Trim('-')}-{hash[..8]}";
    }

    /// <summary>Whether a word, or a version (“Sonnet 5” in “Sonnet 5.5”), goes on at an offset.</summary>
    private static bool GoesOn(string text, int end) =>
        end < text.Length &&
        (char.IsLetterOrDigit(text[end]) ||
            (text[end] == '.' && char.IsAsciiDigit(text[end - 1]) && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])));

    /// <summary>Whether the text names the thing: its name, not inside a longer word or number.</summary>
    private static bool Names(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            var end = at + name.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && !GoesOn(text, end))
            {
                return true;
            }
        }

        return false;
    }
}
