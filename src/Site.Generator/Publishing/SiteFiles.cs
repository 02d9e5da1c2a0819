using System.Collections.Concurrent;
using System.Text;
using Site.Citations.Facts;
using Site.Citations.Schema;
using Site.CostModel.Accuracy;
using Site.Generator.Caching;
using Site.Generator.Discovery;
using Site.Generator.Facts;
using Site.Generator.Files;
using Site.Generator.Indexes;
using Site.Generator.Linking;
using Site.Generator.Parsing;
using Site.Generator.Paths;
using Site.Generator.Phases;
using Site.Generator.Rendering;
using Site.Generator.Search;
using Site.Markdown;
using Site.Text.Diagnostics;
using Site.Text.Files;
using Site.Theme;

namespace Site.Generator.Publishing;

/// <summary>Every file a site is published as.</summary>
internal sealed class SiteFiles
{
    private static readonly SitePath NotFoundPath = SitePath.FromRelative("404.html");
    private static readonly SitePath ManifestPath = SitePath.FromRelative(PageTheme.ManifestPath);
    private static readonly SitePath AllPagesPath = SitePath.FromRelative(SiteView.AllPagesName);

    /// <summary>The attribute by which a page's text is found.</summary>
    private const string PageMark = "data-cite-root";

    private const string TwinEnding = ".cite.json";

    private readonly ParsedSite _parsed;
    private readonly LinkedSite _linked;
    private readonly SiteSurroundings _around;
    private readonly PageRenderer _renderer;
    private readonly CrawlerFiles _crawlerFiles;
    private readonly SearchCollection _search;
    private readonly SearchVocabulary _vocabulary;
    private readonly PhaseContext _phase;
    private readonly ConcurrentBag<PublishedFile> _published = [];
    private bool _isSound;

    /// <summary>Gathers the files of a site; nothing is rendered yet.</summary>
    /// <param name="parsed">The site.</param>
    /// <param name="linked">The same, linked.</param>
    /// <param name="engine">What renders Markdown.</param>
    /// <param name="at">The folder it is published in; empty for the site at the root.</param>
    /// <param name="nested">The folders that sites within it are published in.</param>
    /// <param name="vocabulary">The words that the search of the whole knows.</param>
    /// <param name="phase">How the work is done.</param>
    public SiteFiles(
        ParsedSite parsed,
        LinkedSite linked,
        MarkdownEngine engine,
        SitePath at,
        IEnumerable<SitePath> nested,
        SearchVocabulary vocabulary,
        PhaseContext phase)
    {
        At = at;
        _phase = phase;
        _parsed = parsed;
        _linked = linked;
        _around = new SiteSurroundings(parsed, linked, at);
        _renderer = new PageRenderer(engine, parsed.Data, parsed.Settings, linked, _around.Site);
        _search = new SearchCollection(_around.Order.Ordered.Length, vocabulary);
        _vocabulary = vocabulary;
        _crawlerFiles = new CrawlerFiles(parsed.Settings, _around.Order, _around.Site.Title)
        {
            Generator = ThisGenerator.Current,
            IsNested = at.Value.Length > 0,
            HasOwnRobots = parsed.Tree.Files.Contains(HostFiles.Robots),
            Nested = [.. nested],
        };
    }

    /// <summary>The folder the site is published in; empty for the site at the root.</summary>
    public SitePath At { get; }

    /// <summary>The site's input folder, as an absolute path.</summary>
    public string InputFolder => _parsed.Tree.Root;

    /// <summary>The addresses that the program itself writes to, models aside.</summary>
    private static IEnumerable<SitePath> Reserved =>
    [
        .. CrawlerFiles.Paths,
        KeptSignature.Path,
        .. CiteSchemas.All.Select(s => SitePath.FromRelative(s.FileName)),
        .. PageTheme.AllAssets.Select(a => SitePath.FromRelative(a.Path)),
    ];

