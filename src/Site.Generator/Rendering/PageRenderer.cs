using System.Collections.Immutable;
using System.Text;
using Site.Citations.Claims;
using Site.Citations.Digests;
using Site.Citations.Schema;
using Site.Citations.Twins;
using Site.Generator.Facts;
using Site.Generator.Files;
using Site.Generator.Linking;
using Site.Generator.Parsing;
using Site.Generator.Paths;
using Site.Generator.Settings;
using Site.Generator.Twins;
using Site.Markdown;
using Site.Markdown.Pages;
using Site.Text;
using Site.Text.Diagnostics;
using Site.Text.Files;
using Site.Text.Html;
using Site.Theme;

namespace Site.Generator.Rendering;

/// <summary>Renders pages: HTML first, then the Markdown twin, then the twin, which vouches for both by their digests.</summary>
internal sealed class PageRenderer
{
    /// <summary>Where the schema of the twin is published.</summary>
    public static readonly SitePath SchemaPath = SitePath.FromRelative(CiteSchemas.Twin.FileName);

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly MarkdownEngine _engine;
    private readonly PublishedFacts _facts;
    private readonly SiteSettings _settings;
    private readonly DirectiveRenderer _directives;
    private readonly StaleMargins _margins;

    /// <summary>Makes a renderer; it may be used from any number of threads.</summary>
    /// <param name="engine">What renders Markdown.</param>
    /// <param name="data">What the site knows beside its pages.</param>
    /// <param name="settings">Its settings.</param>
    /// <param name="linked">Its models and facts as they are published.</param>
    /// <param name="site">What every page shares.</param>
    public PageRenderer(MarkdownEngine engine, SiteData data, SiteSettings settings, LinkedSite linked, SiteView site)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(linked);
        _engine = engine;
        _facts = linked.Facts;
        _settings = settings;
        _directives = new DirectiveRenderer(data.Sources, linked.Models, linked.Facts);
        _margins = new StaleMargins(data.Models, linked.Facts);
        Site = site;
        Cards = new SocialCards(settings, site.Title);
    }

    /// <summary>What every page shares.</summary>
    public SiteView Site { get; }

    /// <summary>The pictures that others show beside links to its pages.</summary>
    public SocialCards Cards { get; }

    /// <summary>
    /// The absolute address a page is known by; null where the site's own is not known. The first page is known by the folder's address,
    /// the others by their own.
    /// </summary>
    public string? CanonicalUrlOf(SitePage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return _settings.BaseUrl is { } baseUrl ? baseUrl + (page.IsHome ? "" : page.Output.ToHref()) : null;
    }

    /// <summary>Renders one page; what its twin cannot say is reported.</summary>
    /// <param name="linked">The page.</param>
    /// <param name="around">What it shows of the others.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public RenderedPage Render(LinkedPage linked, PageSurroundings around, IDiagnosticSink diagnostics)
    {
        ArgumentNullException.ThrowIfNull(linked);
        ArgumentNullException.ThrowIfNull(diagnostics);
        var page = linked.Page;
        var bindings = new PageBindings(
            page.Markdown.Links.Zip(linked.Links, KeyValuePair.Create),
            linked.Citations,
            _directives.Render(linked, around))
        {
            Stale = linked.Claims.Claims
                .Where(c => c.StaleAfter < DayOf(linked))
                .ToImmutableDictionary(c => c.Id, c => c.StaleAfter!.Value, StringComparer.Ordinal),
        };
        var html = RenderHtml(linked, around, bindings);
        var text = PageTextScanner.Scan(html, linked.Claims.Claims.Select(c => c.Id).ToHashSet(StringComparer.Ordinal));
        if (text.Extent.FindProblem(html, HtmlLimits.Default) is { } problem)
        {
            diagnostics.Report(Rules.Pages.TooLarge.At(
                new FileLocation(page.Input.Value),
                $"The page cannot be checked once it is published: {problem}.",
                "Nest less, or split the page."));
        }

        foreach (var claim in linked.Claims.Claims.Where(c => text.Overwritten.Contains(c.Id)))
        {
            diagnostics.Report(Rules.Syntax.OverwrittenClaim.At(
                claim.Location,
                $"Words of the claim '{ShortText.Of(claim.Exact)}' are struck out, or digits of it raised or lowered beside others.",
                "Claim the words that stand: put what is struck out before them. Write 10\u2076 or 1,000,000, and a note as [^1]."));
        }

        var coverage = text.Coverage();
        var htmlFile = new RenderedFile(page.Output, Utf8.GetBytes(PageTheme.SayCoverage(html, coverage)));
        var markdown = MarkdownTwinWriter.Write(linked, _engine.RenderMarkdownTwin(page.Markdown, bindings), _settings);
        var markdownFile = new RenderedFile(page.MarkdownTwin, Utf8.GetBytes(markdown));
        var twin = WriteTwin(linked, text, coverage, htmlFile, markdownFile, diagnostics);
        return new RenderedPage(htmlFile, markdownFile, new RenderedFile(page.Twin, twin) { Schema = CiteSchemas.Twin }, text.Text);
    }

    /// <summary>
    /// Renders the page servers show for an address that is not there; it may be shown under any address, so its links start at the root.
    /// </summary>
    public RenderedFile RenderNotFound(SitePath path)
    {
        var root = _settings.BaseUrl is { } baseUrl ? new Uri(baseUrl).AbsolutePath : "/";
        return new RenderedFile(path, Utf8.GetBytes(PageTheme.RenderNotFound(Site, root)));
    }

    /// <summary>Renders the page of all pages.</summary>
    /// <param name="path">Its address.</param>
    /// <param name="sections">All pages, as seen from there.</param>
    public RenderedFile RenderAllPages(SitePath path, ImmutableArray<NavSection> sections) =>
        new(path, Utf8.GetBytes(PageTheme.RenderAllPages(new AllPagesView(Site, sections))));

    private string RenderHtml(LinkedPage linked, PageSurroundings around, PageBindings bindings)
    {
        var page = linked.Page;
        var front = page.FrontMatter;
        return PageTheme.RenderPage(new PageView
        {
            Site = front.Language is { } language ? Site with { Language = language } : Site,
            Title = page.Title,
            IsHome = page.IsHome,
            BodyHasTitle = page.Reading.Headings.Any(h => h.Level == 1),
            HasCode = page.Reading.HasCode,
            Description = front.Description,
            CanonicalUrl = CanonicalUrlOf(page),
            CardUrl = Cards.UrlOf(page),
            Root = page.Output.ToRoot(),
            BodyHtml = _engine.RenderHtml(page.Markdown, bindings),
            Published = front.Date,
            Modified = front.Modified,
            EditUrl = _settings.Edit is { } edit ? edit + page.Input.ToHref() : null,
            TwinHref = page.Twin.HrefFrom(page.Output),
            MarkdownHref = page.MarkdownTwin.HrefFrom(page.Output),
            Navigation = around.Navigation.Value,
            Trail = around.Trail,
            Previous = around.Previous,
            Next = around.Next,
            HasCalculators = linked.Directives.Any(d => d.Directive.Kind == DirectiveKind.Calculator),
            HasComparisons = linked.Directives.Any(d => d.Directive.Kind == DirectiveKind.Comparison),
            Contents = [.. page.Reading.Headings.Where(h => h.Level is 2 or 3).Select(h => new TocEntry(h.Level, h.Text, h.Id))],
            Sources = SourceViews(linked.Claims),
            Claims = linked.Claims.Claims,
            Uncited = page.Markdown.Uncited,
            Entities = [.. linked.Claims.Entities.Select(e => new EntityView(e.Name, e.Type, e.SameAs))],
            Updates = [.. front.Updates.Select(u => new UpdateView(u.Date, u.Version, u.Text, u.Changes))],
            AsOf = DayOf(linked),
            Margins = DayOf(linked) is { } day ? _margins.Of(linked.Claims.Claims, day) : [],
        });
    }

    private byte[] WriteTwin(
        LinkedPage linked,
        PageText text,
        TwinCoverage coverage,
        RenderedFile html,
        RenderedFile markdown,
        IDiagnosticSink diagnostics)
    {
        var page = linked.Page;
        var claims = linked.Claims.Claims;
        foreach (var claim in claims)
        {
            if (!text.Elements.ContainsKey(claim.Id))
            {
                diagnostics.Report(Rules.Twin.NoWords.At(
                    claim.Location,
                    "The claim has no words on the page, only an image or markup, so no one can find it there.",
                    "Put the claim into words."));
            }
        }

        var bytes = TwinWriter.Write(new Twin
        {
            SchemaUrl = SchemaPath.HrefFrom(page.Output),
            Url = CanonicalUrlOf(page) ?? page.Output.HrefFrom(page.Output),
            Title = page.Title,
            Description = page.FrontMatter.Description,
            Language = page.FrontMatter.Language ?? _settings.Language,
            Published = page.FrontMatter.Date,
            Modified = page.FrontMatter.Modified,
            License = _settings.License,
            Alternates =
            [
                new TwinAlternate("text/html", html.Path.HrefFrom(page.Output), new DigestSet(html.Sha256)),
                new TwinAlternate("text/markdown", markdown.Path.HrefFrom(page.Output), new DigestSet(markdown.Sha256)),
            ],
            Text = text,
            Coverage = coverage,
            AsOf = DayOf(linked),
            Claims = [.. claims.Where(c => text.Elements.ContainsKey(c.Id))],
            Sources = linked.Claims.Sources,
            Facts = [.. FactsOf(claims).Select(f => new TwinFacts(f.Path.HrefFrom(page.Output), new DigestSet(f.Sha256)))],
            Entities = linked.Claims.Entities,
            Updates = page.FrontMatter.Updates,
            Uncited = page.Markdown.Uncited,
            Generator = ThisGenerator.Current,
        });
        var characters = Utf8.GetCharCount(bytes);
        if (characters > TwinJson.CharacterLimit)
        {
            diagnostics.Report(Rules.Twin.TooLong.At(
                new FileLocation(page.Input.Value),
                $"The twin has {characters} characters, more than the {TwinJson.CharacterLimit} "
                + "that fit into a language model's context with ease.",
                "Split the page, shorten its quotes, or cite less often."));
        }

        return bytes;
    }

    /// <summary>The files of facts that some claims show or are computed from.</summary>
    private ImmutableArray<RenderedFile> FactsOf(ImmutableArray<Claim> claims) => _facts.FilesOf(
        claims.SelectMany(c => (c.Derivation?.Inputs.Select(i => i.DerivedFrom) ?? []).Append(c.Fact)).OfType<string>());

    /// <summary>The first day from which on the page has read as it does.</summary>
    private static DateOnly? DayOf(LinkedPage linked) =>
        linked.Claims.Claims.Select(c => c.SettledOn).Append(linked.Page.FrontMatter.Modified).Max();

    private static ImmutableArray<SourceView> SourceViews(ResolvedClaims resolved)
    {
        var evidence = resolved.Claims
            .SelectMany(c => c.Evidence.Concat(c.InputEvidence).Select(e => (Claim: c, Evidence: e)))
            .ToLookup(pair => pair.Evidence.Source.Id, StringComparer.Ordinal);
        return [.. resolved.Sources.Select((source, i) => new SourceView(i + 1, source, [.. evidence[source.Id]]))];
    }
}
