using System.Collections.Immutable;
using System.Globalization;
using Site.Citations.Sources;
using Site.Citations.Vocabulary;
using Site.Text.Diagnostics;
using Site.Text.Files;
using Site.Text.Yaml;

namespace Site.CostModel.Facts;

/// <summary>
/// Where facts are known from: what a cell of a table says for itself, and otherwise takes from its row, its column or its table.
/// </summary>
internal sealed record FactOrigin(
    ImmutableArray<CitedReference> Sources,
    string? Quote,
    PartialDate? Date,
    Volatility? Volatility,
    OfferTerms Terms,
    FileLocation UntilLocation)
{
    private const string Disputes = "disputes ";

    /// <summary>Nothing known.</summary>
    public static FactOrigin None { get; } = new([], null, null, null, OfferTerms.None, default);

    /// <summary>
    /// Reads <c>source</c> (one or a list), <c>quote</c>, <c>date</c>, <c>volatility</c>, <c>conditions</c> and <c>until</c>.
    /// </summary>
    public static FactOrigin Read(YamlMap map, DateOnly asOf, IDiagnosticSink diagnostics)
    {
        var sources = map.Texts("source")
            .Select(s => ReadReference(s.Text, s.Location, diagnostics))
            .OfType<CitedReference>();
        return new FactOrigin(
            [.. sources],
            map.Text("quote"),
            ReadDate(map, asOf, diagnostics),
            map.OneOf("volatility", VocabularyWords.Volatilities),
            new OfferTerms(map.TextWithWords("conditions"), ReadUntil(map, diagnostics)),
            map.LocationOf("until"));
    }

    /// <summary>This, with what it does not say taken from another. A quote goes with its source.</summary>
    public FactOrigin Over(FactOrigin inherited) => new(
        Sources.IsEmpty ? inherited.Sources : Sources,
        Quote ?? (Sources.IsEmpty ? inherited.Quote : null),
        Date ?? inherited.Date,
        Volatility ?? inherited.Volatility,
        Terms.Over(inherited.Terms),
        Terms.Until is null ? inherited.UntilLocation : UntilLocation);

    /// <summary><c>@key</c>, <c>@key#quote</c> (the at sign may be left out, since YAML wants quotes round it), or an address.</summary>
    public static CitedReference? ReadReference(string text, FileLocation location, IDiagnosticSink diagnostics)
    {
        var relation = text.StartsWith(Disputes, StringComparison.Ordinal) ? CitationRelation.Disputes : CitationRelation.Supports;
        var reference = relation == CitationRelation.Disputes ? text[Disputes.Length..].TrimStart() : text;
        if (SourceLibrary.IsWebAddress(reference))
        {
            return new CitedReference(null, reference, null, relation, location);
        }

        var parts = reference.TrimStart('@').Split('#');
        if (parts.Length <= 2 && parts.All(SourceLibrary.IsKey))
        {
            return new CitedReference(parts[0], null, parts.Length == 2 ? parts[1] : null, relation, location);
        }

        diagnostics.Report(Rules.Models.FactDetail.At(
            location,
            $"'{text}' does not name a source.",
            "Write a source's key, as in vllm-docs or vllm-docs#quote, or an address."));
        return null;
    }

    private static DateOnly? ReadUntil(YamlMap map, IDiagnosticSink diagnostics)
    {
        if (map.Text("until") is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        diagnostics.Report(Rules.Models.FactDetail.At(
            map.LocationOf("until"),
            $"'{text}' is not a day.",
            "Write the last day on which it can be had as 2026-12-01."));
        return null;
    }

    private static PartialDate? ReadDate(YamlMap map, DateOnly asOf, IDiagnosticSink diagnostics)
    {
        if (map.Text("date") is not { } text)
        {
            return null;
        }

        if (!PartialDate.TryParse(text, out var date))
        {
            diagnostics.Report(Rules.Models.FactDetail.At(
                map.LocationOf("date"),
                $"'{text}' is not a date in the form that is read.",
                "Write 2026-03-10, 2026-03 or 2026."));
            return null;
        }

        if (date.Earliest > asOf)
        {
            diagnostics.Report(Rules.Models.FactDetail.At(
                map.LocationOf("date"),
                $"'{text}' lies after {asOf:O}, the day of this build.",
                "Correct the date, or pass a later --as-of."));
            return null;
        }

        return date;
    }
}