    /// <summary>Whether the program itself writes a file of this address, so that an input may have none.</summary>
    public static bool IsReserved(SitePath path) =>
        Reserved.Contains(path) || CrawlerFiles.IsPart(path) || SearchFiles.IsOwn(path) || IsOfFormat(path);

    /// <summary>
    /// Whether whoever checks a site takes a file of this address for one of the format: a twin, facts, a model, what a comparison shows, a
    /// table of predictions.
    /// </summary>
    private static bool IsOfFormat(SitePath path) =>
        path.Name.EndsWith(TwinEnding, StringComparison.Ordinal)
        || path.Name.EndsWith(PredictionTable.Ending, StringComparison.Ordinal)
        || (path.Depth == 0 && FactsJson.IsFileName(path.Name))
        || (path is { Depth: 1, Extension: ".json" } && path.TopFolder is "models" or "comparisons");

    /// <summary>The addresses that the program writes to, those aside that the input has a file of its own for.</summary>
    /// <param name="tree">The input.</param>
    public static IEnumerable<SitePath> ReservedIn(InputTree tree) =>
    [
        .. Reserved,
        .. tree.Files.Contains(HostFiles.Robots) ? Array.Empty<SitePath>() : [HostFiles.Robots],
    ];

    /// <summary>
    /// A tree without the files of whose name the build writes one itself, each of which is told: a list of pages that another tool made
    /// is no reason to publish nothing.
    /// </summary>
    /// <param name="tree">The input.</param>
    /// <param name="diagnostics">Takes what is left out.</param>
    public static InputTree WithoutWritten(InputTree tree, IDiagnosticSink diagnostics)
    {
        return Without(tree, ReasonOf, diagnostics);

        string? ReasonOf(SitePath path) =>
            IsReserved(path) ? "a build writes files of such names itself, and whoever checks the site reads them"
            : IsPageOfOurs(tree, path) ? $"it has '{PageMark}', by which whoever checks the site knows a page that was built"
            : null;
    }

    /// <summary>
    /// A site without the files in whose place the build writes one, which depends on what else there is: a page, a feed of updates, tables
    /// of facts.
    /// </summary>
    /// <param name="site">The site.</param>
    /// <param name="diagnostics">Takes what is left out.</param>
    public static ParsedSite WithoutWritten(ParsedSite site, IDiagnosticSink diagnostics)
    {
        var pages = site.Pages.SelectMany(p => new[] { (p.Output, p.Input), (p.Twin, p.Input), (p.MarkdownTwin, p.Input) })
            .DistinctBy(p => p.Item1).ToDictionary(p => p.Item1, p => p.Input);
        var hasFeed = Feed.IsIn(site.Settings.BaseUrl, site.Pages);
        var hasFacts = site.Data.Facts.Facts.Any();
        return site with { Tree = Without(site.Tree, ReasonOf, diagnostics) };

        string? ReasonOf(SitePath path) => pages.TryGetValue(path, out var page) ? $"'{page}' is published there"
            : hasFeed && path == Feed.Path ? "the feed of the pages' updates is published there"
            : hasFacts && FactTables.IsOwn(path) ? "of a site with facts, tables of facts are published there"
            : null;
    }

    private static InputTree Without(InputTree tree, Func<SitePath, string?> reasonOf, IDiagnosticSink diagnostics)
    {
        var replaced = tree.Files.Select(f => (Path: f, Reason: reasonOf(f))).Where(f => f.Reason is not null).ToList();
        foreach (var (path, reason) in replaced.OrderBy(f => f.Path))
        {
            diagnostics.Report(Rules.Pages.FileReplaced.At(
                new FileLocation(path.Value),
                $"'{path}' is left out: {reason}.",
                "Remove it; or rename it, or move it to another folder, if it is to be published."));
        }

        var paths = replaced.Select(f => f.Path).ToHashSet();
        return paths.Count == 0 ? tree : tree with { Files = tree.Files.RemoveAll(paths.Contains) };
    }

