using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Site.Citations.Claims;
using Site.Citations.Sources;

namespace Site.Generator.Twins;

/// <summary>
/// Writes a page's citation manifest. The order of members is fixed, each claim, source, entity and update stands on a line of its own
/// (so that a change of one claim is a change of one line), and the same twin gives the same bytes.
/// </summary>
public static class TwinWriter
{
    /// <summary>The most characters a twin may have: what fits into a language model's context beside the page it speaks for.</summary>
    public const int CharacterLimit = 50_000;

    /// <summary>How many code points of page text stand before and after a quote.</summary>
    private const int ContextLength = 16;

    // Readable text, since this is never embedded in HTML: only what JSON itself requires is escaped.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the twin as UTF-8, ending in a line feed.</summary>
    /// <exception cref="KeyNotFoundException">A claim's element is not in the page text; see <see cref="PageText.Elements"/>.</exception>
    public static byte[] Write(Twin twin)
    {
        ArgumentNullException.ThrowIfNull(twin);
        var output = new ArrayBufferWriter<byte>(16 * 1024);
        using var json = new Utf8JsonWriter(output, Options);
        output.Write("{\n"u8);
        Member(output, json, "$schema"u8, w => w.WriteStringValue(twin.SchemaUrl));
        Member(output, json, "summary"u8, w => WriteSummary(w, twin));
        Member(output, json, "claims"u8, twin.Claims, (w, claim) => WriteClaim(w, claim, twin));
        Member(output, json, "page"u8, w => WritePage(w, twin));
        Member(output, json, "sources"u8, twin.Sources, WriteSource);
        Member(output, json, "entities"u8, twin.Entities, WriteEntity);
        Member(output, json, "updates"u8, twin.Updates, WriteUpdate);
        Member(output, json, "uncited"u8, twin.Uncited, WriteUncited);
        Member(output, json, "generator"u8, w => WriteGenerator(w, twin), last: true);
        output.Write("}\n"u8);
        return output.WrittenSpan.ToArray();
    }

    private static void Member(ArrayBufferWriter<byte> output, Utf8JsonWriter json, ReadOnlySpan<byte> name, Action<Utf8JsonWriter> write, bool last = false)
    {
        output.Write("\""u8);
        output.Write(name);
        output.Write("\": "u8);
        Value(json, write);
        output.Write(last ? "\n"u8 : ",\n"u8);
    }

    private static void Member<T>(
        ArrayBufferWriter<byte> output,
        Utf8JsonWriter json,
        ReadOnlySpan<byte> name,
        IReadOnlyList<T> items,
        Action<Utf8JsonWriter, T> write)
    {
        output.Write("\""u8);
        output.Write(name);
        output.Write("\": ["u8);
        for (var i = 0; i < items.Count; i++)
        {
            output.Write(i == 0 ? "\n"u8 : ",\n"u8);
            Value(json, w => write(w, items[i]));
        }

        output.Write(items.Count == 0 ? "],\n"u8 : "\n],\n"u8);
    }

    private static void Value(Utf8JsonWriter json, Action<Utf8JsonWriter> write)
    {
        write(json);
        json.Flush();
        json.Reset();
    }

