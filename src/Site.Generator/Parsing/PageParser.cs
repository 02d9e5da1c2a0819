using Site.Generator.Discovery;
using Site.Generator.Outlines;
using Site.Generator.Paths;
using Site.Generator.Phases;
using Site.Generator.Settings;
using Site.Generator.Suppressions;
using Site.Markdown;
using Site.Text.Diagnostics;
using Site.Text.Files;
using Site.Theme.Markup;

namespace Site.Generator.Parsing;

/// <summary>Parses a site's pages. It may be used from any number of threads.</summary>
internal sealed class PageParser
{
    private readonly InputTree _tree;
    private readonly MarkdownEngine _engine;
    private readonly MarkdownParseOptions _options;
    private readonly DateOnly _asOf;
    private readonly FolderIndexes _indexes;
    private readonly SiteOutline _outline;
    private readonly string? _siteTitle;
    private readonly SuppressionTable _suppressions;

    /// <summary>Makes a parser for the pages of one site.</summary>
    /// <param name="tree">The input folder.</param>
    /// <param name="settings">The site's settings.</param>
    /// <param name="data">The facts and models pages may show.</param>
    /// <param name="engine">What parses Markdown.</param>
    /// <param name="phase">The day of the build, and what takes the requests to ignore what is reported of a page.</param>
    public PageParser(InputTree tree, SiteSettings settings, SiteData data, MarkdownEngine engine, PhaseContext phase)
    {
        _tree = tree;
        _engine = engine;
        _options = new MarkdownParseOptions
        {
            CheckQuantities = settings.CheckQuantities,
            Facts = data.Facts,
            Models = data.Models,
            IsReservedId = ThemeIds.IsReserved,
        };
        _asOf = phase.AsOf;
        _indexes = new FolderIndexes(tree);
        _outline = SiteOutline.Read(tree);
        _siteTitle = settings.Title;
        _suppressions = phase.Suppressions;
    }

    /// <summary>Parses a page.</summary>
    /// <returns>The page; null where its file cannot be read, which is reported.</returns>
    public SitePage? Parse(SitePath path, IDiagnosticSink diagnostics) =>
        _tree.ReadText(path, diagnostics) is { } text ? Parse(path, text, diagnostics) : null;

    /// <summary>The page made for a site that has no first page; null where it has one.</summary>
    public SitePage? MakeHome(IReadOnlyList<SitePage> pages, IDiagnosticSink diagnostics) =>
        HomePage.ListOf(_tree, pages, _siteTitle, diagnostics) is { } text
            ? Parse(SitePath.FromRelative(text.File), text, diagnostics)
            : null;

    private SitePage Parse(SitePath path, InputText text, IDiagnosticSink diagnostics)
    {
        // What is to be ignored on a page is known once it is parsed.
        var held = new HeldDiagnostics();
        var markdown = _engine.Parse(text, _options, held);
        var place = _outline.PlaceOf(path);
        var front = InPlace(FrontMatter.Read(path.Value, markdown.FrontMatter, _asOf, held), place);
        var output = PageAddress.Of(path, front, _indexes, held);
        _suppressions.Add(path.Value, SuppressionReader.Read(front.Ignored, markdown.Suppressions, held));
        held.PassOn(diagnostics);
        return new SitePage
        {
            Input = path,
            Output = output,
            FrontMatter = front,
            Markdown = markdown,
            Title = front.Title ?? markdown.Title ?? place?.Title ?? TitleFromName(path, output),
        };
    }

    /// <summary>
    /// Front matter with what the outline of the site adds. Its order stands over that of the page: the numbers of one are not those of the
    /// other.
    /// </summary>
    private static FrontMatter InPlace(FrontMatter front, OutlinePlace? place) => place is null
        ? front
        : front with
        {
            Order = place.Order,
            ShortTitle = front.ShortTitle ?? place.Title,
            Section = front.Section ?? place.Section,
        };

    /// <summary>A title from the name of the file, or of the folder whose first page it is.</summary>
    private string TitleFromName(SitePath path, SitePath output) =>
        output.Name != "index.html" ? PageTitle.FromName(path.WithExtension("").Name)
        : path.Folder.Value.Length > 0 ? PageTitle.FromName(path.Folder.Name)
        : _siteTitle ?? "Home";
}