    /// <summary>Whether a file of the input is HTML that a build made.</summary>
    private static bool IsPageOfOurs(InputTree tree, SitePath path) =>
        path.Extension.ToUpperInvariant() is ".HTML" or ".HTM" or ".XHTML"
        && tree.ReadBytes(path, new DiagnosticBag()).AsSpan().IndexOf(Encoding.UTF8.GetBytes(PageMark)) >= 0;

    /// <summary>The addresses of the site's pages, copied files, models and redirects.</summary>
    public IReadOnlyCollection<SitePath> Addresses =>
    [
        .. _linked.Addresses.Pages.Select(p => p.Output),
        .. _linked.Addresses.Redirects.Select(r => r.From),
        .. _parsed.Tree.Files,
        .. _linked.Models.Addresses,
        .. _linked.Facts.Files.Select(f => f.Path),
        .. _parsed.Data.Facts.Tables.Select(FactTables.PathOf),
        .. SourcesAddress.AllIn(_parsed),
        .. PriceFacts.AddressesIn(_parsed),
        .. Reserved,
        HostFiles.Robots,
    ];

    /// <summary>What the search can answer with, once the site is rendered.</summary>
    public IReadOnlyList<SearchEntry> Searched { get; private set; } = [];

    /// <summary>Renders the pages; those that are as they were are taken from the published site.</summary>
    /// <param name="target">Takes each file, under its address from the root of the whole; called from any thread.</param>
    public void RenderPages(ISiteTarget target)
    {
        // A claim without a known source, say, makes a twin that its schema refuses: the cause is reported already, the consequence need
        // not be.
        _isSound = !_phase.HasFailed;
        var pages = new PagePublisher(_around, _renderer, _search, target, At, _isSound, _phase);
        _phase.ForEach("Rendering", _linked.Pages.Length, i =>
        {
            foreach (var file in pages.Publish(_linked.Pages[i]))
            {
                _published.Add(file);
            }
        });
    }

    /// <summary>Renders all files but the pages, which have been, the root of the index last.</summary>
    /// <param name="target">Takes each file, under its address from the root of the whole; called from any thread.</param>
    /// <param name="nestedIndexes">The indexes of the sites within this one, which its own index lists.</param>
    /// <param name="nestedEntries">What can be found in these sites.</param>
    /// <returns>The index, under its address from the root of the whole.</returns>
    public RenderedFile RenderRest(
        ISiteTarget target,
        IEnumerable<RenderedFile> nestedIndexes,
        IEnumerable<SearchEntry> nestedEntries)
    {
        var copied = _parsed.Tree.Files;
        _phase.ForEach("Copying", copied.Length, i =>
        {
            if (_parsed.Tree.ReadBytes(copied[i], _phase.Diagnostics) is { } content)
            {
                Add(new RenderedFile(copied[i], content));
            }
        });
        Searched = _search.Entries();
        Func<IEnumerable<RenderedFile>>[] kinds = [() => SearchOver([.. Searched, .. nestedEntries]), Others, _crawlerFiles.Write];
        _phase.ForEach("Indexing", kinds.Length, i =>
        {
            foreach (var file in kinds[i]())
            {
                Add(file);
            }
        });
        RenderedFile? index = null;
        foreach (var file in _crawlerFiles.WriteCiteIndex(_published, nestedIndexes.Select(ToPublished), _phase.AsOf))
        {
            index = Take(file);
        }

        return index!;

        void Add(RenderedFile file)
        {
            Take(file);
            _published.Add(ToPublished(file));
        }

        RenderedFile Take(RenderedFile file)
        {
            if (_isSound)
            {
                Check(file);
            }

            var placed = At.Value.Length == 0 ? file : file with { Path = At.Append(file.Path.Value) };
            target.Take(placed);
            return placed;
        }
    }

