using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using Guide.Tests.Models;
using Jint;
using Site.Text.Diagnostics;
using Site.Verification;

namespace Guide.Tests.Pages;

/// <summary>The guide of this repository, built as it will be published.</summary>
public sealed partial class GuideTests(GuideFixture guide)
{
    [Fact]
    public async Task The_guide_builds_strictly_and_verifies()
    {
        var result = guide.Result;
        Assert.Empty(result.Diagnostics.Where(d => d.Rule.Severity > Severity.Info).Select(GuideData.Line));
        Assert.True(result.Succeeded);
        var report = await SiteVerifier.VerifyAsync(guide.Output, TestContext.Current.CancellationToken);
        Assert.Empty(report.Diagnostics.Select(GuideData.Line));
        Assert.Equal((result.Pages, result.Claims), (report.Pages, report.Claims));
        Assert.True(report.Claims > 50);
    }

    [Theory]
    [InlineData("08-self-hosted-llm-2026.html")]
    [InlineData("08-self-hosted-llm-2026.cite.json")]
    [InlineData("08-self-hosted-llm-2026.md")]
    [InlineData("index.html")]
    [InlineData("cite-index.json")]
    [InlineData("sitemap.xml")]
    [InlineData("sitemap-cite.xml")]
    [InlineData("robots.txt")]
    [InlineData("llms.txt")]
    [InlineData("_headers")]
    [InlineData("404.html")]
    [InlineData("cite.schema.json")]
    public void The_guide_publishes(string file) => Assert.True(File.Exists(guide[file]), file);

    [Fact]
    public void Every_claim_of_high_confidence_rests_on_a_checked_quote_in_a_pinned_primary_source()
    {
        var high = 0;
        foreach (var file in Directory.EnumerateFiles(guide.Output, "*.cite.json", SearchOption.AllDirectories))
        {
            using var twin = JsonDocument.Parse(File.ReadAllBytes(file));
            var pinned = twin.RootElement.GetProperty("sources").EnumerateArray()
                .Where(s => s.TryGetProperty("pinned", out _) && s.GetProperty("kind").GetString() == "primary"
                    && (!s.TryGetProperty("check", out var read)
                        || read.GetProperty("against").GetString()!.StartsWith("git:", StringComparison.Ordinal)))
                .Select(s => s.GetProperty("id").GetString())
                .ToHashSet();
            foreach (var claim in twin.RootElement.GetProperty("claims").EnumerateArray())
            {
                if (claim.GetProperty("type").GetString() == "sourced" &&
                    claim.GetProperty("confidence").GetProperty("level").GetString() == "high")
                {
                    high++;
                    Assert.Contains(claim.GetProperty("evidence").EnumerateArray(), e =>
                        pinned.Contains(e.GetProperty("source").GetString()) &&
                        (claim.TryGetProperty("fact", out _) || e.GetProperty("check").GetProperty("subject").GetBoolean() &&
                        (!e.GetProperty("check").TryGetProperty("quantities", out var found) || found.GetString() == "found")));
                }
            }
        }

        Assert.True(high > 10, $"{high} claims of high confidence");
    }

    /// <summary>Machines read what most of the guide rests on; no page leans on hearsay alone.</summary>
    [Fact]
    public void Most_sourced_claims_rest_on_a_quote_checked_at_a_pinned_source()
    {
        var (all, resting) = (0, 0);
        var facts = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var published = Directory.EnumerateFiles(guide.Output, "facts*.json");
        foreach (var file in published.Where(f => !f.EndsWith(".schema.json", StringComparison.Ordinal)))
        {
            using var document = JsonDocument.Parse(File.ReadAllText(file));
            var read = CheckedAtAPin(document.RootElement);

            // What is worked out from a table of the site itself is not looked up but worked out again, by whoever verifies it.
            var known = document.RootElement.GetProperty("facts").EnumerateArray();
            foreach (var fact in known.Where(f => !f.TryGetProperty("derivation", out _)))
            {
                facts[fact.GetProperty("id").GetString()!] = [.. fact.GetProperty("evidence").EnumerateArray()
                    .Where(e => e.TryGetProperty("check", out _)).Select(SourceOf).Where(read.Contains)];
            }
        }

        foreach (var file in Directory.EnumerateFiles(guide.Output, "*.cite.json", SearchOption.AllDirectories))
        {
            using var twin = JsonDocument.Parse(File.ReadAllText(file));
            var checkedSources = CheckedAtAPin(twin.RootElement);
            var claims = twin.RootElement.GetProperty("claims").EnumerateArray();
            foreach (var claim in claims.Where(c => c.GetProperty("type").GetString() == "sourced" && !IsDerived(c)))
            {
                // What shows a fact leaves the finding to the fact.
                var evidence = claim.TryGetProperty("fact", out var fact)
                    ? facts[fact.GetString()!]
                    : [.. claim.GetProperty("evidence").EnumerateArray().Where(e => e.TryGetProperty("check", out _)).Select(SourceOf)
                        .Where(checkedSources.Contains)];
                all++;
                resting += evidence.Length > 0 ? 1 : 0;
            }
        }

        Assert.True(all > 300 && 100 * resting >= 85 * all, $"{resting} of {all}");

        bool IsDerived(JsonElement claim) => claim.TryGetProperty("fact", out var fact) && !facts.ContainsKey(fact.GetString()!);
    }

