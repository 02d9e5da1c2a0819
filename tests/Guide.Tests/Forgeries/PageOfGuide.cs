using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Site.Verification.Tests.Forgeries;
using Site.Verification.Tests.Sites;

namespace Guide.Tests.Forgeries;

/// <summary>
/// A page of the guide as a site of its own, with the files that belong to it: what is forged on one page is found there, and five hundred
/// such sites are checked in the time that a few whole guides take.
/// </summary>
internal static partial class PageOfGuide
{
    /// <summary>
    /// The names of the pages that make claims, without ending; not of the start page, which leads to a case of another beside its text and
    /// so is no site of its own.
    /// </summary>
    public static List<string> Names(GuideFixture guide) =>
    [
        .. Directory.GetFiles(guide.Output, "*.cite.json")
            .Where(f => JsonNode.Parse(File.ReadAllText(f))!["claims"]!.AsArray().Count > 0)
            .Select(f => Path.GetFileName(f)[..^".cite.json".Length])
            .Where(n => n != "index")
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The files of a page.</summary>
    public static SortedDictionary<string, string> Files(GuideFixture guide, string name)
    {
        var html = File.ReadAllText(guide[name + ".html"]);
        var models = Model().Matches(html).Select(m => m.Value + ".json").ToHashSet(StringComparer.Ordinal);
        var links = Reference().Matches(html).Select(m => m.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        var facts = Directory.GetFiles(guide.Output, "facts*.json").Select(Path.GetFileName).OfType<string>();
        var predictions = Directory.GetFiles(guide["models"], "*.predictions.csv").Select(p => "models/" + Path.GetFileName(p));
        var own = new HashSet<string>(StringComparer.Ordinal)
        {
            name + ".html",
            name + ".md",
            name + ".cite.json",
            "all-prices.csv",
        };
        var others = links.Concat(models).Concat(facts).Concat(predictions);
        var paths = own.Concat(others.Where(l => !IsPage(l) && File.Exists(guide[l]))).ToList();
        var folders = paths.Select(p => p[..(p.LastIndexOf('/') + 1)]).ToHashSet(StringComparer.Ordinal);
        var indexes = folders.Select(f => f + IndexFiles.Part).Append(IndexFiles.Root);
        var files = new SortedDictionary<string, string>(
            paths.Concat(indexes).Distinct(StringComparer.Ordinal).ToDictionary(p => p, p => SiteFiles.TextOf(File.ReadAllBytes(guide[p]))),
            StringComparer.Ordinal);
        Shorten(files, folders, name);
        ShortenFeed(files, name);
        Seal(files);
        return files;
    }

    /// <summary>The feed of a site of this page: its own updates alone.</summary>
    private static void ShortenFeed(SortedDictionary<string, string> files, string name)
    {
        var twin = JsonNode.Parse(files[name + ".cite.json"])!;
        if (!files.TryGetValue("feed.xml", out var feed) || twin["updates"]!.AsArray() is not { Count: > 0 } updates)
        {
            return;
        }

        var root = XElement.Parse(feed);
        var atom = root.Name.Namespace;
        var address = (string)root.Element(atom + "id")! + (name == "index" ? "" : name + ".html");
        root.Elements(atom + "entry").Remove();
        root.Element(atom + "updated")!.Value = Moment(updates[0]!);
        root.Add(updates.Select((update, i) => new XElement(
            atom + "entry",
            new XElement(atom + "title", (string?)twin["page"]!["title"]),
            new XElement(atom + "id", $"{address}#update-{updates.Count - i}"),
            new XElement(atom + "updated", Moment(update!)),
            new XElement(atom + "link", new XAttribute("rel", "alternate"), new XAttribute("href", address + "#updates")),
            new XElement(atom + "content", string.Join('\n', Lines(update!))))));
        files["feed.xml"] = root.ToString();

        static string Moment(JsonNode update) => (string)update["date"]! + "T00:00:00Z";

        static IEnumerable<string> Lines(JsonNode update) =>
            (update["changes"]?.AsArray() ?? []).Select(c => $"- {c}").Prepend((string)update["text"]!);
    }

    /// <summary>Leaves in the index what there is.</summary>
    private static void Shorten(SortedDictionary<string, string> files, IEnumerable<string> folders, string name)
    {
        var index = IndexOf(files);
        index.EditAlone(IndexFiles.Root, root =>
        {
            root.AsObject().Remove("sites");
            Keep(root["parts"]!, p => files.ContainsKey((string)p["url"]!));
        });
        foreach (var folder in folders)
        {
            index.EditAlone(folder + IndexFiles.Part, part =>
            {
                Keep(part["linkset"] ?? new JsonArray(), e => (string)e["anchor"]! == name + ".html");
                Keep(part["files"]!, f => files.ContainsKey(folder + (string)f["url"]!));
            });
        }
    }

    private static void Seal(SortedDictionary<string, string> files) => IndexOf(files).Seal(_ => true, count: true);

    private static IndexFiles IndexOf(SortedDictionary<string, string> files) => new(
        path => files.TryGetValue(path, out var content) ? SiteFiles.BytesOf(content) : null,
        (path, content) => files[path] = Encoding.UTF8.GetString(content));

    // A page of a model or a source has no twin and is a file like others.
    private static bool IsPage(string path) =>
        (path.EndsWith(".html", StringComparison.Ordinal) && !path.StartsWith("models/", StringComparison.Ordinal)
            && !path.StartsWith("sources/", StringComparison.Ordinal))
        || path.EndsWith(".md", StringComparison.Ordinal)
        || path.EndsWith(".cite.json", StringComparison.Ordinal) || path.EndsWith(IndexFiles.Root, StringComparison.Ordinal)
        || path.EndsWith(IndexFiles.Part, StringComparison.Ordinal);

    private static void Keep(JsonNode items, Predicate<JsonNode> isKept)
    {
        foreach (var item in items.AsArray().Where(i => !isKept(i!)).ToList())
        {
            items.AsArray().Remove(item);
        }
    }

    /// <summary>Pages lead people to a model's page, and name its file for programs in calculators and in their twins alone.</summary>
    [GeneratedRegex("""models/[a-z0-9-]+(?=\.(?:json|html|sums\.html))""")]
    private static partial Regex Model();

    [GeneratedRegex("""(?:href|src|data-check|data-lens|data-search)="([^"#?:]+)["#?]""")]
    private static partial Regex Reference();
}
