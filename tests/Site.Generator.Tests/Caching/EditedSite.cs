using System.Globalization;
using System.Text;
using Site.Generator.Publishing;
using Site.Generator.Tests.Sites;
using Site.Text.Diagnostics;

namespace Site.Generator.Tests.Caching;

/// <summary>A change of a site: which kind, and two numbers that say what of it.</summary>
/// <param name="Kind">From 0 to <see cref="EditedSite.Kinds"/>.</param>
/// <param name="One">Any number.</param>
/// <param name="Other">Any number.</param>
internal readonly record struct Edit(int Kind, int One, int Other);

/// <summary>
/// A site that is edited and built again and again, each time with what the builds before kept, and beside it from nothing. Both have to
/// come out the same.
/// </summary>
internal sealed class EditedSite : IDisposable
{
    /// <summary>How many kinds of edits there are.</summary>
    public const int Kinds = 20;

    private static readonly string[] Paths =
        ["index.md", "a.md", "b.md", "guide/a.md", "guide/b.md", "guide/index.md", "guide/README.md", "other/deep/c.md", "d.markdown"];

    private static readonly string[] Fronts =
    [
        "title: Another title", "title: T", "order: 1", "order: 2", "section: A part", "slug: renamed", "short-title: Short", "draft: true",
        "date: 2026-11-01", "date: 2026-11-27", "updates: [{date: 2026-11-02, text: Mended}]", "redirect-from: [/old.html]",
        "entities: [{name: Widget, type: Product, same-as: [https://widget.example/]}]", "entities: [{name: Gadget, type: Product}]",
        "weight: 3", "colour: red", "titel: Nearly", "description: What it is about.",
    ];

    private static readonly string[] Texts =
    [
        "# A heading", "## There", "### Below", "The Widget costs $1 [cite: @maker].", "It holds 80 GB [cite: @maker · 2026-10].",
        "The Gadget is exactly one [cite: @maker#one · high].", "[fact: price] is the price.", "It is [calc: bill.cost] a month.",
        "[calculator: bill]", "[comparison: bill]", "```text\ncode\n```", "[20M][assume: a guess · review 2026-11-26] is much.",
        "That is [enough][opinion: us].", "It costs 5 GB [cite: https://a.example/x].", "Nobody says 5 GB [cite: @nobody].",
        "![A picture](/pic.svg)", "See [nothing](nowhere.md).", "<b>bold", "Nothing of note.", "In [2019][nocite: a date] it was.",
        "Wörter und 日本 sind 7 GB.", "[fact: none] is missing.", "- [x] done", "See [there](#there).",
        "--8<-- \"guide/a.md\"", "{{#include /b.md:1:3}}", "> {{#include other/deep/c.md}}",
    ];

    private static readonly string[] Settings =
    [
        "title: A site\n", "title: A site\nurl: https://site.example/\n", "title: Another site\nlicense: CC0-1.0\n",
        "title: A site\ncheck-quantities: true\n", "severities: { CITE720: warning, CITE721: warning }\n",
        "title: A site\nsites: [{input: ../more, at: more}]\n", "title: A site\nsites: [{input: ../more, at: less}]\n",
        "title: A site\nentities: [{name: Widget, type: Product}]\n",
    ];

    private static readonly string[] Data =
    [
        "_sources/maker.yml", TestSite.Source,
        "_sources/maker.yml", TestSite.Source.Replace("The manual", "The handbook", StringComparison.Ordinal),
        "_facts/prices.yml", "facts:\n  price: { label: Price, value: 2 USD/Mtok, source: maker#one, note: an example }\n",
        "_facts/prices.yml", "facts:\n  price: { label: Price, value: 3 USD/Mtok, source: maker#one, note: an example }\n",
        "_facts/prices.yml", "facts: [",
    ];

