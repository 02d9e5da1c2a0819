using System.Text;
using Site.Generator.Discovery;
using Site.Generator.Tests.Sites;
using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.Generator.Tests.BadInput;

/// <summary>Input that is wrong in ways a text cannot show: bytes, links, folders, disks.</summary>
public sealed class BadInputTests
{
    [Fact]
    public async Task A_file_that_is_not_utf8_is_named_to_the_byte()
    {
        using var site = TestSite.Example();
        File.WriteAllBytes(Path.Combine(site.Input, "latin.md"), [.. "One\nTw\u00F6 "u8, 0xF6, .. " three\n"u8]);
        var diagnostic = Assert.Single(Errors(await site.BuildAsync()));
        Assert.Equal((Rules.Pages.NotUtf8, new FileLocation("latin.md", 2, 5)), (diagnostic.Rule, diagnostic.Location));
        Assert.Contains("0xF6", diagnostic.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("_sources/s.yml", "[cite: @a]", "CITE101: The source 'a' is not known, and a file that may describe it cannot be read: ")]
    [InlineData("_facts/f.yml", "[fact: q]", "CITE411: The fact 'q' is not known, and a file that may describe it cannot be read: ")]
    [InlineData("_models/m.yml", "[calc: m.r]", "CITE443: The model 'm' is refused because of what is wrong at ")]
    public async Task What_a_file_that_is_no_text_would_define_is_said_to_be_refused(string file, string use, string message)
    {
        using var site = TestSite.Example();
        site.Write($"-- use.md --\nWords {use}.\n-- {file} --\nq: 1\n");
        File.WriteAllBytes(Path.Combine(site.Input, file), [.. "q: "u8, 0xFF, .. "\n"u8]);
        Assert.Equal(
            ["CITE711: The byte 0xFF is not valid UTF-8.", $"{message}{file}(1,4)."],
            Errors(await site.BuildAsync()).Select(d => $"{d.Rule.Code}: {d.Message}"));
    }

    [Theory]
    [InlineData("_sources/s.yml", "[cite: @a]")]
    [InlineData("_facts/f.yml", "[fact: q]")]
    [InlineData("_models/m.yml", "[calc: m.r]")]
    public async Task What_a_file_that_cannot_be_read_or_is_too_large_would_define_is_said_to_be_refused(string file, string use)
    {
        using var site = TestSite.Example();
        site.Write($"-- use.md --\nWords {use}.\n-- {file} --\n");
        var path = Path.Combine(site.Input, file);
        File.WriteAllText(path, "#" + new string('x', InputTree.TextLimit));
        Assert.EndsWith($" {file}.", Errors(await site.BuildAsync()).Last().Message, StringComparison.Ordinal);
        File.Delete(path);
        File.CreateSymbolicLink(path, Path.Combine(site.Input, "no-such-file"));
        Assert.EndsWith($" {file}.", Errors(await site.BuildAsync()).Last().Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_to_the_site_around_this_one_says_to_build_that_one()
    {
        using var site = TestSite.Example();
        File.WriteAllText(Path.Combine(site.Input, "..", "around.md"), "Around.\n");
        site.Write("-- use.md --\n[There](../around.md#place), [nowhere](../no-such-file.md), [odd](../%00.md).\n");
        var broken = (await site.BuildAsync()).Diagnostics.Where(d => d.Rule == Rules.Pages.BrokenLink).ToList();
        Assert.Equal(
            ["'../around.md#place' leads out of the site, to a file of another folder.", "'../no-such-file.md' leads out of the site."],
            broken.Take(2).Select(d => d.Message));
        Assert.Contains("build that site", broken[0].Suggestion, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_byte_order_mark_is_no_text()
    {
        using var site = TestSite.Example();
        File.WriteAllBytes(Path.Combine(site.Input, "bom.md"), [.. Encoding.UTF8.Preamble, .. "---\ntitle: Marked\n---\nText.\n"u8]);
        await site.PublishAsync();
        Assert.Contains("<h1>Marked</h1>", site.Read("bom.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_contains_itself_is_named_and_the_rest_still_checked()
    {
        using var site = TestSite.Example();
        Directory.CreateSymbolicLink(Path.Combine(site.Input, "guide", "loop"), site.Input);
        site.Write("-- wrong.md --\nIt is [cite:]");
        Assert.Equal(
            [(Rules.Pages.LinkCycle, "guide/loop"), (Rules.Syntax.NoReference, "wrong.md")],
            Errors(await site.BuildAsync()).Select(d => (d.Rule, d.Location!.Value.File)));
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_named()
    {
        using var site = TestSite.Example();
        File.CreateSymbolicLink(Path.Combine(site.Input, "gone.md"), Path.Combine(site.Input, "no-such-file"));
        var diagnostic = Assert.Single(Errors(await site.BuildAsync()));
        Assert.Equal((Rules.Pages.Unreadable, "gone.md"), (diagnostic.Rule, diagnostic.Location!.Value.File));
    }

    [Fact]
    public async Task What_lies_outside_the_input_is_neither_read_nor_published()
    {
        using var site = TestSite.Example();
        using var elsewhere = new TemporaryFolder();
        File.WriteAllText(elsewhere["secret.md"], "Secret");
        Directory.CreateSymbolicLink(Path.Combine(site.Input, "folder"), elsewhere[""]);
        File.CreateSymbolicLink(Path.Combine(site.Input, "secret.md"), elsewhere["secret.md"]);
        File.CreateSymbolicLink(Path.Combine(site.Input, "_facts.yml"), "guide/picture.svg");
        File.CreateSymbolicLink(Path.Combine(site.Input, "same.svg"), "guide/picture.svg");
        var result = await site.BuildAsync();
        Assert.True(result.Succeeded);
        Assert.Equal(["folder", "secret.md"], Of(result, Rules.Pages.NotRegular));
        Assert.False(File.Exists(Path.Combine(site.Output, "secret.html")));
        Assert.False(Directory.Exists(Path.Combine(site.Output, "folder")));
        Assert.True(File.Exists(Path.Combine(site.Output, "same.svg")));
    }

    [Fact]
    public async Task A_pipe_is_left_out_and_holds_nobody_up()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Pipes are told from files on Linux.");
        using var site = TestSite.Example();
        string[] pipes = [Path.Combine(site.Input, "pipe.md"), Path.Combine(site.Input, "pipe.txt")];
        using (var make = System.Diagnostics.Process.Start("mkfifo", pipes))
        {
            await make.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        File.CreateSymbolicLink(Path.Combine(site.Input, "zero.md"), "/dev/zero");
        File.CreateSymbolicLink(Path.Combine(site.Input, "self"), "/proc/self");
        var result = await site.BuildAsync();
        Assert.True(result.Succeeded);
        Assert.Equal(["pipe.md", "pipe.txt", "self", "zero.md"], Of(result, Rules.Pages.NotRegular));
    }

    [Fact]
    public async Task Links_that_lead_round_in_a_ring_are_named()
    {
        using var site = TestSite.Example();
        File.CreateSymbolicLink(Path.Combine(site.Input, "a.md"), "b.md");
        File.CreateSymbolicLink(Path.Combine(site.Input, "b.md"), "a.md");
        Assert.Equal(["a.md", "b.md"], Of(await site.BuildAsync(), Rules.Pages.Unreadable));
    }

    [Fact]
    public async Task A_page_and_a_file_over_the_limit_are_named_and_not_read()
    {
        using var site = TestSite.Example();
        using (var page = File.Create(Path.Combine(site.Input, "long.md")))
        {
            page.SetLength(9 * 1024 * 1024);
        }

        using (var film = File.Create(Path.Combine(site.Input, "film.mp4")))
        {
            film.SetLength(33 * 1024 * 1024);
        }

        var result = await site.BuildAsync();
        Assert.Contains("long.md", Of(result, Rules.Pages.TooLarge));
        File.Delete(Path.Combine(site.Input, "long.md"));
        result = await site.BuildAsync();
        Assert.Equal(["film.mp4"], Of(result, Rules.Pages.TooLarge));
        Assert.False(result.Succeeded);
    }

    [Fact]
    public async Task What_editors_leave_behind_is_left_out_with_a_word()
    {
        using var site = TestSite.Example();
        string[] names = ["#draft.md#", "4913", "Thumbs.db", "draft.md.bak", "draft.md~"];
        foreach (var name in names)
        {
            File.WriteAllText(Path.Combine(site.Input, name), "Secret");
        }

        File.WriteAllText(Path.Combine(site.Input, "_sources", "notes.txt"), "x");
        var result = await site.BuildAsync();
        Assert.True(result.Succeeded);
        Assert.Equal([.. names.Take(3), "_sources/notes.txt", .. names.Skip(3)], Of(result, Rules.Pages.LeftOut));
        Assert.All(names, n => Assert.False(File.Exists(Path.Combine(site.Output, n))));
    }

    [Fact]
    public async Task A_page_too_deep_to_be_read_is_named_and_the_rest_still_checked()
    {
        using var site = TestSite.Example();
        site.Write("-- deep.md --\n# Deep\n\n" + string.Concat(Enumerable.Repeat("> ", 130)) + "x\n-- wrong.md --\nIt is [cite:]");
        Assert.Equal(
            [(Rules.Syntax.TooDeep, "deep.md"), (Rules.Syntax.NoReference, "wrong.md")],
            Errors(await site.BuildAsync()).Select(d => (d.Rule, d.Location!.Value.File)));
    }

    [Fact]
    public async Task A_character_that_is_no_character_is_published_like_any_other()
    {
        using var site = TestSite.Example();
        site.Write("-- odd.md --\n# Odd\n\nIt \uFFFE costs $1 [cite: @maker].\n");
        await site.PublishAsync();
        Assert.Contains("\uFFFE", site.Read("odd.html"), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Of(BuildResult result, DiagnosticRule rule) =>
        result.Diagnostics.Where(d => d.Rule == rule).Select(d => d.Location!.Value.File);

    [Fact]
    public async Task An_output_that_cannot_be_written_is_reported_and_the_last_site_stays()
    {
        using var site = await TestSite.Example().PublishAsync();
        var before = site.Read("index.html");
        site.Write("-- index.md --\nSomething else.");

        // A file where the work folder must be: what a full or read-only disk does, without needing one.
        File.WriteAllText(site.Output + ".staging", "");
        var diagnostic = Assert.Single(Errors(await site.BuildAsync()));
        Assert.Equal(Rules.Pages.WriteFailed, diagnostic.Rule);
        Assert.Equal(before, site.Read("index.html"));
    }

    [Fact]
    public async Task Every_independent_problem_is_told_in_one_run()
    {
        using var site = new TestSite("""
            -- site.yml --
            titel: x
            -- _sources/a.yml --
            k:
              title: T
            -- index.md --
            ---
            dat: 2026-01-01
            ---
            One [cite: @nobody]. [x](no.md) ![y](no.png) <script>z</script>
            -- other.md --
            [cite: @
            """);
        Assert.Equal(
            ["CITE001", "CITE013", "CITE101", "CITE704", "CITE704", "CITE704", "CITE705", "CITE707", "CITE720", "CITE722"],
            (await site.BuildAsync()).Diagnostics
                .Where(d => d.Rule.Severity > Severity.Info)
                .Select(d => d.Rule.Code)
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_input_that_is_not_there_or_holds_no_page_is_an_error()
    {
        using var site = new TestSite("-- data.csv --\na,b");
        Assert.Equal(Rules.Pages.NoInput, Assert.Single(Errors(await site.BuildAsync())).Rule);
        Directory.Delete(site.Input, recursive: true);
        Assert.Equal(Rules.Pages.NoInput, Assert.Single(Errors(await site.BuildAsync())).Rule);
    }

    [Fact]
    public async Task Data_and_private_files_are_never_published()
    {
        using var site = TestSite.Example();
        site.Write("-- _notes/secret.md --\nSecret.\n-- guide/_draft.md --\nSecret.\n-- .hidden/x.md --\nSecret.\n-- .env --\nSecret.");
        var result = await site.BuildAsync();
        Assert.True(result.Succeeded);
        Assert.Equal(
            [(Rules.Pages.PageNotBuilt, "_notes")],
            result.Diagnostics.Where(d => d.Rule.Severity == Severity.Warning).Select(d => (d.Rule, d.Location!.Value.File)));
        Assert.DoesNotContain(
            Directory.EnumerateFiles(site.Output, "*", SearchOption.AllDirectories),
            f => File.ReadAllText(f).Contains("Secret.", StringComparison.Ordinal));
    }

    private static IEnumerable<Diagnostic> Errors(BuildResult result)
    {
        Assert.False(result.Succeeded);
        return result.Diagnostics.Where(d => d.Rule.Severity == Severity.Error);
    }
}
