using Site.Generator.Discovery;
using Site.Generator.Paths;
using Site.Generator.Settings;
using Site.Markdown;
using Site.Text.Diagnostics;
using Site.Theme.Markup;

namespace Site.Generator.Parsing;

/// <summary>Parses a site's pages. It may be used from any number of threads.</summary>
internal sealed class PageParser
{
    private readonly InputTree _tree;
    private readonly MarkdownEngine _engine;
    private readonly MarkdownParseOptions _options;
    private readonly DateOnly _asOf;
    private readonly bool _hasIndex;

    /// <summary>Makes a parser for the pages of one site.</summary>
    /// <param name="tree">The input folder.</param>
    /// <param name="settings">The site's settings.</param>
    /// <param name="data">The facts and models pages may show.</param>
    /// <param name="engine">What parses Markdown.</param>
    /// <param name="asOf">The day of the build.</param>
    public PageParser(InputTree tree, SiteSettings settings, SiteData data, MarkdownEngine engine, DateOnly asOf)
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
        _asOf = asOf;
        _hasIndex = tree.Pages.Contains(SitePath.FromRelative("index.md"));
    }

    /// <summary>Parses a page.</summary>
    /// <returns>The page; null where its file cannot be read, which is reported.</returns>
    public SitePage? Parse(SitePath path, IDiagnosticSink diagnostics)
    {
        if (_tree.ReadText(path, diagnostics) is not { } text)
        {
            return null;
        }

        var markdown = _engine.Parse(text, _options, diagnostics);
        var front = FrontMatter.Read(path.Value, markdown.FrontMatter, _asOf, diagnostics);
        return new SitePage
        {
            Input = path,
            Output = PageAddress.Of(path, front, _hasIndex, diagnostics),
            FrontMatter = front,
            Markdown = markdown,
            Title = front.Title ?? markdown.Title ?? PageTitle.FromName(path.WithExtension("").Name),
        };
    }
}