    private const string Model = """
        title: The bill
        version: "1"
        inputs:
          volume: { label: Tokens a month, unit: Mtok/month, default: 10, assumption: an example, min: 0, max: 100 }
          price: { label: Price, unit: USD/Mtok, fact: price }
        results:
          cost: { label: Cost a month, unit: USD/month, formula: volume * price, format: USD2 }
          half: { label: Half of it, unit: USD/month, formula: volume * price / 2, format: USD2 }
        scenarios:
          much: { title: Much, set: { volume: 40 } }
        comparison:
          title: Two ways
          across: Which is less
          x: volume
          from: 30
          to: 50
          scenarios: [much]
          bars: [{ label: All, result: cost }, { label: Half, result: half }]
          flip: [{ say: Nothing would change that. }]
        verdict: [{ say: "It costs {cost}." }]

        """;

    private readonly TemporaryFolder _folder = new();
    private readonly LiveSite? _live;
    private int _builds;
    private DateOnly _asOf = TestSite.AsOf;
    private string? _baseUrl;

    /// <summary>Makes a site of a few pages.</summary>
    /// <param name="live">Whether it is built as a preview is, with errors.</param>
    public EditedSite(bool live)
    {
        _live = live ? new LiveSite(_folder["live"]) : null;
        Write("site.yml", Settings[0]);
        Write(Data[0], Data[1]);
        Write(Data[4], Data[5]);
        Write("_models/bill.yml", Model);
        Write("pic.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>\n");
        Write("index.md", "# Home\n\nSee [it](guide/a.md#there).\n");
        Write("guide/a.md", "---\ntitle: A\n---\n\n## There\n\nThe Widget costs $1 [cite: @maker].\n");
        Write("b.md", "# B\n\nIt is [calc: bill.cost] a month.\n\n[comparison: bill]\n");
        Write("../more/index.md", "# More\n\nSee [it](../input/guide/a.md).\n");
    }

    private string Output => _folder["output"];

    private string Cache => _folder["output.cache/pages"];

    public void Dispose() => _folder.Dispose();

    /// <summary>Changes something.</summary>
    public void Apply(Edit edit)
    {
        var path = Paths[edit.One % Paths.Length];
        switch (edit.Kind)
        {
            case <= 7:
                Write(path, Page(edit.Other));
                break;
            case 8 when File.Exists(_folder["input/" + path]):
                File.Delete(_folder["input/" + path]);
                break;
            case 9 when File.Exists(_folder["input/" + path]) && !File.Exists(_folder["input/" + Paths[edit.Other % Paths.Length]]):
                var to = _folder["input/" + Paths[edit.Other % Paths.Length]];
                Directory.CreateDirectory(Path.GetDirectoryName(to)!);
                File.Move(_folder["input/" + path], to);
                break;
            case 10 when File.Exists(_folder["input/pic.svg"]):
                File.Delete(_folder["input/pic.svg"]);
                break;
            case 10:
                Write("pic.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n");
                break;
            case 11:
                Write("site.yml", Settings[edit.One % Settings.Length]);
                break;
            case 12:
                var index = 2 * (edit.One % (Data.Length / 2));
                Write(Data[index], Data[index + 1]);
                break;
            case 13:
                Write(
                    "SUMMARY.md",
                    $"# Summary\n\n- [B first](b.md)\n- [Then](guide/a.md)\n{(edit.One % 2 == 0 ? "- [Home](index.md)\n" : "")}");
                break;
            case 14:
                File.Delete(_folder["input/SUMMARY.md"]);
                break;
            case 15:
                _asOf = TestSite.AsOf.AddDays(edit.One % 5);
                break;
            case 16:
                _baseUrl = edit.One % 2 == 0 ? null : "https://elsewhere.example/base/";
                break;
            case 17:
                SpoilCache(edit.One);
                break;
            case 18:
                SpoilOutput(edit.One, edit.Other);
                break;
            case 19:
                Write("../more/index.md", $"# More\n\nSee [it](../input/{path}).\n\n{Texts[edit.Other % Texts.Length]}\n");
                break;
        }
    }

