using System.Collections.Concurrent;
using Markdig;
using Markdig.Syntax;
using Site.Markdown.Claims;
using Site.Markdown.Claims.Uncited;
using Site.Markdown.Directives;
using Site.Markdown.Extensions.Callouts;
using Site.Markdown.Extensions.Footnotes;
using Site.Markdown.Extensions.Headings;
using Site.Markdown.Extensions.Leftovers;
using Site.Markdown.Extensions.Links;
using Site.Markdown.Extensions.RawHtml;
using Site.Markdown.Extensions.Suppressions;
using Site.Markdown.FrontMatters;
using Site.Markdown.Markers;
using Site.Markdown.Pages;
using Site.Markdown.Rendering;
using Site.Markdown.Twins;
using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.Markdown;

/// <summary>Parses and renders pages. Immutable; one serves a whole process, from any number of threads.</summary>
public sealed class MarkdownEngine
{
    private readonly MarkdownPipeline _pipeline = PagePipeline.Build();
    private readonly ConcurrentBag<PageHtmlRenderer> _idle = [];

    /// <summary>The name of the first marker in a text that is not parsed; null where it has none.</summary>
    /// <param name="text">The text.</param>
    public static string? MarkerIn(string text) => MarkerNames.FirstIn(text, PagePipeline.MarkerNames).Name;

    /// <summary>Parses a page; what is wrong is reported and, as far as possible, left as plain text.</summary>
    public MarkdownPage Parse(InputText source, MarkdownParseOptions options, IDiagnosticSink diagnostics)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(diagnostics);
        var context = ContextOf(source, options, diagnostics);
        var (front, frontSpan, body) = FrontMatterReader.Read(source, diagnostics);
        var document = MarkdownDoor.Parse(source.WithText(body), _pipeline, context.ToMarkdig(), diagnostics);
        var html = new RawHtmlChecker(context);
        html.CheckBlocks(document);
        var directives = DirectivePlacer.Place(document);
        var binder = new ClaimBinder(context);
        var links = new LinkCollector(context);
        var leftovers = new LeftoverChecker(context, PagePipeline.MarkerNames);
        CheckWhole(document, context);
        var blocks = document.Descendants<LeafBlock>().ToList();
        html.CheckLines(blocks);
        var headings = new HeadingCollector(context, options.IsReservedId, blocks, html.Anchors.Select(a => (a.Id, a.Location)));
        var texts = new List<string>();
        foreach (var block in blocks)
        {
            if (block.Inline is null)
            {
                leftovers.CheckRaw(block);
                headings.CollectHtml(block);
                continue;
            }

            links.Collect(block.Inline);
            var text = binder.Bind(block);
            leftovers.Check(text, block.Inline);
            texts.Add(text.Flat.Text);
            CheckUncited(options, text, block, context);

            if (block is HeadingBlock heading)
            {
                headings.Collect(heading, text.Text);
            }
        }

        headings.RaiseTitle(document, unless: front?.HasTitle == true);
        var page = new MarkdownPage
        {
            Source = source,
            Document = document,
            FrontMatter = front,
            FrontMatterSpan = frontSpan,
            Title = headings.Title,
            Headings = headings.Headings,
            Links = [.. links.Links, .. html.Links],
            Claims = [.. binder.Claims],
            Uncited = [.. binder.Uncited],
            Computations = [.. binder.Computations],
            Directives = [.. directives],
            Suppressions = [.. SuppressionComments.Find(document, source)],
            LikelyLanguage = WritingLanguages.LikelyOf(texts),
            HasCode = document.Descendants<Block>().Any(b => b is CodeBlock or CalloutBlock { Head.Shape: CalloutShape.Tabs }),
        };
        return WithAnchors(page, html, options.IsReservedId, diagnostics);
    }

    private static ParseContext ContextOf(InputText source, MarkdownParseOptions options, IDiagnosticSink diagnostics) =>
        new(source, options.Facts, options.Models, diagnostics) { IsSource = options.IsSource, HasSources = options.HasSources };

    private static void CheckWhole(MarkdownDocument document, ParseContext context)
    {
        UnclosedBlocks.Report(document, context);
        FootnoteChecker.Check(document, context);
        DefinitionChecker.Check(document, context);
    }

    private static void CheckUncited(MarkdownParseOptions options, BoundText text, LeafBlock block, ParseContext context)
    {
        if (options.CheckQuantities)
        {
            UncitedChecker.Check(text, block, context);
        }
    }

    /// <summary>Renders a page's body.</summary>
    /// <param name="page">The page.</param>
    /// <param name="bindings">What was decided about its links and citations.</param>
    /// <returns>The HTML.</returns>
    public string RenderHtml(MarkdownPage page, PageBindings bindings)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(bindings);
        return Render(page, bindings, isForTwin: false);
    }

    /// <summary>The page's words as Markdown that means the same to every reader (W26), with remarks in the place of its marks.</summary>
    public string RenderMarkdownTwin(MarkdownPage page, PageBindings bindings)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(bindings);
        return TwinBodyWriter.Write(Render(page, bindings, isForTwin: true));
    }

    /// <summary>Renders with a renderer that is idle: to set one up takes as long as to write half a page.</summary>
    private string Render(MarkdownPage page, PageBindings bindings, bool isForTwin)
    {
        if (!_idle.TryTake(out var renderer))
        {
            renderer = new PageHtmlRenderer();
            _pipeline.Setup(renderer);
        }

        var html = renderer.Render(page, bindings, isForTwin);
        _idle.Add(renderer);
        return html;
    }

    private static MarkdownPage WithAnchors(
        MarkdownPage page,
        RawHtmlChecker html,
        Func<string, bool> isReserved,
        IDiagnosticSink diagnostics)
    {
        var anchors = new List<(string Id, FileLocation Location)>();
        anchors.AddRange(page.Headings.Select(h => (h.Id, h.Location)));
        anchors.AddRange(page.Claims.Select(c => (c.Id, c.Location)));
        anchors.AddRange(page.Uncited.Select(u => (u.Id, u.Location)));
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

        foreach (var (id, location, piece) in html.Anchors)
        {
            var isOurs = isReserved(id) || OwnIds.IsFootnote(id);
            if (!isOurs && seen.TryAdd(id, location))
            {
                anchors.Add((id, location));
                continue;
            }

            piece.Html = "";
            if (!isOurs && HeadingPlaces.IsAt(location, id, page.Document, page.Source))
            {
                continue;
            }

            diagnostics.Report(Rules.Syntax.IdTaken.At(
                location,
                isOurs
                    ? $"The id '{id}' is kept for parts that every page may have, and is left out."
                    : $"The id '{id}' is already given at {seen[id]}, and is left out here.",
                "Give the element another id, or none.") with
            { Habit = $"{page.Source.File}: {isOurs}" });
        }

        return page with { Anchors = [.. anchors] };
    }
}