    /// <summary>
    /// All 73 claims of the original page, each once, each with a verdict, and the counts as the first paragraph has them.
    /// </summary>
    [Fact]
    public void The_corrections_account_for_every_claim_of_the_original()
    {
        var parts = Directory.EnumerateFiles(Repository.File("input"), "corrections-*.md").Select(File.ReadAllText).ToList();
        var verdicts = parts
            .SelectMany(p => p.Split("\n### Claim ")[1..])
            .ToDictionary(
                section => int.Parse(
                    section[..section.IndexOf(':', StringComparison.Ordinal)],
                    System.Globalization.CultureInfo.InvariantCulture),
                section => Verdict().Match(section).Groups[1].Value);
        Assert.Equal(Enumerable.Range(1, 73), verdicts.Keys.Order());
        Assert.DoesNotContain("", verdicts.Values);
        var counts = verdicts.Values.CountBy(v => v).ToDictionary();
        Assert.Contains(
            $"{counts["Confirmed"]} hold, {counts["Corrected"]} are corrected and {counts["Dropped"]} are dropped",
            File.ReadAllText(Repository.File("input/corrections.md")),
            StringComparison.Ordinal);
    }

    /// <summary>Pages about the guide itself and the list of what the original page had wrong argue nothing.</summary>
    [Fact]
    public void Two_sentences_in_five_of_the_pages_that_argue_stand_in_claims()
    {
        var (inClaims, total) = (0, 0);
        foreach (var file in Directory.EnumerateFiles(guide.Output, "*.cite.json").Where(f => !IsAboutTheGuide(Path.GetFileName(f))))
        {
            using var twin = JsonDocument.Parse(File.ReadAllText(file));
            var sentences = twin.RootElement.GetProperty("summary").GetProperty("coverage").GetProperty("sentences");
            inClaims += sentences.GetProperty("inClaims").GetInt32();
            total += sentences.GetProperty("total").GetInt32();
        }

        Assert.True(total > 800 && 100 * inClaims >= 40 * total, $"{inClaims} of {total}");

        static bool IsAboutTheGuide(string name) =>
            name.StartsWith("corrections", StringComparison.Ordinal) ||
            name is "check-this-page.cite.json" or "for-crawlers.cite.json" or "glossary.cite.json" or "method.cite.json";
    }

    /// <summary>A model that is only held against what it was fitted to has not been tested.</summary>
    [Fact]
    public void The_page_on_accuracy_tells_how_measurements_nothing_was_fitted_to_are_predicted()
    {
        var page = Html.Parse(File.ReadAllText(guide["throughput-accuracy.html"]));
        var rows = page.QuerySelectorAll("tr:has(td [id^='c-throughput-unseen-'])");
        Assert.True(rows.Length >= 5, $"{rows.Length} sources");
        Assert.All(rows, row => Assert.Matches(@"^[\d.]+%", row.LastElementChild!.TextContent));
        Assert.True(File.Exists(guide["models/throughput.unseen.measurements.csv"]));
        Assert.True(File.Exists(guide["models/throughput.unseen.predictions.csv"]));
    }