    /// <summary>Builds with what is kept, and from nothing.</summary>
    /// <returns>Where the two differ; empty where they are the same.</returns>
    public async Task<string> DifferencesAsync()
    {
        var fresh = _live is null ? null : new LiveSite(_folder[string.Create(CultureInfo.InvariantCulture, $"fresh/{_builds++}")]);
        var kept = await BuildAsync("output", reuse: true, _live);
        var clean = await BuildAsync("clean", reuse: false, fresh);
        var said = kept.Diagnostics.Where(d => d.Rule != Rules.Pages.CacheNotUsed).Select(Show).ToList();
        var differences = new StringBuilder();
        foreach (var line in said.Except(clean.Diagnostics.Select(Show)))
        {
            differences.Append("told of too much: ").AppendLine(line);
        }

        foreach (var line in clean.Diagnostics.Select(Show).Except(said))
        {
            differences.Append("not told of: ").AppendLine(line);
        }

        if ((kept.Succeeded, kept.Pages, kept.Claims, kept.Sources, kept.Files)
            != (clean.Succeeded, clean.Pages, clean.Claims, clean.Sources, clean.Files))
        {
            differences.AppendLine(CultureInfo.InvariantCulture, $"counted {kept} and not {clean}");
        }

        // Where two files have one address, which of them is written is left open.
        var isClear = !clean.Diagnostics.Any(d => d.Rule == Rules.Pages.DuplicateOutput || d.Rule == Rules.Pages.CaseClash);
        if (clean.Files > 0 && isClear)
        {
            var (one, other) = (Snapshot(_live?.Folder ?? Output), Snapshot(fresh?.Folder ?? _folder["clean"]));
            foreach (var file in one.Keys.Union(other.Keys).Where(f => one.GetValueOrDefault(f) != other.GetValueOrDefault(f)))
            {
                differences.Append("differs: ").AppendLine(file);
            }
        }

        return differences.ToString();
    }

    private static string Page(int number)
    {
        var random = new Random(number);
        var text = new StringBuilder();
        var fronts = random.Next(4);
        if (fronts > 0)
        {
            text.Append("---\n");
            foreach (var line in random.GetItems(Fronts, fronts).DistinctBy(f => f.Split(':')[0]))
            {
                text.Append(line).Append('\n');
            }

            text.Append("---\n\n");
        }

        foreach (var paragraph in random.GetItems(Texts, random.Next(1, 6)))
        {
            text.Append(paragraph).Append("\n\n");
        }

        foreach (var path in random.GetItems(Paths, random.Next(3)))
        {
            text.Append("See [that](/").Append(path).Append(random.Next(2) == 0 ? "#there" : "").Append(").\n\n");
        }

        return text.ToString();
    }

    private static string Show(Diagnostic diagnostic) =>
        $"{TestSite.Show(diagnostic)} {diagnostic.Suggestion} ({diagnostic.Rule.Severity}, {diagnostic.Cause}, {diagnostic.Habit})";

    private static Dictionary<string, string> Snapshot(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .ToDictionary(f => Path.GetRelativePath(folder, f), f => Convert.ToBase64String(File.ReadAllBytes(f)));

    private void SpoilCache(int how)
    {
        if (!File.Exists(Cache))
        {
            return;
        }

        var bytes = File.ReadAllBytes(Cache);
        switch (how % 4)
        {
            case 0:
                File.Delete(Cache);
                break;
            case 1:
                bytes[how % bytes.Length] ^= 1;
                File.WriteAllBytes(Cache, bytes);
                break;
            case 2:
                File.WriteAllBytes(Cache, bytes[..(how % bytes.Length)]);
                break;
            default:
                File.WriteAllText(Cache, "something else");
                break;
        }
    }

    private void SpoilOutput(int which, int how)
    {
        var files = Directory.Exists(Output) ? Directory.GetFiles(Output, "*.html", SearchOption.AllDirectories).Order().ToList() : [];
        if (files.Count == 0)
        {
            return;
        }

        var file = files[which % files.Count];
        if (how % 2 == 0)
        {
            File.Delete(file);
        }
        else
        {
            File.WriteAllText(file, File.ReadAllText(file).Replace('e', 'a'));
        }
    }

    private Task<BuildResult> BuildAsync(string output, bool reuse, LiveSite? live) => SiteBuilder.BuildAsync(
        new BuildOptions
        {
            InputFolder = _folder["input"],
            OutputFolder = _folder[output],
            AsOf = _asOf,
            BaseUrl = _baseUrl,
            ReuseUnchanged = reuse,
            Live = live,
        },
        progress: null,
        TestContext.Current.CancellationToken);

    private void Write(string path, string content) => _folder.Write("input/" + path, content);
}
