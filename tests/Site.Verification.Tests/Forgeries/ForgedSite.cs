using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Site.Evidence.Html;
using Site.Verification.Pages;
using Site.Verification.Tests.Sites;

namespace Site.Verification.Tests.Forgeries;

/// <summary>
/// A published site in the hands of somebody who changes what it says and then makes every digest, length and position agree again.
/// </summary>
internal sealed class ForgedSite
{
    private const string Twin = ".cite.json";
    private const string Models = "models/";
    private const int Context = 16;

    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="published">The files of the honest site by their path, which stay as they are.</param>
    public ForgedSite(IReadOnlyDictionary<string, string> published)
    {
        Files = new SortedDictionary<string, string>(published.ToDictionary(), StringComparer.Ordinal);
        Pages = [.. Files.Keys.Where(f => f.EndsWith(Twin, StringComparison.Ordinal)).Select(f => Page(f[..^Twin.Length]))];
        ModelPath = ModelOf(Pages) ?? Files.Keys.FirstOrDefault(IsModel) ?? "";
        Model = JsonNode.Parse(Files.GetValueOrDefault(ModelPath, "{}"))!;
        FactsPath = FactsOf(Pages).FirstOrDefault() ?? Files.Keys.FirstOrDefault(IsFacts) ?? "";
        Facts = JsonNode.Parse(Files.GetValueOrDefault(FactsPath, "{}"))!;
        Index = new IndexFiles(
            path => Files.TryGetValue(path, out var content) ? SiteFiles.BytesOf(content) : null,
            (path, content) => Files[path] = Write(JsonNode.Parse(content)!));
    }

    /// <summary>The files, by their path. What pages and model say is written into them by <see cref="Seal()"/>.</summary>
    public SortedDictionary<string, string> Files { get; }

    public IReadOnlyList<ForgedPage> Pages { get; }

    /// <summary>The path of <see cref="Model"/>; empty where the site has no model.</summary>
    public string ModelPath { get; }

    /// <summary>The path of the file that its comparison reads.</summary>
    public string ComparisonPath => "comparisons/" + ModelPath[Models.Length..];

    /// <summary>The model that the first computed claim comes from.</summary>
    public JsonNode Model { get; }

    /// <summary>The path of <see cref="Facts"/>; empty where the site has none.</summary>
    public string FactsPath { get; }

    /// <summary>The first file of facts that a page names.</summary>
    public JsonNode Facts { get; }

    /// <summary>The first of them.</summary>
    public JsonNode Fact => Facts["facts"]![0]!;

    /// <summary>The first of them that a claim of a page shows.</summary>
    public JsonNode ShownFact
    {
        get
        {
            var shown = Pages.SelectMany(p => p.Claims).Select(c => (string?)c!["fact"]).ToHashSet();
            return Facts["facts"]!.AsArray().First(f => shown.Contains((string)f!["id"]!))!;
        }
    }

    /// <summary>The ids of the sources that facts rest on, in all files of facts.</summary>
    public IEnumerable<string> SourcesOfFacts =>
        Files.Where(f => IsFacts(f.Key) && !f.Key.EndsWith(".schema.json", StringComparison.Ordinal))
            .SelectMany(f => JsonNode.Parse(f.Value)!["sources"]!.AsArray())
            .Select(s => (string)s!["id"]!);

    /// <summary>The first of them that counts something of a table.</summary>
    /// <param name="statistic">What it counts.</param>
    public JsonNode FactOfTable(string statistic) =>
        Facts["facts"]!.AsArray().First(f =>
            (string?)f!["derivation"]?["statistic"] == statistic && f["derivation"]!["where"] is not null)!;

    /// <summary>The first of them that <see cref="Model"/> has a number of.</summary>
    public JsonNode FactOfModel
    {
        get
        {
            var model = Model.ToJsonString(Compact);
            return Facts["facts"]!.AsArray().First(f => model.Contains($"\"fact\":\"{f!["id"]}\"", StringComparison.Ordinal))!;
        }
    }

    /// <summary>The source of the first piece of evidence of a fact.</summary>
    public JsonNode SourceOf(JsonNode fact) =>
        Facts["sources"]!.AsArray().First(s => (string)s!["id"]! == (string)fact["evidence"]![0]!["source"]!)!;

    public IndexFiles Index { get; }

    /// <summary>Whether the counts of the index are made to agree as well.</summary>
    public bool Counts { get; set; }

    /// <summary>Makes everything agree again that is a digest, a length or a position.</summary>
    public void Seal()
    {
        foreach (var (path, document) in (ReadOnlySpan<(string, JsonNode)>)[(ModelPath, Model), (FactsPath, Facts)])
        {
            if (Files.ContainsKey(path))
            {
                Files[path] = Write(document);
            }
        }

        foreach (var page in Pages)
        {
            Seal(page);
        }

        SealIndex();
    }

    /// <summary>Makes the index agree with the files.</summary>
    public void SealIndex() => Index.Seal(_ => true, Counts);

    /// <summary>Changes a file that is JSON, as it stands.</summary>
    public void ChangeJson(string path, Action<JsonNode> change)
    {
        var document = JsonNode.Parse(Files[path])!;
        change(document);
        Files[path] = Write(document);
    }

