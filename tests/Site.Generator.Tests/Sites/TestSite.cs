using Site.Text.Diagnostics;

namespace Site.Generator.Tests.Sites;

/// <summary>
/// A site given as a tree of files in one string: each file begins with a line <c>-- path --</c>. Built into a folder of its own.
/// </summary>
public sealed class TestSite : IDisposable
{
    public const string Source = """
        maker:
          title: The manual
          url: https://maker.example/manual
          publisher: Maker
          kind: primary
          date: 2026-11-01
          quotes:
            one: "exactly one"

        """;

    public static readonly DateOnly AsOf = new(2026, 11, 24);

    private readonly TemporaryFolder _folder = new();

    public TestSite(string files)
    {
        Directory.CreateDirectory(Input);
        Write(files);
    }

    public string Input => _folder["input"];

    public string Output => _folder["output"];

    /// <summary>The site most tests start from: two pages, a claim of each type that has no model, a picture, a footnote.</summary>
    public static TestSite Example() => new($"""
        -- _sources/maker.yml --
        {Source}
        -- index.md --
        ---
        title: Home
        date: 2026-11-01
        entities: [{"{"}name: Widget, type: Product, same-as: [https://widget.example/]{"}"}]
        updates: [{"{"}date: 2026-11-02, version: v2, text: Mended{"}"}]
        ---
        ## A question

        The Widget costs $1 [cite: @maker]. See [the guide](guide/more.md#there).

        [20M tokens][assume: 4 x 5 · review 2027-03-01] is [enough][opinion: us] since [2019][nocite: a date].
        -- guide/more.md --
        # More

        ## There

        It holds 80 GB [cite: @maker · 2026-10], and so on 😀.
        -- guide/picture.svg --
        <svg xmlns="http://www.w3.org/2000/svg"></svg>
        """);

    public void Write(string files)
    {
        string? path = null;
        var content = new List<string>();
        foreach (var line in files.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.StartsWith("-- ", StringComparison.Ordinal) && line.EndsWith(" --", StringComparison.Ordinal))
            {
                Flush();
                path = line[3..^3];
            }
            else
            {
                content.Add(line);
            }
        }

        Flush();

        void Flush()
        {
            if (path is not null)
            {
                _folder.Write($"input/{path}", string.Join('\n', content) + "\n");
            }

            content.Clear();
        }
    }

    public async Task<BuildResult> BuildAsync(
        bool strict = false,
        bool write = true,
        string? baseUrl = null,
        bool reuse = true,
        DateOnly? asOf = null,
        IProgress<BuildProgress>? progress = null) =>
        await SiteBuilder.BuildAsync(
            new BuildOptions
            {
                InputFolder = Input,
                OutputFolder = Output,
                AsOf = asOf ?? AsOf,
                Strict = strict,
                Write = write,
                BaseUrl = baseUrl,
                ReuseUnchanged = reuse,
            },
            progress,
            TestContext.Current.CancellationToken);

    /// <summary>Builds, and requires that nothing at warning level or above is wrong.</summary>
    public async Task<TestSite> PublishAsync(string? baseUrl = null)
    {
        var result = await BuildAsync(baseUrl: baseUrl);
        Assert.Empty(result.Diagnostics.Where(d => d.Rule.Severity > Severity.Info).Select(Show));
        Assert.True(result.Succeeded);
        return this;
    }

    public string Read(string path) => File.ReadAllText(Path.Combine(Output, path));

    /// <summary>Changes a published file, which must contain the text.</summary>
    public void Tamper(string path, string text, string replacement)
    {
        var file = Path.Combine(Output, path);
        var before = File.ReadAllText(file);
        Assert.Contains(text, before, StringComparison.Ordinal);
        var at = before.IndexOf(text, StringComparison.Ordinal);
        File.WriteAllText(file, before[..at] + replacement + before[(at + text.Length)..]);
    }

    public static string Show(Diagnostic diagnostic) => $"{diagnostic.Location}: {diagnostic.Rule.Code}: {diagnostic.Message}";

    public void Dispose() => _folder.Dispose();
}
