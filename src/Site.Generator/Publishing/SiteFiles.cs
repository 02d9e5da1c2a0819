using System.Collections.Concurrent;
using Site.Citations.Schema;
using Site.Generator.Files;
using Site.Generator.Indexes;
using Site.Generator.Linking;
using Site.Generator.Parsing;
using Site.Generator.Paths;
using Site.Generator.Phases;
using Site.Generator.Rendering;
using Site.Markdown.Pages;
using Site.Theme;

namespace Site.Generator.Publishing;

/// <summary>Every file a site is published as.</summary>
internal sealed class SiteFiles
{
    private static readonly SitePath NotFoundPath = SitePath.FromRelative("404.html");

    private readonly ParsedSite _parsed;
    private readonly LinkedSite _linked;
    private readonly PageRenderer _renderer;
    private readonly SiteIndexes _indexes;

    /// <summary>Gathers the files of a site; nothing is rendered yet.</summary>
    public SiteFiles(ParsedSite parsed, LinkedSite linked, PageRenderer renderer)
    {
        _parsed = parsed;
        _linked = linked;
        _renderer = renderer;
        _indexes = new SiteIndexes(parsed.Settings, renderer.Order, renderer.Site.Title);
    }

    /// <summary>The addresses that the program itself writes to, models aside.</summary>
    public static IEnumerable<SitePath> Reserved =>
    [
        .. SiteIndexes.Paths,
        .. CiteSchemas.All.Select(s => SitePath.FromRelative(s.FileName)),
        .. new[] { PageTheme.Assets, PageTheme.CitationAssets, PageTheme.CalculatorAssets }
            .SelectMany(assets => assets)
            .Select(a => SitePath.FromRelative(a.Path)),
    ];

    /// <summary>Renders every file, the index that lists the others last.</summary>
    /// <param name="take">Takes each file; called from any thread.</param>
    /// <param name="phase">How the work is done.</param>
    public void Render(Action<RenderedFile> take, PhaseContext phase)
    {
        // A claim without a known source, say, makes a twin that its schema refuses: the cause is reported already, the consequence need not be.
        var isSound = !phase.HasFailed;
        var published = new ConcurrentBag<PublishedFile>();
        phase.ForEach("Rendering", _linked.Pages.Length, i =>
        {
            var rendered = _renderer.Render(_linked.Pages[i], phase.Diagnostics);
            Add(rendered.Html);
            Add(rendered.Markdown);
            Add(rendered.Twin);
        });
        var copied = _parsed.Tree.Files;
        phase.ForEach("Copying", copied.Length, i =>
        {
            if (_parsed.Tree.ReadBytes(copied[i], phase.Diagnostics) is { } content)
            {
                Add(new RenderedFile(copied[i], content));
            }
        });
        foreach (var file in Others())
        {
            Add(file);
        }

        Take(_indexes.WriteCiteIndex(published));

        void Add(RenderedFile file)
        {
            Take(file);
            published.Add(new PublishedFile(file.Path, file.Content.Length, file.Sha256));
        }

        void Take(RenderedFile file)
        {
            if (isSound)
            {
                SchemaCheck.Check(file, phase.Diagnostics);
            }

            take(file);
        }
    }

    /// <summary>What is neither a page, nor copied, nor the index of all.</summary>
    private IEnumerable<RenderedFile> Others() =>
    [
        .. _linked.Addresses.Redirects.Select(r => RedirectRenderer.Render(r.From, r.To, _renderer)),
        .. Assets().Select(a => new RenderedFile(SitePath.FromRelative(a.Path), a.Content.ToArray())),
        .. _linked.Addresses.FindPage(NotFoundPath) is null && !_linked.Addresses.HasFile(NotFoundPath)
            ? [_renderer.RenderNotFound(NotFoundPath)]
            : Array.Empty<RenderedFile>(),
        .. CiteSchemas.All.Select(s => new RenderedFile(SitePath.FromRelative(s.FileName), s.Bytes.ToArray())),
        .. _linked.Models.Files,
        .. _indexes.Write(),
    ];

    /// <summary>A site without claims or calculators is published without what brings them to life.</summary>
    private IEnumerable<ThemeAsset> Assets() =>
    [
        .. PageTheme.Assets,
        .. _linked.Pages.Any(p => p.Page.Markdown.Claims.Length > 0) ? PageTheme.CitationAssets : [],
        .. _linked.Pages.Any(p => p.Directives.Any(d => d.Directive.Kind == DirectiveKind.Calculator)) ? PageTheme.CalculatorAssets : [],
    ];
}
