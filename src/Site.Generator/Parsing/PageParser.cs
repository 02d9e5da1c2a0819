using System.Text;
using Site.Generator.Caching;
using Site.Generator.Discovery;
using Site.Generator.Outlines;
using Site.Generator.Paths;
using Site.Generator.Phases;
using Site.Generator.Settings;
using Site.Generator.Suppressions;
using Site.Markdown;
using Site.Markdown.Includes;
using Site.Markdown.Pages;
using Site.Text.Diagnostics;
using Site.Text.Files;

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
    private readonly IncludedFiles _included;
    private readonly string? _siteTitle;
    private readonly string _siteLanguage;
    private readonly SuppressionTable _suppressions;
    private readonly SiteCache _cache;
    private readonly WorkCount _work;
    private readonly CacheKey _context;
    private readonly DateTimeOffset _begun = TimeProvider.System.GetUtcNow();
    private readonly bool _readsEveryFile;

    /// <summary>Makes a parser for the pages of one site.</summary>
    /// <param name="tree">The input folder.</param>
    /// <param name="settings">The site's settings.</param>
    /// <param name="data">The facts and models pages may show.</param>
    /// <param name="engine">What parses Markdown.</param>
    /// <param name="phase">
    /// The day of the build, what the last one kept, and what takes the requests to ignore what is reported of a page.
    /// </param>
    public PageParser(InputTree tree, SiteSettings settings, SiteData data, MarkdownEngine engine, PhaseContext phase)
    {
        _tree = tree;
        _engine = engine;
        _options = PageInput.OptionsFor(data, settings.CheckQuantities);
        _asOf = phase.AsOf;
        _indexes = new FolderIndexes(tree);
        _outline = SiteOutline.Read(tree, phase.Diagnostics);
        _included = new IncludedFiles(tree);
        _siteTitle = settings.Title;
        _siteLanguage = settings.Language;
        _suppressions = phase.Suppressions;
        _cache = phase.Cache;
        _work = phase.Work;
        _readsEveryFile = phase.ReadsEveryFile;
        _context = CacheKey.Of(writer =>
        {
            writer.Key(settings.Key);
            writer.Key(data.Key);
            writer.Day(phase.AsOf);
        });
    }

    /// <summary>Parses a page, or takes what the last build read of it.</summary>
    /// <returns>The page; null where its file cannot be read, which is reported.</returns>
    public SitePage? Parse(SitePath path, IDiagnosticSink diagnostics)
    {
        // Asked before the file is read: what changes it in between changes this, too, and the next build reads it again.
        var status = _readsEveryFile ? null : KeptContent.KeyOf(_tree.FullPath(path), _begun);
        if (status is { } same && _cache.Find(CacheTable.Contents, path.Value, same, r => new KeptContent(r.Key())) is { } kept)
        {
            _cache.TryKeep(CacheTable.Contents, path.Value, same);
            var text = new Lazy<InputText?>(() => ReadAgain(path, kept.Content, diagnostics));
            return Parse(path, kept.Content, text, new HeldDiagnostics(), diagnostics);
        }

        if (_tree.ReadTextBytes(path, diagnostics) is not { } bytes)
        {
            return null;
        }

        if (status is { } found && !IncludeExpander.MayInclude(bytes))
        {
            var writer = new CacheWriter();
            writer.Key(CacheKey.Of(bytes));
            _cache.Keep(CacheTable.Contents, path.Value, found, writer.ToArray());
        }

        return Parse(path, bytes, diagnostics);
    }

    /// <summary>
    /// The pages, of which one at most is the site's first because it says so. Of several the first by name is, and the others keep the
    /// addresses of their own.
    /// </summary>
    public IEnumerable<SitePage> WithOneHome(IReadOnlyList<SitePage> pages, IDiagnosticSink diagnostics)
    {
        var first = _indexes.HasHome ? null : pages.Where(IsHome).MinBy(p => p.Input);
        foreach (var page in pages)
        {
            if (first is null || page.Input == first.Input || !IsHome(page))
            {
                yield return page;
                continue;
            }

            diagnostics.Report(Rules.Pages.ValueNotRead.At(
                page.FrontMatter.Slug is null ? new FileLocation(page.Input.Value) : page.FrontMatter.SlugLocation,
                $"'{page.Input}' says that it is the first page of the site, as '{first.Input}' does, which is.",
                "Take that out of one of them."));
            var front = page.FrontMatter with { IsHome = false };
            yield return page with { FrontMatter = front, Output = PageAddress.Of(page.Input, front, _indexes, new DiagnosticBag()) };
        }

        static bool IsHome(SitePage page) => page.FrontMatter is { IsHome: true, Draft: false };
    }

    /// <summary>The page made for a site that has no first page; null where it has one.</summary>
    public SitePage? MakeHome(IReadOnlyList<SitePage> pages, IDiagnosticSink diagnostics) =>
        HomePage.ListOf(_tree, pages, _siteTitle, diagnostics) is { } text
            ? Parse(SitePath.FromRelative(text.File), Encoding.UTF8.GetBytes(text.Text), diagnostics)
            : null;

    private SitePage? Parse(SitePath path, byte[] bytes, IDiagnosticSink diagnostics)
    {
        var content = CacheKey.Of(bytes);
        var held = new HeldDiagnostics();
        var source = new Lazy<InputText?>(() => InputTree.Decode(path, bytes, diagnostics));
        if (IncludeExpander.MayInclude(bytes) && source.Value is { } page)
        {
            var whole = _included.Expand(page, ref content, held);
            source = new Lazy<InputText?>(whole);
        }

        return Parse(path, content, source, held, diagnostics);
    }

    /// <summary>The text of a page whose file is read only now: what it says has to be what the build has gone by.</summary>
    private InputText? ReadAgain(SitePath path, CacheKey content, IDiagnosticSink diagnostics) =>
        _tree.ReadTextBytes(path, new DiagnosticBag()) is { } bytes && CacheKey.Of(bytes) == content
            ? InputTree.Decode(path, bytes, diagnostics)
            : throw new ChangedPageException(path);

    private SitePage? Parse(
        SitePath path,
        CacheKey content,
        Lazy<InputText?> source,
        HeldDiagnostics held,
        IDiagnosticSink diagnostics)
    {
        var key = CacheKey.Of(writer =>
        {
            writer.Key(_context);
            writer.Key(content);
        });
        if (_cache.Find(CacheTable.Readings, path.Value, key, KeptReading.Read) is { } kept)
        {
            _cache.TryKeep(CacheTable.Readings, path.Value, key);
            kept.Tell(held);

            // What is wrong in the text has just been told.
            var unheard = new DiagnosticBag();
            var text = new Lazy<MarkdownPage>(() => Markdown(source.Value!, unheard));
            return Placed(path, kept.Result, text, held, diagnostics) with { Key = key };
        }

        var heard = new HeardDiagnostics(held);
        if (source.Value is not { } read)
        {
            return null;
        }

        var markdown = Markdown(read, heard);
        var reading = PageReading.Of(FrontMatter.Read(path.Value, markdown.FrontMatter, _asOf, heard), markdown);
        var writer = new CacheWriter(path.Value);
        KeptReading.Write(writer, reading, heard);
        _cache.Keep(CacheTable.Readings, path.Value, key, writer.ToArray(), heard.With(reading));
        return Placed(path, reading, new Lazy<MarkdownPage>(markdown), held, diagnostics) with { Key = key };
    }

    private MarkdownPage Markdown(InputText text, IDiagnosticSink diagnostics)
    {
        _work.CountParsed();
        return _engine.Parse(text, _options, diagnostics);
    }

    /// <summary>
    /// A page with its place in the site, which follows from other files, too. What is to be ignored on a page is known once it is read, so
    /// what is reported of it is held until then.
    /// </summary>
    private SitePage Placed(
        SitePath path,
        PageReading reading,
        Lazy<MarkdownPage> text,
        HeldDiagnostics held,
        IDiagnosticSink diagnostics)
    {
        var place = _outline.PlaceOf(path);
        var front = InPlace(reading.FrontMatter, place, _outline.CategoryOf(path));
        front = front.Language is null && PageLanguage.Of(path, reading.LikelyLanguage, _siteLanguage) is { } language
            ? front with { Language = language }
            : front;
        var output = PageAddress.Of(path, front, _indexes, held);
        _suppressions.Add(SuppressionReader.Read(front.Ignored, reading.Suppressions, held));
        held.PassOn(diagnostics);
        return new SitePage
        {
            Input = path,
            Output = output,
            FrontMatter = front,
            Reading = reading,
            Text = text,
            Title = front.Title ?? reading.Title ?? place?.Title ?? TitleFromName(path, output),
        };
    }

    /// <summary>
    /// Front matter with what the outline of the site adds. Its order stands over that of the page: the numbers of one are not those of the
    /// other.
    /// </summary>
    private static FrontMatter InPlace(FrontMatter front, OutlinePlace? place, OutlineCategory? category) =>
        place is null && category is null
            ? front
            : front with
            {
                Order = place?.Order ?? front.Order,
                ShortTitle = front.ShortTitle ?? place?.Title,
                Section = front.Section ?? place?.Section ?? category?.Label,
                SectionOrder = front.Section is null && place?.Section is null ? category?.Position : null,
            };

    /// <summary>A title from the name of the file, or of the folder whose first page it is.</summary>
    private string TitleFromName(SitePath path, SitePath output) =>
        output.Name != "index.html" ? PageTitle.FromName(path.WithExtension("").Name)
        : path.Folder.Value.Length > 0 ? PageTitle.FromName(path.Folder.Name)
        : _siteTitle ?? "Home";
}
