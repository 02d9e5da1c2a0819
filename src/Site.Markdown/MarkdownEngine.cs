using System.Collections.Immutable;
using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Site.CostModel.Facts;
using Site.CostModel.Models;
using Site.Markdown.Directives;
using Site.Markdown.Links;
using Site.Markdown.Markers;
using Site.Markdown.RawHtml;
using Site.Markdown.Rendering;
using Site.Markdown.Values;
using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.Markdown;

/// <summary>How a page is parsed.</summary>
public sealed record MarkdownParseOptions
{
    /// <summary>Whether quantities that are part of no claim, and vague appeals to evidence, are reported.</summary>
    public bool CheckQuantities { get; init; }

    /// <summary>The facts pages may show.</summary>
    public FactSet Facts { get; init; } = FactSet.Empty;

    /// <summary>The models whose results pages may show.</summary>
    public ModelSet Models { get; init; } = ModelSet.Empty;

    /// <summary>Whether an id belongs to the frame that pages are shown in, and so to no element of their own text.</summary>
    public Func<string, bool> IsReservedId { get; init; } = _ => false;
}

/// <summary>Parses and renders pages. Immutable; one serves a whole process, from any number of threads.</summary>
public sealed class MarkdownEngine
{
    private readonly MarkdownPipeline _pipeline = CreatePipeline();

    /// <summary>Parses a page; what is wrong is reported and, as far as possible, left as plain text.</summary>
    public MarkdownPage Parse(InputText source, MarkdownParseOptions options, IDiagnosticSink diagnostics)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(diagnostics);
        var parse = new ParseContext(source, new ValueReader(options.Facts, options.Models), diagnostics);
        var context = new MarkdownParserContext();
        context.Properties[ParseContext.Key] = parse;
        var document = Markdig.Markdown.Parse(source.Text, _pipeline, context);

        var html = new RawHtmlChecker(parse);
        html.CheckBlocks(document);
        var directives = new DirectivePlacer(parse, options.Facts);
        directives.Place(document);
        var binder = new ClaimBinder(parse, options.CheckQuantities);
        var slugger = new GitHubSlugger(id => options.IsReservedId(id) || OwnIds.Contain(id));
        var headings = ImmutableArray.CreateBuilder<PageHeading>();
        var links = ImmutableArray.CreateBuilder<PageLink>();
        foreach (var block in document.Descendants().OfType<LeafBlock>().ToList())
        {
            if (block.Inline is null)
            {
                continue;
            }

            html.CheckInlines(block.Inline);
            CollectLinks(block.Inline, links, parse);
            var text = binder.Bind(block);
            if (block is HeadingBlock heading)
            {
                var (id, slug) = slugger.Next(text);
                heading.GetAttributes().Id = id;
                headings.Add(new PageHeading(heading.Level, text, id, slug, source.LocationOf(heading.Span.Start)));
            }
        }

