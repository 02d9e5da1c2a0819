using System.Text.Json.Nodes;

namespace Site.Tests.Lists;

/// <summary>Lists what a small site says, on 10 March 2026.</summary>
public sealed class ListTests : IDisposable
{
    private readonly InputFolder _folder = new(
        ("index.md", """
            # Title

            Old it is [cite: @old]. So it is new [cite: @new].

            Guessed [20][assume: an example · review 2026-02-01].

            """),
        ("a.md", "# A\n\n[fact: size] fits. [Fine][opinion: us]. Elsewhere [cite: https://other.example/x · 2026-03-01].\n"),
        ("_sources/s.yml", """
            old: { title: Old page, url: "https://a.example/old", publisher: One, kind: primary, date: 2024-03-01 }
            new: { title: New page, url: "https://b.example/new", publisher: Two, kind: secondary, date: 2026-03-01 }
            """),
        ("_facts/f.yml", "facts:\n  size: { label: Size, value: 80 GB, source: old }\n"),
        ("_models/m.yml", """
            title: Sum
            version: "1.0"
            inputs:
              volume: { label: Volume, unit: Mtok, default: 10, assumption: a guess, review: 2026-03-01 }
            results:
              twice: { label: Twice, unit: Mtok, formula: 2 * volume, format: Mtok0 }
            verdict:
              - { say: "It is {twice}." }
            """));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Claims_are_listed_by_place_with_level_age_and_sources()
    {
        var run = await Run("claims");

        Assert.Equal(
            """
            input/a.md(3,7): sourced, low, stale since 2025-03-01: @old: Size: 80 GB
            input/a.md(3,21): opinion: Fine
            input/a.md(3,41): sourced, low, fresh until 2027-03-01: https://other.example/x: Elsewhere
            input/index.md(3,1): sourced, low, stale since 2025-03-01: @old: Old it is
            input/index.md(3,25): sourced, low, fresh until 2027-03-01: @new: So it is new
            input/index.md(5,10): assumption, low, stale since 2026-02-01: 20
            6 claims, 3 stale as of 2026-03-10.

            """,
            run.Out);
        Assert.Equal((ExitCode.Success, ""), (run.Exit, run.Error));
    }

    [Fact]
    public async Task Sources_are_listed_with_what_rests_on_them()
    {
        var run = await Run("sources");

        Assert.Equal(
            """
            input/_sources/s.yml(1,1): primary, stale since 2025-03-01, 2 claims (2 stale), 1 fact: @old: Old page
            input/_sources/s.yml(2,1): secondary, fresh until 2027-03-01, 1 claim, 0 facts: @new: New page
            input/a.md(3,58): community, 1 claim, 0 facts: https://other.example/x: other.example/x
            3 sources as of 2026-03-10.

            """,
            run.Out);
    }

    [Fact]
    public async Task What_is_stale_is_what_somebody_has_to_look_at_again()
    {
        var run = await Run("stale");

        Assert.Equal(
            """
            input/_facts/f.yml(2,31): fact, low, stale since 2025-03-01: @old: Size: 80 GB
            input/_models/m.yml(4,3): assumption, stale since 2026-03-01: Volume: a guess
            input/index.md(3,1): claim, low, stale since 2025-03-01: @old: Old it is
            input/index.md(5,10): assumption, low, stale since 2026-02-01: 20
            4 to look at again as of 2026-03-10: read the source anew, and give it its new date.

            """,
            run.Out);
        Assert.Equal(ExitCode.Success, run.Exit);
    }

    [Theory]
    [InlineData("2026-03-10", ExitCode.Failure, 4)]
    [InlineData("2024-03-01", ExitCode.Success, 0)]
    public async Task A_schedule_is_told_by_the_exit_code_as_of_its_day(string day, int exit, int count)
    {
        _folder.Write("index.md", "# Title\n\nOld it is [cite: @old].\n\nGuessed [20][assume: an example · review 2026-02-01].\n");
        _folder.Write("a.md", "# A\n\n[fact: size] fits.\n");
        _folder.Write("_sources/s.yml", """
            old: { title: Old page, url: "https://a.example/old", publisher: One, kind: primary, date: 2024-03-01 }
            """);

        var run = await Run("stale", "--fail", "--as-of", day, "--format", "json");

        Assert.Equal(exit, run.Exit);
        var list = JsonNode.Parse(run.Out)!;
        Assert.Equal(("stale", day, count), ((string?)list["list"], (string?)list["asOf"], list["stale"]!.AsArray().Count));
    }

    [Fact]
    public async Task A_document_has_all_that_the_text_has()
    {
        var claim = JsonNode.Parse((await Run("claims", "--format", "json")).Out)!["claims"]![3]!;
        Assert.Equal(("input/index.md", 3, 1), ((string?)claim["file"], (int)claim["line"]!, (int)claim["column"]!));
        Assert.Equal(("index.html", "sourced", "low"), ((string?)claim["page"], (string?)claim["type"], (string?)claim["level"]));
        Assert.Equal(("2025-03-01", true, "old"), ((string?)claim["staleAfter"], (bool)claim["stale"]!, (string?)claim["sources"]![0]));

        var source = JsonNode.Parse((await Run("sources", "--format", "json")).Out)!["sources"]![0]!;
        Assert.Equal(("old", "primary", "2024-03-01"), ((string?)source["key"], (string?)source["kind"], (string?)source["date"]));
        Assert.Equal((2, 2, 1), ((int)source["claims"]!, (int)source["staleClaims"]!, (int)source["facts"]!));
    }

    [Fact]
    public async Task Sites_within_the_site_are_listed_too_with_files_as_they_are_opened_from_here()
    {
        _folder.Write("site.yml", "sites: [{ input: ../docs, at: docs }]\n");
        Directory.CreateDirectory(_folder.At("docs"));
        File.WriteAllText(_folder.At("docs", "index.md"), "# Docs\n\n[20][assume: an example].\n");

        var run = await Run("claims", "--format", "json");

        var claim = Assert.Single(JsonNode.Parse(run.Out)!["claims"]!.AsArray(), c => (string?)c!["file"] == "docs/index.md")!;
        Assert.Equal("docs/index.html", (string?)claim["page"]);
    }

    [Fact]
    public async Task A_list_with_gaps_says_what_is_wrong_and_fails()
    {
        _folder.Write("b.md", "# B\n\nNobody knows [cite: @nobody].\n");

        var run = await Run("claims");

        Assert.Equal(ExitCode.Failure, run.Exit);
        Assert.Contains("input/b.md(3,21): error CITE101", run.Error, StringComparison.Ordinal);
        Assert.Contains("input/index.md(3,1): sourced", run.Out, StringComparison.Ordinal);
    }

    private Task<ProgramRun> Run(params string[] args) => ProgramRun.InAsync(_folder.Root, ["list", .. args]);
}
