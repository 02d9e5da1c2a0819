using System.Collections.Immutable;
using Site.Citations.Claims;
using Site.Citations.Digests;
using Site.Citations.Twins;
using Site.Citations.Vocabulary;
using Site.Quantities.Prose;

namespace Site.Generator.Twins;

/// <summary>Makes a page's citation manifest of what is known about the page.</summary>
public static class TwinWriter
{
    /// <summary>How many code points of page text stand before and after a quote that the page has more than once.</summary>
    private const int ContextLength = 16;

    /// <summary>Writes the twin as UTF-8, ending in a line feed.</summary>
    /// <exception cref="KeyNotFoundException">A claim's element is not in the page text; see <see cref="PageText.Elements"/>.</exception>
    public static byte[] Write(Twin twin) => TwinJson.Write(Build(twin));

    /// <summary>Makes the twin's record.</summary>
    /// <exception cref="KeyNotFoundException">A claim's element is not in the page text; see <see cref="PageText.Elements"/>.</exception>
    public static TwinDocument Build(Twin twin)
    {
        ArgumentNullException.ThrowIfNull(twin);
        var checks = TwinParts.ChecksOf(twin.Claims.Where(c => c.Fact is null).SelectMany(c => c.Evidence));
        return new TwinDocument
        {
            Schema = twin.SchemaUrl,
            Format = FileFormat.Twin,
            Summary = Summary(twin),
            Claims = [.. twin.Claims.Select(c => Claim(c, twin.Text))],
            Page = Page(twin),
            Sources = [.. twin.Sources.Select(s => TwinParts.Source(s, checks))],
            Models = TwinParts.Some(
            [
                .. twin.Claims.Select(c => c.Derivation).OfType<ClaimDerivation>().DistinctBy(d => d.ModelName).Select(Model),
            ]),
            Facts = TwinParts.Some(twin.Facts),
            Entities = [.. twin.Entities.Select(TwinParts.Entity)],
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
        About = TwinParts.Some(claim.About),
        Values = TwinParts.Some([.. claim.Values.Select(Value)]),
        Fact = claim.Fact,
        Evidence = TwinParts.Some(
        [
            .. claim.Evidence.Select(e =>
                claim.Fact is null ? TwinParts.Evidence(e, claim.Volatility) : TwinParts.OfFact(e, claim.Volatility)),
        ]),
        Derivation = claim.Derivation is { } derivation ? Derivation(derivation) : null,
        Reason = TwinParts.Some(claim.Reason),
        ReviewBy = claim.Type == ClaimType.Assumption ? claim.StaleAfter : null,
        Holder = TwinParts.Some(claim.Holder),
        Confidence = claim.Confidence is { } confidence ? TwinParts.Confidence(confidence) : null,
        Volatility = claim.Volatility,
        StaleAfter = claim.StaleAfter,
    };

    private static TwinAppearance Appearance(Claim claim, PageText text)
    {
        var range = text.Elements[claim.Id];
        var exact = text.Slice(range.Start, range.End);
        var quote = text.HasOnce(exact)
            ? new TwinTextQuote(exact)
            : new TwinTextQuote(
                exact,
                text.Slice(range.Start - ContextLength, range.Start),
                text.Slice(range.End, range.End + ContextLength));
        return new TwinAppearance(quote, new TwinTextPosition(range.Start, range.End));
    }

    private static TwinValue Value(ClaimValue value) => new()
    {
        Value = value.Value,
        Unit = value.Unit,
        Relation = value.Quantity.Relation == QuantityRelation.Exactly ? null : value.Quantity.Relation,
        Text = value.Text,
    };

    /// <summary>Inputs and formulas stand in the model, once; here they would stand in every claim.</summary>
    private static TwinDerivation Derivation(ClaimDerivation derivation) => new(
        derivation.ModelName,
        new TwinResult(
            derivation.Name,
            derivation.Value,
            derivation.Unit,
            derivation.Display,
            TwinParts.Some(derivation.Low),
            TwinParts.Some(derivation.High),
            TwinParts.Some(derivation.End),
            TwinParts.Some(derivation.Middle),
            TwinParts.Some(derivation.Mean)),
        TwinParts.Some(derivation.Scenario),
        Map(derivation.Settings),
        Map(derivation.Options));

    private static OrderedDictionary<string, string>? Map(ImmutableArray<KeyValuePair<string, string>> entries) =>
        entries.IsEmpty ? null : new OrderedDictionary<string, string>(entries, StringComparer.Ordinal);

    private static TwinModel Model(ClaimDerivation derivation) =>
        new(derivation.ModelName, derivation.ModelUrl, derivation.ModelVersion, new DigestSet(derivation.ModelSha256));

    private static TwinPage Page(Twin twin) => new()
    {
        Url = twin.Url,
        Title = twin.Title,
        Description = TwinParts.Some(twin.Description),
        InLanguage = twin.Language,
        DatePublished = twin.Published,
        DateModified = twin.Modified,
        License = TwinParts.Some(twin.License),
        Alternate = twin.Alternates,
        Text = new TwinText(
            "cite-text-1",
            $"[{PageTextScanner.RootAttribute}]",
            "codepoint",
            twin.Text.Length,
            new DigestSet(twin.Text.Digest())),
    };

    private static TwinUpdate Update(Update update) => new()
    {
        Date = update.Date,
        Version = TwinParts.Some(update.Version),
        Text = update.Text,
        Changes = TwinParts.Some(update.Changes),
    };
}
