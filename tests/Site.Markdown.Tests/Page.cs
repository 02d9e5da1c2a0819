using System.Collections.Immutable;
using Site.Citations.Claims;
using Site.Citations.Vocabulary;
using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.Markdown.Tests;

/// <summary>A page parsed from a string, with stand-ins for what the link phase decides.</summary>
internal sealed class Page
{
    private static readonly MarkdownEngine Engine = new();
    private readonly DiagnosticBag _bag = new();

    public Page(string markdown, bool checkQuantities = false)
    {
        Markdown = Engine.Parse(new InputText("page.md", markdown), new MarkdownParseOptions { CheckQuantities = checkQuantities }, _bag);
        var citations = Markdown.Claims.SelectMany(c => c.Citations.Select(citation => (c, citation)));
        Bindings = new PageBindings(
            Markdown.Links.Select(l => KeyValuePair.Create(l, (string?)l.Url)),
            citations.Select(pair => KeyValuePair.Create(pair.citation, new CitationBinding(
                [.. pair.citation.References.Select((r, i) => new CitationBindingEntry(i + 1, r.Key ?? "url", "Title", r.Url ?? $"https://example.com/{r.Key}", "2026-03", r.Relation == CitationRelation.Disputes))],
                ConfidenceLevel.Medium))),
            []);
    }

    public MarkdownPage Markdown { get; }

    public PageBindings Bindings { get; }

    public IReadOnlyList<Diagnostic> Diagnostics => _bag.ToSortedList();

    public ImmutableArray<ClaimDraft> Claims => Markdown.Claims;

    public string Html
    {
        get
        {
            var output = new StringWriter();
            Engine.RenderHtml(Markdown, Bindings, output);
            return output.ToString();
        }
    }

    public string Twin => MarkdownEngine.RenderMarkdownTwin(Markdown, Bindings);
}