    /// <summary>Holds a file against its schema, unless the last build has done so.</summary>
    private void Check(RenderedFile file)
    {
        if (file.Schema is null)
        {
            return;
        }

        var (name, key) = (file.Path.Value, CacheKey.Of(Convert.FromHexString(file.Sha256)));
        if (!_phase.Cache.TryKeep(CacheTable.Checked, name, key) && SchemaCheck.Check(file, _phase.Diagnostics))
        {
            _phase.Cache.Keep(CacheTable.Checked, name, key, default);
        }
    }

    private static PublishedFile ToPublished(RenderedFile file) => new(file.Path, file.Content.Length, file.Sha256);

    /// <summary>What is neither a page, nor copied, nor an index.</summary>
    private IEnumerable<RenderedFile> Others() =>
    [
        .. _linked.Addresses.Redirects.Select(r => RedirectRenderer.Render(r.From, r.To, _renderer)),
        .. Assets().Select(a => new RenderedFile(SitePath.FromRelative(a.Path), a.Content.ToArray())),
        .. _linked.Addresses.FindPage(NotFoundPath) is null && !_linked.Addresses.HasFile(NotFoundPath)
            ? [_renderer.RenderNotFound(NotFoundPath)]
            : Array.Empty<RenderedFile>(),
        .. CiteSchemas.All.Select(s => new RenderedFile(SitePath.FromRelative(s.FileName), s.Bytes.ToArray())),
        .. _linked.Models.Files,
        .. new ModelPages(_parsed, _linked, _around, _phase.AsOf).Render(_phase.Cache),
        .. _linked.Facts.Files,
        .. FactTables.Write(_parsed.Data.Facts, _linked.Facts.Resolved),
        .. SourcesPage.Render(_parsed, _linked, _renderer.Site, _phase.AsOf),
        .. _renderer.Site is { FeedPath: not null } site
            ? [Feed.Write(site.Title, site.Language, _parsed.Settings.BaseUrl!, _around.Order.Ordered)]
            : Array.Empty<RenderedFile>(),
        .. _linked.Addresses.HasFile(ManifestPath)
            ? Array.Empty<RenderedFile>()
            : [new RenderedFile(ManifestPath, SiteManifest.Write(_renderer.Site))],
        .. _renderer.Cards.Files(_linked.Pages.Select(p => p.Page)),
        .. PricesPage.Render(_parsed, _linked, _renderer.Site, _phase.AsOf),
    ];

    private IEnumerable<RenderedFile> SearchOver(IReadOnlyList<SearchEntry> entries)
    {
        if (!_renderer.Site.HasSearch)
        {
            return [];
        }

        var isTaken = _linked.Addresses.FindPage(AllPagesPath) is not null || _linked.Addresses.HasFile(AllPagesPath);
        return SearchFiles.Write(entries, _vocabulary)
            .Concat(isTaken ? [] : [_renderer.RenderAllPages(AllPagesPath, _around.Order.AllFrom(AllPagesPath))]);
    }

    /// <summary>A site without code, claims, calculators or comparisons is published without what brings them to life.</summary>
    private IEnumerable<ThemeAsset> Assets() =>
    [
        .. PageTheme.Assets,
        .. PageTheme.IconAssets,
        .. _renderer.Site.HasSearch ? PageTheme.SearchAssets : [],
        .. _linked.Pages.Any(p => p.Page.Reading.HasCode) ? PageTheme.CodeAssets : [],
        .. _linked.Pages.Any(p => p.Basis.Claims.Length > 0) ? PageTheme.CitationAssets : [],
        .. _linked.Models.Files.Count > 0 ? PageTheme.ModelAssets : [],
        .. _linked.Pages.Any(p => p.Basis.Calculators.Length > 0) ? PageTheme.CalculatorAssets : [],
        .. _linked.Pages.Any(p => p.Basis.Comparisons.Length > 0) ? PageTheme.ComparisonAssets : [],
        .. SourcesAddress.IsIn(_parsed) || PriceFacts.AddressesIn(_parsed).Count > 0 ? PageTheme.TableAssets : [],
    ];
}