    [Fact]
    public void Every_code_has_its_section_in_the_page_on_errors()
    {
        var page = Html.Parse(File.ReadAllText(guide["docs/errors.html"]));
        var headings = page.QuerySelectorAll("article h3").Select(h => h.FirstChild!.TextContent.Trim());
        Assert.Equal(Rules.All.Select(r => $"{r.Code} {r.Title}"), headings.Where(h => h.StartsWith("CITE", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_published_checker_is_thirty_lines_of_readable_width()
    {
        var lines = Checker().Split('\n');
        Assert.True(lines.Length <= 30, $"{lines.Length} lines");
        Assert.All(lines, l => Assert.True(l.Length <= 110, l));
    }

    [Fact]
    public void The_published_checker_accepts_every_page_and_finds_a_changed_character()
    {
        using var folder = new TemporaryFolder();
        var script = folder.Write("check.py", Checker());
        var pages = Directory.EnumerateFiles(guide.Output, "*.html", SearchOption.AllDirectories)
            .Where(f => File.Exists(Path.ChangeExtension(f, ".cite.json")))
            .ToList();
        Assert.NotEmpty(pages);
        Assert.All(pages, page => Assert.Equal((0, ""), Run(script, page)));

        File.Copy(guide["index.cite.json"], folder["index.cite.json"]);
        File.Copy(guide["index.md"], folder["index.md"]);
        var changed = folder.Write(
            "index.html",
            File.ReadAllText(guide["index.html"]).Replace("Pay by the token", "Pay by the tokem", StringComparison.Ordinal));
        var (status, output) = Run(script, changed);
        Assert.Equal(1, status);
        Assert.Contains("differs: page text", output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_published_program_computes_every_number_again_and_finds_a_changed_one()
    {
        var program = Program("javascript");
        Assert.True(program.Split('\n').Length <= 30);
        Assert.All(program.Split('\n'), l => Assert.True(l.Length <= 110, l));
        var computed = 0;
        var recompute = Recomputer(program, Models());
        foreach (var file in Directory.EnumerateFiles(guide.Output, "*.cite.json", SearchOption.AllDirectories))
        {
            var twin = File.ReadAllText(file);
            Assert.Equal("", recompute(twin));
            using var json = JsonDocument.Parse(twin);
            foreach (var claim in json.RootElement.GetProperty("claims").EnumerateArray().Where(c => c.TryGetProperty("derivation", out _)))
            {
                computed++;
                var result = claim.GetProperty("derivation").GetProperty("result").GetRawText();
                var changed = result.Replace("\"value\":\"", "\"value\":\"1", StringComparison.Ordinal);
                var forged = claim.GetRawText().Replace(result, changed, StringComparison.Ordinal);

                // The program looks at each claim by itself, so that the others of the page need not be computed again.
                Assert.Equal(claim.GetProperty("id").GetString(), recompute($$"""{"claims":[{{forged}}]}""").Split(' ')[0]);
            }
        }

        Assert.True(computed > 20, $"{computed} computed claims");
    }

    [Theory]
    [InlineData("alert(1)")]
    [InlineData("constructor")]
    [InlineData("volume[0]")]
    [InlineData("volume = 3")]
    [InlineData("`${volume}`")]
    [InlineData("(() => 1)()")]
    public void The_published_program_refuses_to_run_what_is_no_formula(string formula)
    {
        var twin = """
            {"claims":[{"id":"c","derivation":{"model":"m","result":{"name":"r","value":"1"}}}]}
            """;
        const string Given = "\"inputs\":[{\"name\":\"volume\",\"value\":\"1\"}],\"conversions\":[],\"choices\":[],\"scenarios\":[]";
        var models = $$"""[{"name":"m",{{Given}},"formulas":[{"name":"r","formula":{{JsonSerializer.Serialize(formula)}}}]}]""";
        Assert.ThrowsAny<Jint.Runtime.JavaScriptException>(() => Recomputer(Program("javascript"), models)(twin));
    }

    /// <summary>The sources read in bytes that are named by a git commit and cannot change under their address.</summary>
    private static HashSet<string> CheckedAtAPin(JsonElement document) => document.GetProperty("sources").EnumerateArray()
        .Where(s => s.TryGetProperty("check", out var check) && check.TryGetProperty("against", out var against)
            && against.GetString()!.StartsWith("git:", StringComparison.Ordinal))
        .Select(s => s.GetProperty("id").GetString()!)
        .ToHashSet(StringComparer.Ordinal);

    private static string SourceOf(JsonElement evidence) => evidence.GetProperty("source").GetString()!;

    [GeneratedRegex(@"\*\*(Confirmed|Corrected|Dropped)[.,;]?\*\*")]
    private static partial Regex Verdict();

    private string Models() => "[" + string.Join(',', Directory.EnumerateFiles(guide["models"], "*.json")
        .Where(f => !f.EndsWith(".schema.json", StringComparison.Ordinal)).Select(File.ReadAllText)) + "]";

    /// <summary>The published program with the models: given a twin, it names the claims whose values are others.</summary>
    private static Func<string, string> Recomputer(string program, string models)
    {
        var engine = new Jint.Engine().Execute(program).SetValue("text", models).Execute("const models = JSON.parse(text);");
        return twin => engine.SetValue("text", twin).Evaluate("recompute(JSON.parse(text), models).join(' ')").AsString();
    }

    private static string Checker() => Program("python");

    private static string Program(string language)
    {
        var page = File.ReadAllText(Repository.File("input/check-this-page.md")).ReplaceLineEndings("\n");
        var start = page.IndexOf($"```{language}\n", StringComparison.Ordinal) + $"```{language}\n".Length;
        return page[start..page.IndexOf("\n```", start, StringComparison.Ordinal)];
    }

    private static (int Status, string Output) Run(string script, string page)
    {
        using var process = Process.Start(new ProcessStartInfo(Python.Find(), [script, page]) { RedirectStandardError = true })!;
        var output = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }
}
