using System.Collections.Immutable;
using Site.Citations.Claims;
using Site.Citations.Sources;
using Site.Citations.Vocabulary;
using Site.Markdown.Pages;
using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.Markdown.Tests;

/// <summary>A page parsed from a string, with stand-ins for what the link phase decides.</summary>
internal sealed class Page
{
    private static readonly MarkdownEngine Engine = new();
    private readonly DiagnosticBag _bag = new();

    public Page(
        string markdown,
        bool checkQuantities = false,
        Func<PageLink, LinkBinding?>? link = null,
        MarkdownParseOptions? options = null)
    {
        options = (options ?? new MarkdownParseOptions()) with { CheckQuantities = checkQuantities };
        Markdown = Engine.Parse(new InputText("page.md", markdown), options, _bag);
        var citations = Markdown.Claims.SelectMany(c => c.Citations.Select(citation => (c, citation)));
        Bindings = new PageBindings(
            Markdown.Links.Select(l => KeyValuePair.Create(l, link is null ? new LinkBinding(l.Url, l.Url) : link(l))),
            citations.Select(pair => KeyValuePair.Create(pair.citation, new CitationBinding(
                [.. pair.citation.References.Select(Entry)],
                ConfidenceLevel.Medium))),
            []);
    }

    public MarkdownPage Markdown { get; }

    public PageBindings Bindings { get; }

    public IReadOnlyList<Diagnostic> Diagnostics => _bag.ToSortedList();

    public ImmutableArray<ClaimDraft> Claims => Markdown.Claims;

    public string Html => Engine.RenderHtml(Markdown, Bindings);

    public string Twin => Engine.RenderMarkdownTwin(Markdown, Bindings);

    private static CitationBindingEntry Entry(CitedReference reference, int index) => new(
        index + 1,
        reference.Key ?? "url",
        "Title",
        reference.Url ?? $"https://example.com/{reference.Key}",
        "2026-03",
        reference.Relation == CitationRelation.Disputes);
}
