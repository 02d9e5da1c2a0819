using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Site.Citations.Sources;
using Site.Citations.Vocabulary;
using Site.Text.Diagnostics;
using Site.Text.Files;
using Site.Text.Folding;

namespace Site.Citations.Locks;

/// <summary>
/// What machines found when they looked quotes up, kept beside the sources as <c>cite.lock.json</c>. Builds read nothing else, so that
/// they need no network and give the same bytes anywhere.
/// </summary>
/// <param name="Sources">What was found, by the source's key.</param>
public sealed record EvidenceLock(ImmutableSortedDictionary<string, LockedSource> Sources)
{
    /// <summary>The file's name, in <c>_sources/</c>.</summary>
    public const string FileName = "cite.lock.json";

    // Readable text: the file is read by people in diffs, and never embedded in HTML.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    /// <summary>A lock that says nothing.</summary>
    public static EvidenceLock Empty { get; } = new(ImmutableSortedDictionary.Create<string, LockedSource>(StringComparer.Ordinal));

    /// <summary>What is known of a quote. A source whose address changed since, and a quote nobody looked for, are unchecked.</summary>
    /// <param name="source">The source.</param>
    /// <param name="quote">The quote; null where the claim rests on the source as a whole.</param>
    public EvidenceCheck Check(Source source, string? quote)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (quote is null || !Sources.TryGetValue(source.Id, out var locked) || locked.Url != (source.Pinned ?? source.Url))
        {
            return EvidenceCheck.None;
        }

        var day = locked.CheckedAt.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var against = locked.GitBlob is { } blob ? "git:" + blob : locked.Sha256 is { } sha256 ? "sha256:" + sha256 : null;
        if (locked.Quotes.TryGetValue(FoldedText.KeyOf(quote), out var found))
        {
            return new EvidenceCheck(found ? CheckStatus.Ok : CheckStatus.Broken, locked.By, against, found, null, day);
        }

        return locked.Status == CheckStatus.Unknown || (locked.Status == CheckStatus.Broken && locked.Sha256 is null)
            ? new EvidenceCheck(locked.Status, locked.By, against, null, null, day)
            : EvidenceCheck.None;
    }

    /// <summary>Reads a lock; what is wrong is reported, and an entry that cannot be read counts as unchecked.</summary>
    /// <param name="file">The file; null where there is none.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static EvidenceLock Read(InputText? file, IDiagnosticSink diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        if (file is null)
        {
            return Empty;
        }

        try
        {
            using var json = JsonDocument.Parse(file.Text);
            var sources = Empty.Sources.ToBuilder();
            foreach (var entry in json.RootElement.GetProperty("sources").EnumerateObject())
            {
                sources[entry.Name] = ReadSource(entry.Value);
            }

            return new EvidenceLock(sources.ToImmutable());
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            diagnostics.Report(Rules.Evidence.BrokenLock.At(new FileLocation(file.File), $"The evidence lock cannot be read: {e.Message}", "Run 'site sources check' to write it anew."));
            return Empty;
        }
    }

    /// <summary>Writes the lock as UTF-8, sources and quotes in order.</summary>
    public byte[] Write()
    {
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            json.WriteStartObject("sources");
            foreach (var (key, source) in Sources)
            {
                json.WriteStartObject(key);
                json.WriteString("url", source.Url);
                json.WriteString("status", source.Status.ToWord());
                Optional(json, "problem", source.Problem);
                json.WriteString("checkedAt", source.CheckedAt.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
                json.WriteString("by", source.By);
                Optional(json, "sha256", source.Sha256);
                Optional(json, "gitBlob", source.GitBlob);
                Optional(json, "commit", source.Commit);
                json.WriteStartObject("quotes");
                foreach (var (quote, found) in source.Quotes)
                {
                    json.WriteBoolean(quote, found);
                }

                json.WriteEndObject();
                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        output.Write("\n"u8);
        return output.WrittenSpan.ToArray();
    }

    private static LockedSource ReadSource(JsonElement json) => new(
        json.GetProperty("url").GetString()!,
        json.GetProperty("status").GetString() switch
        {
            "ok" => CheckStatus.Ok,
            "broken" => CheckStatus.Broken,
            "unknown" => CheckStatus.Unknown,
            var other => throw new FormatException($"'{other}' is not a status."),
        },
        Text(json, "problem"),
        DateOnly.ParseExact(json.GetProperty("checkedAt").GetString()!, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        json.GetProperty("by").GetString()!,
        Text(json, "sha256"),
        Text(json, "gitBlob"),
        Text(json, "commit"),
        json.GetProperty("quotes").EnumerateObject().ToImmutableSortedDictionary(q => q.Name, q => q.Value.GetBoolean(), StringComparer.Ordinal));

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static void Optional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