        var page = new MarkdownPage
        {
            Source = source,
            Document = document,
            FrontMatter = document is [YamlFrontMatterBlock front, ..] ? front.Lines.ToString() : null,
            Title = headings.Where(h => h.Level == 1).Select(h => h.Text).FirstOrDefault(),
            Headings = headings.ToImmutable(),
            Links = links.ToImmutable(),
            Claims = [.. binder.Claims],
            Uncited = [.. binder.Uncited],
            Computations = [.. binder.Computations],
            Directives = [.. directives.Directives],
        };
        return WithAnchors(page, html, options.IsReservedId, diagnostics);
    }

    /// <summary>Renders a page's body.</summary>
    /// <param name="page">The page.</param>
    /// <param name="bindings">What was decided about its links and citations.</param>
    /// <param name="output">Takes the HTML.</param>
    public void RenderHtml(MarkdownPage page, PageBindings bindings, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(bindings);
        ArgumentNullException.ThrowIfNull(output);
        output.NewLine = "\n";
        var renderer = new HtmlRenderer(output);
        _pipeline.Setup(renderer);
        var renderers = renderer.ObjectRenderers;
        renderers.Replace<LinkInlineRenderer>(new LinkRenderer(bindings));
        renderers.Replace<AutolinkInlineRenderer>(new AutolinkRenderer());
        renderers.Replace<HtmlInlineRenderer>(new CheckedHtmlInlineRenderer());
        renderers.Replace<HtmlBlockRenderer>(new CheckedHtmlBlockRenderer());
        renderers.Replace<CodeBlockRenderer>(new CodeRenderer());
        renderers.Replace<HtmlTableRenderer>(new TableRenderer());
        renderers.Replace<HtmlFootnoteGroupRenderer>(new FootnoteGroupRenderer());
        renderers.Replace<HtmlFootnoteLinkRenderer>(new FootnoteLinkRenderer());
        renderers.Insert(0, new ClaimRenderer());
        renderers.Insert(0, new ValueRenderer(bindings));
        renderers.Insert(0, new LabelRenderer());
        renderers.Insert(0, new RowCitationRenderer(bindings));
        renderers.Insert(0, new DirectiveRenderer(bindings));
        renderers.Insert(0, new MarkerRenderer(bindings));
        renderer.Render(page.Document);
        output.Flush();
    }

    /// <summary>The page's own Markdown, front matter removed, with each marker replaced by what it stands for.</summary>
    public static string RenderMarkdownTwin(MarkdownPage page, PageBindings bindings)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(bindings);
        return MarkdownTwinBody.Write(page, bindings);
    }

    private static MarkdownPipeline CreatePipeline()
    {
        var builder = new MarkdownPipelineBuilder()
            .UsePreciseSourceLocation()
            .UseYamlFrontMatter()
            .UsePipeTables()
            .UseFootnotes()
            .UseDefinitionLists()
            .UseTaskLists()
            .UseEmphasisExtras()
            .UseAutoLinks()
            .UseAlertBlocks();
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new MarkerParser());
        return builder.Build();
    }

    private static void CollectLinks(ContainerInline container, ImmutableArray<PageLink>.Builder links, ParseContext context)
    {
        foreach (var inline in container.Descendants())
        {
            var url = inline switch
            {
                LinkInline link => link.GetDynamicUrl?.Invoke() ?? link.Url ?? "",
                AutolinkInline { IsEmail: false } autolink => autolink.Url,
                _ => null,
            };
            if (url is null)
            {
                continue;
            }

            var location = context.Source.LocationOf(inline.Span.Start);
            if (!LinkSafety.IsAllowed(url))
            {
                context.Diagnostics.Report(Rules.Syntax.UnsafeLink.At(
                    location,
                    $"'{(url.Length <= 60 ? url : url[..60] + "\u2026")}' is not published as a link.",
                    "Link to a page, a file, or an address that begins with https:, http:, mailto: or tel:."));
            }
            else if (inline is LinkInline { } link)
            {
                var found = new PageLink(url, link.IsImage, location);
                link.SetData(PageLink.NodeKey, found);
                links.Add(found);
            }
        }
    }

    private static MarkdownPage WithAnchors(MarkdownPage page, RawHtmlChecker html, Func<string, bool> isReserved, IDiagnosticSink diagnostics)
    {
        var anchors = new List<(string Id, FileLocation Location)>();
        anchors.AddRange(page.Headings.Select(h => (h.Id, h.Location)));
        anchors.AddRange(page.Claims.Select(c => (c.Id, c.Location)));
        anchors.AddRange(page.Uncited.Select(u => (u.Id, u.Location)));
        anchors.AddRange(html.Anchors);
        var seen = new Dictionary<string, FileLocation>(StringComparer.Ordinal);
        foreach (var (id, location) in anchors)
        {
            if (!seen.TryAdd(id, location))
            {
                diagnostics.Report(Rules.Syntax.DuplicateId.At(
                    location,
                    $"The id '{id}' is already given at {seen[id]}.",
                    "Give each element an id of its own."));
            }
        }

        foreach (var (id, location) in html.Anchors.Where(a => isReserved(a.Id) || OwnIds.IsFootnote(a.Id)))
        {
            diagnostics.Report(Rules.Syntax.DuplicateId.At(
                location,
                $"The id '{id}' is kept for parts that every page may have.",
                "Give the element another id."));
        }

        return page with { Anchors = [.. anchors] };
    }
}
