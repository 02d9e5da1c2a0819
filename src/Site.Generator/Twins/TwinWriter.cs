using System.Collections.Immutable;
using Site.Citations.Claims;
using Site.Citations.Digests;
using Site.Citations.Sources;
using Site.Citations.Twins;
using Site.Citations.Vocabulary;
using Site.Quantities.Prose;

namespace Site.Generator.Twins;

/// <summary>Makes a page's citation manifest of what is known about the page.</summary>
public static class TwinWriter
{
    /// <summary>How many code points of page text stand before and after a quote.</summary>
    private const int ContextLength = 16;

    /// <summary>Writes the twin as UTF-8, ending in a line feed.</summary>
    /// <exception cref="KeyNotFoundException">A claim's element is not in the page text; see <see cref="PageText.Elements"/>.</exception>
    public static byte[] Write(Twin twin) => TwinJson.Write(Build(twin));

    /// <summary>Makes the twin's record.</summary>
    /// <exception cref="KeyNotFoundException">A claim's element is not in the page text; see <see cref="PageText.Elements"/>.</exception>
    public static TwinDocument Build(Twin twin)
    {
        ArgumentNullException.ThrowIfNull(twin);
        return new TwinDocument
        {
            Schema = twin.SchemaUrl,
            Format = FileFormat.Twin,
            Summary = Summary(twin),
            Claims = [.. twin.Claims.Select(c => Claim(c, twin.Text))],
            Page = Page(twin),
            Sources = [.. twin.Sources.Select(Source)],
            Entities = [.. twin.Entities.Select(e => new TwinEntity(e.Id, e.Type, e.Name, Some(e.SameAs), Some(e.Aliases)))],
            Updates = [.. twin.Updates.Select(Update)],
            Uncited = [.. twin.Uncited.Select(u => new TwinUncited(u.Text, u.Reason, u.Id))],
            Generator = twin.Generator,
        };
    }

    private static TwinSummary Summary(Twin twin)
    {
        var evidence = twin.Claims.SelectMany(c => c.Evidence).ToList();
        return new TwinSummary
        {
            AsOf = twin.AsOf,
            StaleAfter = twin.StaleAfter,
            ByType = new TwinTypeCounts(
                OfType(ClaimType.Sourced),
                OfType(ClaimType.Computed),
                OfType(ClaimType.Assumption),
                OfType(ClaimType.Opinion)),
            ByConfidence = new TwinConfidenceCounts(
                AtLevel(ConfidenceLevel.High),
                AtLevel(ConfidenceLevel.Medium),
                AtLevel(ConfidenceLevel.Low)),
            Coverage = twin.Coverage,
            Evidence = new TwinEvidenceCounts(
                evidence.Count,
                evidence.Count(e => e.Quote is not null),
                evidence.Count(e => e.Check is { Status: CheckStatus.Ok, QuoteFound: true })),
        };

        int OfType(ClaimType type) => twin.Claims.Count(c => c.Type == type);

        int AtLevel(ConfidenceLevel level) => twin.Claims.Count(c => c.Confidence?.Level == level);
    }

    private static TwinClaim Claim(Claim claim, PageText text) => new()
    {
        Id = claim.Id,
        Type = claim.Type,
        Text = claim.Text,
        Appearance = Appearance(claim, text),
        About = Some(claim.About),
        Values = Some([.. claim.Values.Select(Value)]),
        Evidence = Some([.. claim.Evidence.Select(e => Evidence(e, claim.Volatility))]),
        Derivation = claim.Derivation is { } derivation ? Derivation(derivation) : null,
        Reason = Some(claim.Reason),
        ReviewBy = claim.Type == ClaimType.Assumption ? claim.StaleAfter : null,
        Holder = Some(claim.Holder),
        Confidence = claim.Confidence is { } confidence ? Confidence(confidence) : null,
        Volatility = claim.Volatility,
        StaleAfter = claim.StaleAfter,
    };

    private static TwinAppearance Appearance(Claim claim, PageText text)
    {
        var range = text.Elements[claim.Id];
        return new TwinAppearance(
            claim.Id,
            new TwinTextQuote(
                text.Slice(range.Start, range.End),
                text.Slice(range.Start - ContextLength, range.Start),
                text.Slice(range.End, range.End + ContextLength)),
            new TwinTextPosition(range.Start, range.End));
    }

    private static TwinEvidence Evidence(CitedEvidence evidence, Volatility ofClaim) => new()
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

    private static TwinValue Value(ClaimValue value) => new()
    {
        Value = value.Value,
        Unit = value.Unit,
        Relation = value.Quantity.Relation == QuantityRelation.Exactly ? null : value.Quantity.Relation,
        Text = value.Text,
    };

    /// <summary>What inputs are called in words stands in the model, once; here it would stand in every claim.</summary>
    private static TwinDerivation Derivation(ClaimDerivation derivation)
    {
        var inputs = new OrderedDictionary<string, TwinInput>(derivation.Inputs.Length, StringComparer.Ordinal);
        foreach (var input in derivation.Inputs)
        {
            inputs[input.Name] = new TwinInput(input.Value, input.Unit, input.DerivedFrom);
        }

        return new TwinDerivation(
            inputs,
            [.. derivation.Steps.Select(s => new TwinStep(s.Name, s.Formula, s.Value, s.Unit))],
            new TwinResult(
                derivation.Name,
                derivation.Value,
                derivation.Unit,
                derivation.Display,
                Some(derivation.Low),
                Some(derivation.High)),
            new TwinModel(derivation.ModelUrl, derivation.ModelVersion, new DigestSet(derivation.ModelSha256)));
    }

    private static TwinConfidence Confidence(Confidence confidence) => new()
    {
        Level = confidence.Level,
        Declared = confidence.Declared,
        Ceiling = confidence.Ceiling,
        Reasons = [.. confidence.Reasons.Select(r => r.Code)],
    };

    private static TwinPage Page(Twin twin) => new()
    {
        Url = twin.Url,
        Title = twin.Title,
        Description = Some(twin.Description),
        InLanguage = twin.Language,
        DatePublished = twin.Published,
        DateModified = twin.Modified,
        License = Some(twin.License),
        Alternate = twin.Alternates,
        Text = new TwinText(
            "cite-text-1",
            $"[{PageTextScanner.RootAttribute}]",
            "codepoint",
            twin.Text.Length,
            new DigestSet(twin.Text.Digest())),
    };

    private static TwinSource Source(Source source) => new()
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

    private static TwinUpdate Update(Update update) => new()
    {
        Date = update.Date,
        Version = Some(update.Version),
        Text = update.Text,
        Changes = Some(update.Changes),
    };

    /// <summary>The text; null, which leaves the member out, where there is none.</summary>
    private static string? Some(string? text) => string.IsNullOrEmpty(text) ? null : text;

    /// <summary>The items; null, which leaves the member out, where there are none.</summary>
    private static ImmutableArray<T>? Some<T>(ImmutableArray<T> items) => items.IsEmpty ? null : items;
}
