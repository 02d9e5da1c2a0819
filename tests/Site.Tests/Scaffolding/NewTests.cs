using Site.Scaffolding;

namespace Site.Tests.Scaffolding;

public sealed class NewTests : IDisposable
{
    private readonly InputFolder _folder = new(("index.md", "# Home\n"), ("site.yml", "url: https://example.org/\n"));

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("my-site", "My site")]
    [InlineData("a place/My_site", "My site")]
    public async Task A_new_site_builds_strictly_as_it_is(string name, string title)
    {
        var run = await Run("site", name);

        Assert.Equal((ExitCode.Success, ""), (run.Exit, run.Error));
        Assert.StartsWith($"Wrote {name}/site.yml\nWrote {name}/index.md\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("\nNext: site preview --input ", run.Out, StringComparison.Ordinal);
        var check = await ProgramRun.InAsync(_folder.Root, "check", "--strict", "--input", name);
        Assert.Equal(ExitCode.Success, check.Exit);
        Assert.Contains("Checked 1 page (2 claims, 0 sources)", check.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("CITE7", check.Out.Replace("CITE744", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains($"title: {title}\n", await File.ReadAllTextAsync(_folder.At(name, "site.yml"), Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_title_that_YAML_would_read_otherwise_is_quoted()
    {
        await Run("site", "s", "--title", "Yes: \"we\" can #1");

        var settings = await File.ReadAllTextAsync(_folder.At("s", "site.yml"), Token);
        Assert.Contains("title: \"Yes: \\\"we\\\" can #1\"\n", settings, StringComparison.Ordinal);
        var build = await ProgramRun.InAsync(_folder.Root, "build", "--strict", "--input", "s");
        Assert.Equal(ExitCode.Success, build.Exit);
        var page = Html.Parse(await File.ReadAllTextAsync(_folder.At("output", "index.html"), Token));
        Assert.StartsWith("Yes: \"we\" can #1", page.Title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("site", "input", "'input' is there and is not empty.")]
    [InlineData("page", "index", "'input/index.md' is there already.")]
    [InlineData("page", "../page", "'../page' lies outside 'input'.")]
    [InlineData("page", "page.txt", "'page.txt' is no page")]
    [InlineData("page", "_parts/page", "'_parts' is not published")]
    [InlineData("page", ".page.md", "'.page.md' is not published")]
    [InlineData("source", "example.org", "'example.org' is not a web address.")]
    public async Task What_is_there_or_cannot_be_is_refused_and_nothing_is_written(string what, string name, string why)
    {
        var before = Directory.GetFileSystemEntries(_folder.Root, "*", SearchOption.AllDirectories);

        var run = await Run(what, name);

        Assert.Equal((ExitCode.Failure, ""), (run.Exit, run.Out));
        Assert.StartsWith("site: " + why, run.Error, StringComparison.Ordinal);
        Assert.Equal(before, Directory.GetFileSystemEntries(_folder.Root, "*", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("guides/setting-up", "guides/setting-up.md", "Setting up")]
    [InlineData("guides/setting-up.md", "guides/setting-up.md", "Setting up")]
    [InlineData("input/guides/02-more.md", "guides/02-more.md", "More")]
    [InlineData("guides/index", "guides/index.md", "Guides")]
    public async Task A_new_page_builds_as_it_is(string name, string path, string title)
    {
        var run = await Run("page", name);

        Assert.Equal((ExitCode.Success, ""), (run.Exit, run.Error));
        Assert.StartsWith($"Wrote input/{path}\n", run.Out, StringComparison.Ordinal);
        var text = await File.ReadAllTextAsync(_folder.At("input", path), Token);
        Assert.StartsWith($"---\ntitle: {title}\ndescription: ", text, StringComparison.Ordinal);
        Assert.Contains("\ndate: 2026-03-10\n", text, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Success, (await ProgramRun.InAsync(_folder.Root, "check", "--strict")).Exit);
    }

    [Fact]
    public async Task A_new_source_waits_to_be_filled_in_and_then_can_be_cited()
    {
        var run = await Run("source", "https://www.example.org/reports/2026/annual.html");

        Assert.Equal((ExitCode.Success, ""), (run.Exit, run.Error));
        Assert.StartsWith("Wrote input/_sources/example-reports-2026-annual.yml\n", run.Out, StringComparison.Ordinal);
        Assert.EndsWith("cite them: [cite: @example-reports-2026-annual#main].\n", run.Out, StringComparison.Ordinal);
        var check = await ProgramRun.InAsync(_folder.Root, "check");
        Assert.Equal(ExitCode.Failure, check.Exit);
        foreach (var key in (string[])["title", "publisher", "kind"])
        {
            Assert.Contains($"CITE704: '{key}' is missing.", check.Out, StringComparison.Ordinal);
        }

        var file = _folder.At("input", "_sources", "example-reports-2026-annual.yml");
        var text = await File.ReadAllTextAsync(file, Token);
        await File.WriteAllTextAsync(
            file,
            text.Replace("title: ", "title: Report", StringComparison.Ordinal)
                .Replace("publisher:", "publisher: Example", StringComparison.Ordinal)
                .Replace("kind:\n", "kind: primary\n", StringComparison.Ordinal)
                .Replace("main: \"\"", "main: \"It is so.\"", StringComparison.Ordinal),
            Token);
        _folder.Write("index.md", "# Home\n\nIt is so [cite: @example-reports-2026-annual#main].\n");
        Assert.Equal(ExitCode.Success, (await ProgramRun.InAsync(_folder.Root, "check", "--strict")).Exit);
    }

    [Fact]
    public async Task An_address_is_described_once_and_a_key_given_once()
    {
        _folder.Write("_sources/s.yml", "a: { title: A, url: \"https://example.org/a\", publisher: A, kind: primary, date: 2026 }\n");

        var known = await Run("source", "https://example.org/a");
        var taken = await Run("source", "https://example.org/b", "--key", "a");
        var other = await Run("source", "https://example.org/b", "--key", "b.2", "--title", "The other");

        Assert.Equal("site: That address is described already, at input/_sources/s.yml(1,1). Cite it: [cite: @a].\n", known.Error);
        Assert.StartsWith("site: A source 'a' is there already, at input/_sources/s.yml(1,1).", taken.Error, StringComparison.Ordinal);
        Assert.Contains(
            "\n  title: The other\n",
            await File.ReadAllTextAsync(_folder.At("input", "_sources", "b.2.yml"), Token),
            StringComparison.Ordinal);
        Assert.Equal((ExitCode.Failure, ExitCode.Failure, ExitCode.Success), (known.Exit, taken.Exit, other.Exit));
    }

    [Fact]
    public async Task A_permalink_is_its_own_pinned_form()
    {
        const string Permalink = "https://github.com/owner/project/blob/fb30760996871fa9460115c753afd2c60d4ab0f7/docs/spec.md";

        await Run("source", Permalink);

        var text = await File.ReadAllTextAsync(_folder.At("input", "_sources", "github-owner-project-docs-spec-md.yml"), Token);
        Assert.Contains($"\n  pinned: {Permalink}\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://docs.example.com/", "docs-example")]
    [InlineData("https://example.de/%C3%BCber/Preise%202026", "example-de-ber-preise-2026")]
    [InlineData("https://a.example.io/one/two/three/four/five/six/seven/eight/nine/ten", "a-two-three-four-five-six-seven-eight-nine-ten")]
    [InlineData("https://192.168.0.1/", "192-168-0-1")]
    public void A_key_is_made_of_what_an_address_says(string address, string key) => Assert.Equal(key, SourceKey.Of(new Uri(address)));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private Task<ProgramRun> Run(params string[] args) => ProgramRun.InAsync(_folder.Root, ["new", .. args]);
}
