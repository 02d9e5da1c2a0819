using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Site.Verification.Tests.Forgeries;

namespace Site.Verification.Tests.Conformance;

/// <summary>
/// A set of cases as a file that any program can read: honest sites, whose files are numbers in a list of contents, and cases, which
/// replace lines of them.
/// </summary>
internal sealed class ConformanceSet
{
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The honest sites by their name: their files by path.</summary>
    public Dictionary<string, IReadOnlyDictionary<string, string>> Sites { get; } = new(StringComparer.Ordinal);

    /// <summary>The cases.</summary>
    public List<ConformanceCase> Cases { get; } = [];

    /// <summary>Adds an honest site that is a case of its own.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="files">Its files.</param>
    /// <param name="about">The rules that it is about.</param>
    public void AddGood(string name, IReadOnlyDictionary<string, string> files, params IReadOnlyList<string> about)
    {
        Sites.Add(name, files);
        Cases.Add(ConformanceCase.Of(name, name, files, files, about: about));
    }

    /// <summary>Reads a set.</summary>
    public static ConformanceSet Read(string json)
    {
        var document = JsonNode.Parse(json)!;
        var texts = document["texts"]!.AsArray().Select(Content).ToList();
        var set = new ConformanceSet();
        foreach (var (name, files) in document["sites"]!.AsObject())
        {
            set.Sites.Add(name, files!.AsObject().ToDictionary(f => f.Key, f => texts[(int)f.Value!]));
        }

        set.Cases.AddRange(document["cases"]!.AsArray().Select(c => new ConformanceCase(
            (string)c!["name"]!,
            (string)c["site"]!,
            (string?)c["rule"],
            (string?)c["only"],
            (string?)c["warning"],
            [.. (c["about"]?.AsArray() ?? []).Select(r => (string)r!)],
            c["changes"]!.AsObject().ToDictionary(f => f.Key, f => (IReadOnlyList<LineEdit>?)f.Value?.AsArray().Select(Edit).ToList()))));
        return set;
    }

    /// <summary>The set as a file: a line for each text and each case, so that versions of it can be compared.</summary>
    public string Write()
    {
        var texts = Sites.Values.SelectMany(s => s.Values).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var numbers = texts.Select((t, i) => (t, i)).ToDictionary(t => t.t, t => t.i, StringComparer.Ordinal);
        var sites = Sites.Select(s => $"{Json(s.Key)}: {Json(s.Value.ToDictionary(f => f.Key, f => numbers[f.Value]))}");
        var codes = FormatRules.ByCode.OrderBy(c => c.Key, StringComparer.Ordinal).ToDictionary(c => c.Key, c => c.Value);
        return $$"""
            {
            "format": {"name": "cite-conformance", "version": "1.0"},
            "codes": {{Json(codes)}},
            "texts": [
            {{string.Join(",\n", texts.Select(Write))}}
            ],
            "sites": {
            {{string.Join(",\n", sites)}}
            },
            "cases": [
            {{string.Join(",\n", Cases.Select(c => Write(c).ToJsonString(Compact)))}}
            ]
            }

            """.ReplaceLineEndings("\n");
    }

    private static string Content(JsonNode? written) =>
        written is JsonObject file ? SiteFiles.Binary + (string)file["base64"]! : (string)written!;

    private static string Write(string content) => content.StartsWith(SiteFiles.Binary, StringComparison.Ordinal)
        ? Json(new Dictionary<string, string> { ["base64"] = content[SiteFiles.Binary.Length..] })
        : Json(content);

    private static LineEdit Edit(JsonNode? edit) =>
        new((int)edit![0]!, (int)edit[1]!, [.. edit[2]!.AsArray().Select(l => (string)l!)]);

    private static JsonObject Write(ConformanceCase one)
    {
        var written = new JsonObject
        {
            ["name"] = one.Name,
            ["site"] = one.Site,
            ["verdict"] = one.Rule is null ? "good" : "forged",
        };
        foreach (var (member, value) in (ReadOnlySpan<(string, string?)>)[("rule", one.Rule), ("only", one.Only), ("warning", one.Warning)])
        {
            if (value is not null)
            {
                written[member] = value;
            }
        }

        if (one.About.Count > 0)
        {
            written["about"] = new JsonArray([.. one.About.Select(r => (JsonNode)r)]);
        }

        written["changes"] = new JsonObject(one.Changes.Select(f => KeyValuePair.Create(f.Key, (JsonNode?)Write(f.Value))));
        return written;
    }

    private static JsonArray? Write(IReadOnlyList<LineEdit>? edits) => edits is null
        ? null
        : new JsonArray([.. edits.Select(e => new JsonArray(e.At, e.Removed, new JsonArray([.. e.Added.Select(l => (JsonNode)l)])))]);

    private static string Json<T>(T value) => JsonSerializer.Serialize(value, Compact);
}