    private static void WriteSummary(Utf8JsonWriter json, Twin twin)
    {
        json.WriteStartObject();
        json.WriteString("asOf", Day(twin.AsOf));
        OptionalDay(json, "staleAfter", twin.StaleAfter);
        json.WriteStartObject("byType");
        foreach (var type in (ReadOnlySpan<ClaimType>)[ClaimType.Sourced, ClaimType.Computed, ClaimType.Assumption, ClaimType.Opinion])
        {
            json.WriteNumber(type.ToWord(), twin.Claims.Count(c => c.Type == type));
        }

        json.WriteEndObject();
        json.WriteStartObject("byConfidence");
        foreach (var level in (ReadOnlySpan<ConfidenceLevel>)[ConfidenceLevel.High, ConfidenceLevel.Medium, ConfidenceLevel.Low])
        {
            json.WriteNumber(level.ToWord(), twin.Claims.Count(c => c.Confidence?.Level == level));
        }

        json.WriteEndObject();
        var evidence = twin.Claims.SelectMany(c => c.Evidence).ToList();
        json.WriteStartObject("evidence");
        json.WriteNumber("total", evidence.Count);
        json.WriteNumber("withQuote", evidence.Count(e => e.Quote is not null));
        json.WriteNumber("checked", evidence.Count(e => e.Check is { Status: CheckStatus.Ok, QuoteFound: true }));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteClaim(Utf8JsonWriter json, Claim claim, Twin twin)
    {
        json.WriteStartObject();
        json.WriteString("id", claim.Id);
        json.WriteString("type", claim.Type.ToWord());
        json.WriteString("text", claim.Text);
        WriteAppearance(json, claim, twin.Text);
        Strings(json, "about", claim.About);
        if (claim.Values.Length > 0)
        {
            json.WriteStartArray("values");
            foreach (var value in claim.Values)
            {
                json.WriteStartObject();
                json.WriteString("value", value.Value);
                Optional(json, "unit", value.Unit);
                json.WriteString("text", value.Text);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        if (claim.Evidence.Length > 0)
        {
            json.WriteStartArray("evidence");
            foreach (var evidence in claim.Evidence)
            {
                WriteEvidence(json, evidence);
            }

            json.WriteEndArray();
        }

        if (claim.Derivation is { } derivation)
        {
            WriteDerivation(json, derivation);
        }

        Optional(json, "reason", claim.Reason);
        if (claim.Type == ClaimType.Assumption)
        {
            OptionalDay(json, "reviewBy", claim.StaleAfter);
        }

        Optional(json, "holder", claim.Holder);
        if (claim.Confidence is { } confidence)
        {
            WriteConfidence(json, confidence);
        }

        json.WriteString("volatility", claim.Volatility.ToWord());
        OptionalDay(json, "staleAfter", claim.StaleAfter);
        json.WriteEndObject();
    }

    private static void WriteAppearance(Utf8JsonWriter json, Claim claim, PageText text)
    {
        var range = text.Elements[claim.Id];
        json.WriteStartObject("appearance");
        json.WriteString("elementId", claim.Id);
        json.WriteStartObject("quote");
        json.WriteString("exact", text.Slice(range.Start, range.End));
        json.WriteString("prefix", text.Slice(range.Start - ContextLength, range.Start));
        json.WriteString("suffix", text.Slice(range.End, range.End + ContextLength));
        json.WriteEndObject();
        json.WriteStartObject("position");
        json.WriteNumber("start", range.Start);
        json.WriteNumber("end", range.End);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteEvidence(Utf8JsonWriter json, CitedEvidence evidence)
    {
        json.WriteStartObject();
        json.WriteString("source", evidence.Source.Id);
        json.WriteString("relation", evidence.Relation.ToWord());
        Optional(json, "quote", evidence.Quote);
        Optional(json, "date", evidence.Date?.ToString());
        json.WriteString("volatility", evidence.Volatility.ToWord());
        json.WriteStartObject("check");
        json.WriteString("status", evidence.Check.Status.ToWord());
        Optional(json, "by", evidence.Check.By);
        Optional(json, "against", evidence.Check.Against);
        OptionalBoolean(json, "quoteFound", evidence.Check.QuoteFound);
        OptionalBoolean(json, "valuesInQuote", evidence.Check.ValuesInQuote);
        Optional(json, "checkedAt", evidence.Check.CheckedAt);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>What inputs are called in words stands in the model, once; here it would stand in every claim.</summary>
    private static void WriteDerivation(Utf8JsonWriter json, ClaimDerivation derivation)
    {
        json.WriteStartObject("derivation");
        json.WriteStartObject("inputs");
        foreach (var input in derivation.Inputs)
        {
            json.WriteStartObject(input.Name);
            json.WriteString("value", input.Value);
            json.WriteString("unit", input.Unit);
            json.WriteString("wasDerivedFrom", input.DerivedFrom);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteStartArray("steps");
        foreach (var step in derivation.Steps)
        {
            json.WriteStartObject();
            json.WriteString("name", step.Name);
            json.WriteString("formula", step.Formula);
            json.WriteString("value", step.Value);
            json.WriteString("unit", step.Unit);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("result");
        json.WriteString("name", derivation.Name);
        json.WriteString("value", derivation.Value);
        json.WriteString("unit", derivation.Unit);
        json.WriteString("display", derivation.Display);
        Optional(json, "low", derivation.Low);
        Optional(json, "high", derivation.High);
        json.WriteEndObject();
        json.WriteStartObject("model");
        json.WriteString("url", derivation.ModelUrl);
        json.WriteString("version", derivation.ModelVersion);
        WriteDigest(json, derivation.ModelSha256);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteConfidence(Utf8JsonWriter json, Confidence confidence)
    {
        json.WriteStartObject("confidence");
        json.WriteString("level", confidence.Level.ToWord());
        Optional(json, "declared", confidence.Declared?.ToWord());
        json.WriteString("ceiling", confidence.Ceiling.ToWord());
        Strings(json, "reasons", confidence.Reasons);
        json.WriteEndObject();
    }

    private static void WritePage(Utf8JsonWriter json, Twin twin)
    {
        json.WriteStartObject();
        json.WriteString("url", twin.Url);
        json.WriteString("title", twin.Title);
        Optional(json, "description", twin.Description);
        json.WriteString("inLanguage", twin.Language);
        OptionalDay(json, "datePublished", twin.Published);
        OptionalDay(json, "dateModified", twin.Modified);
        Optional(json, "license", twin.License);
        json.WriteStartArray("alternate");
        foreach (var alternate in twin.Alternates)
        {
            json.WriteStartObject();
            json.WriteString("type", alternate.Type);
            json.WriteString("url", alternate.Url);
            WriteDigest(json, alternate.Sha256);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("text");
        json.WriteString("algorithm", "cite-text-1");
        json.WriteString("root", $"[{PageTextScanner.RootAttribute}]");
        json.WriteString("unit", "codepoint");
        json.WriteNumber("length", twin.Text.Length);
        WriteDigest(json, twin.Text.Digest());
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteSource(Utf8JsonWriter json, Source source)
    {
        json.WriteStartObject();
        json.WriteString("id", source.Id);
        json.WriteString("type", source.Type);
        json.WriteString("title", source.Title);
        json.WriteString("publisher", source.Publisher);
        json.WriteString("URL", source.Url);
        WriteCslDate(json, "issued", source.Date);
        WriteCslDate(json, "accessed", source.Accessed);
        json.WriteString("kind", source.Kind.ToWord());
        Optional(json, "pinned", source.Pinned);
        Optional(json, "note", source.Note);
        json.WriteEndObject();
    }

    private static void WriteEntity(Utf8JsonWriter json, Entity entity)
    {
        json.WriteStartObject();
        json.WriteString("id", entity.Id);
        json.WriteString("type", entity.Type);
        json.WriteString("name", entity.Name);
        Strings(json, "sameAs", entity.SameAs);
        json.WriteEndObject();
    }

    private static void WriteUpdate(Utf8JsonWriter json, Update update)
    {
        json.WriteStartObject();
        json.WriteString("date", Day(update.Date));
        Optional(json, "version", update.Version);
        json.WriteString("text", update.Text);
        Strings(json, "changes", update.Changes);
        json.WriteEndObject();
    }

    private static void WriteUncited(Utf8JsonWriter json, UncitedDraft uncited)
    {
        json.WriteStartObject();
        json.WriteString("text", uncited.Text);
        json.WriteString("reason", uncited.Reason);
        json.WriteString("elementId", uncited.Id);
        json.WriteEndObject();
    }

    private static void WriteGenerator(Utf8JsonWriter json, Twin twin)
    {
        json.WriteStartObject();
        json.WriteString("name", "Site");
        json.WriteString("version", twin.GeneratorVersion);
        json.WriteEndObject();
    }

    private static void WriteDigest(Utf8JsonWriter json, string sha256)
    {
        json.WriteStartObject("digest");
        json.WriteString("sha256", sha256);
        json.WriteEndObject();
    }

    private static void WriteCslDate(Utf8JsonWriter json, string name, PartialDate? date)
    {
        if (date is not { } known)
        {
            return;
        }

        json.WriteStartObject(name);
        json.WriteStartArray("date-parts");
        json.WriteStartArray();
        foreach (var part in (ReadOnlySpan<int>)[known.Year, known.Month, known.Day])
        {
            if (part > 0)
            {
                json.WriteNumberValue(part);
            }
        }

        json.WriteEndArray();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Optional(Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            json.WriteString(name, value);
        }
    }

    private static void OptionalBoolean(Utf8JsonWriter json, string name, bool? value)
    {
        if (value is { } known)
        {
            json.WriteBoolean(name, known);
        }
    }

    private static void OptionalDay(Utf8JsonWriter json, string name, DateOnly? day) =>
        Optional(json, name, day is { } known ? Day(known) : null);

    private static void Strings(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        if (values.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