    public static string DigestOf(string content) => Convert.ToHexStringLower(SHA256.HashData(SiteFiles.BytesOf(content)));

    private static bool IsModel(string path) =>
        path.StartsWith(Models, StringComparison.Ordinal) && path.EndsWith(".json", StringComparison.Ordinal)
        && !path.EndsWith(".schema.json", StringComparison.Ordinal) && !path.EndsWith(IndexFiles.Part, StringComparison.Ordinal);

    private static bool IsFacts(string path) =>
        path.StartsWith("facts", StringComparison.Ordinal) && path.EndsWith(".json", StringComparison.Ordinal) && !path.Contains('/');

    private static IEnumerable<string> FactsOf(IEnumerable<ForgedPage> pages) =>
        pages.SelectMany(p => p.Twin["facts"]?.AsArray() ?? []).Select(f => PathOfFacts((string)f!["url"]!));

    private static string PathOfFacts(string url) => url[(url.LastIndexOf('/') + 1)..];

    private static string? ModelOf(IEnumerable<ForgedPage> pages) => pages
        .SelectMany(p => p.Claims)
        .Select(c => (string?)c!["derivation"]?["model"])
        .OfType<string>()
        .Select(name => $"{Models}{name}.json")
        .FirstOrDefault();

    private static string PathOfModel(string url) => Models + url[(url.LastIndexOf('/') + 1)..];

    /// <summary>A document as the build writes it, with a line for each claim, source or file.</summary>
    private static string Write(JsonNode document) => "{\n" + string.Join(",\n", document.AsObject().Select(Member)) + "\n}\n";

    private static string Member(KeyValuePair<string, JsonNode?> member)
    {
        var value = member.Value is JsonArray { Count: > 0 } items
            ? "[\n" + string.Join(",\n", items.Select(Value)) + "\n]"
            : Value(member.Value);
        return $"\"{member.Key}\": {value}";
    }

    private static string Value(JsonNode? value) => value?.ToJsonString(Compact) ?? "null";

    private ForgedPage Page(string name) => new()
    {
        Name = name,
        Html = Files[name + ".html"],
        Markdown = Files[name + ".md"],
        Twin = JsonNode.Parse(Files[name + Twin])!,
    };

    private void Seal(ForgedPage page)
    {
        Files[page.HtmlPath] = page.Html;
        Files[page.MarkdownPath] = page.Markdown;
        using (var document = HtmlReader.Read(Encoding.UTF8.GetBytes(page.Html)).Document!)
        {
            if (new PageDocument(document).Text is { } text)
            {
                var declared = page.Twin["page"]!["text"]!;
                declared["length"] = text.Length;
                declared["digest"]!["sha256"] = text.Digest;
                Place(page, text);
            }
        }

        foreach (var model in (page.Twin["models"]?.AsArray() ?? []).OfType<JsonNode>())
        {
            if (Files.TryGetValue(PathOfModel((string)model["url"]!), out var content))
            {
                model["digest"]!["sha256"] = DigestOf(content);
            }
        }

        foreach (var facts in page.Twin["facts"]?.AsArray() ?? [])
        {
            if (Files.TryGetValue(PathOfFacts((string)facts!["url"]!), out var content))
            {
                facts["digest"]!["sha256"] = DigestOf(content);
            }
        }

        foreach (var form in page.Twin["page"]!["alternate"]!.AsArray())
        {
            form!["digest"]!["sha256"] = DigestOf((string?)form["type"] == "text/html" ? page.Html : page.Markdown);
        }

        Files[page.TwinPath] = Write(page.Twin);
    }

    /// <summary>
    /// Finds each claim's words again: where they stood, or else where they stand between the words they stood between, or else behind the
    /// claim before; the claims are in page order, and one may begin within another.
    /// </summary>
    private static void Place(ForgedPage page, PublishedPageText text)
    {
        var from = 0;
        foreach (var appearance in page.Claims.Select(c => c!["appearance"]!))
        {
            var (quote, position) = (appearance["quote"]!, appearance["position"]!);
            var exact = (string)quote["exact"]!;
            var length = exact.EnumerateRunes().Count();
            var start = (int)position["start"]!;
            if (text.Slice(start, start + length) != exact)
            {
                var prefix = (string?)quote["prefix"] ?? "";
                var between = text.Text.IndexOf(prefix + exact + (string?)quote["suffix"], StringComparison.Ordinal);
                var at = between < 0 ? text.Text.IndexOf(exact, from, StringComparison.Ordinal) : between + prefix.Length;
                if (at < 0)
                {
                    continue;
                }

                from = at;
                start = text.Text[..at].EnumerateRunes().Count();
            }

            var end = start + length;
            position["start"] = start;
            position["end"] = end;
            quote.AsObject().Remove("prefix");
            quote.AsObject().Remove("suffix");
            if (!text.HasOnce(exact))
            {
                quote["prefix"] = text.Slice(Math.Max(0, start - Context), start);
                quote["suffix"] = text.Slice(end, Math.Min(text.Length, end + Context));
            }
        }
    }
}
