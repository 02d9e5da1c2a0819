using BenchmarkDotNet.Attributes;
using Site.Generator.Discovery;
using Site.Generator.Linking;
using Site.Generator.Parsing;
using Site.Generator.Phases;
using Site.Generator.Publishing;
using Site.Generator.Rendering;
using Site.Generator.Settings;
using Site.Markdown;
using Site.Text.Diagnostics;

namespace Site.Benchmarks;

/// <summary>The phases of a build, each over the whole guide of this repository.</summary>
[MemoryDiagnoser]
public class PhaseBenchmarks
{
    private readonly MarkdownEngine _engine = new();
    private InputTree _tree = null!;
    private SiteSettings _settings = null!;
    private ParsedSite _parsed = null!;
    private AddressedSite _addressed = null!;
    private LinkedSite _linked = null!;
    private SiteSurroundings _around = null!;
    private PageRenderer _renderer = null!;

    /// <summary>Does what comes before each phase.</summary>
    [GlobalSetup]
    public void SetUp()
    {
        _tree = InputTree.Discover(Repository.File("input"), new DiagnosticBag())!;
        _settings = SiteSettings.Read(_tree.ReadText(_tree.Settings!.Value, new DiagnosticBag()), null, new DiagnosticBag());
        _parsed = SiteParser.Parse(_tree, _settings, _engine, Phase())!;
        _addressed = SiteLinker.Address(_parsed, default, SiteFiles.ReservedIn(_parsed.Tree), Phase());
        _linked = SiteLinker.Link(_parsed, _addressed, [], Phase());
        _around = new SiteSurroundings(_parsed, _linked, default);
        _renderer = new PageRenderer(_engine, _parsed.Data, _parsed.Settings, _linked, _around.Site);
    }

    /// <summary>Reads the facts, the models and the evidence lock, and parses every page.</summary>
    [Benchmark]
    public int Parse() => SiteParser.Parse(_tree, _settings, _engine, Phase())!.Pages.Length;

    /// <summary>Resolves claims, links and calculators.</summary>
    [Benchmark]
    public int Link() => SiteLinker.Link(_parsed, _addressed, [], Phase()).Pages.Length;

    /// <summary>Renders every page, its Markdown twin and its twin, on one processor.</summary>
    [Benchmark]
    public int RenderWithTwins() =>
        _linked.Pages.Sum(p => _renderer.Render(p, _around.Of(p), new DiagnosticBag()).Twin.Content.Length);

    private static PhaseContext Phase()
    {
        var found = new DiagnosticBag();
        return new PhaseContext
        {
            InputFolder = Repository.File("input"),
            AsOf = GuideSite.AsOf,
            Strict = false,
            Found = found,
            Diagnostics = found,
            Progress = (_, _, _) => { },
            Cancellation = CancellationToken.None,
        };
    }
}
