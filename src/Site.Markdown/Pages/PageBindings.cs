using System.Collections.Immutable;
using Markdig.Syntax.Inlines;
using Site.Citations.Claims;

namespace Site.Markdown.Pages;

/// <summary>
/// What was decided about a page after it was parsed, for its renderers. Everything is looked up by the very object that the page holds
/// (reference equality), so nothing depends on the order in which links, citations and directives are met.
/// </summary>
public sealed class PageBindings
{
    private readonly Dictionary<PageLink, LinkBinding?> _links = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<CitationDraft, CitationBinding> _citations = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<PageDirective, DirectiveBinding> _directives = new(ReferenceEqualityComparer.Instance);

    /// <summary>Binds the parts of a page; what is given no binding is shown as plain text, or not at all.</summary>
    /// <param name="links">
    /// For links of <see cref="MarkdownPage.Links"/>, the addresses to write; null where it must not become a link.
    /// </param>
    /// <param name="citations">For citations of <see cref="MarkdownPage.Claims"/>, what their markers show.</param>
    /// <param name="directives">For directives of <see cref="MarkdownPage.Directives"/>, what fills their places.</param>
    public PageBindings(
        IEnumerable<KeyValuePair<PageLink, LinkBinding?>> links,
        IEnumerable<KeyValuePair<CitationDraft, CitationBinding>> citations,
        IEnumerable<KeyValuePair<PageDirective, DirectiveBinding>> directives)
    {
        ArgumentNullException.ThrowIfNull(links);
        ArgumentNullException.ThrowIfNull(citations);
        ArgumentNullException.ThrowIfNull(directives);
        foreach (var (link, binding) in links)
        {
            _links[link] = binding;
        }

        foreach (var (citation, binding) in citations)
        {
            _citations[citation] = binding;
        }

        foreach (var (directive, binding) in directives)
        {
            _directives[directive] = binding;
        }
    }

    /// <summary>Of the facts and computed numbers that are past their date, the last day on which each was fresh, by its id.</summary>
    public ImmutableDictionary<string, DateOnly> Stale { get; init; } = ImmutableDictionary<string, DateOnly>.Empty;

    /// <summary>What the marker of a citation shows; null where it is bound to no words, and shows nothing.</summary>
    /// <param name="citation">The citation; null for a marker that is none.</param>
    public CitationBinding? CitationOf(CitationDraft? citation) => citation is null ? null : _citations.GetValueOrDefault(citation);

    /// <summary>The addresses to write for a link; null where it must not become one.</summary>
    /// <param name="link">The link.</param>
    public LinkBinding? LinkOf(PageLink link) => _links.GetValueOrDefault(link);

    /// <summary>The addresses to write for a link of the syntax tree; null where it must not become one.</summary>
    internal LinkBinding? LinkOf(LinkInline node) => node.GetData(PageLink.NodeKey) is PageLink link ? LinkOf(link) : null;

    /// <summary>What fills the place of a directive; empty where nothing does.</summary>
    public DirectiveBinding DirectiveOf(PageDirective directive) => _directives.GetValueOrDefault(directive, DirectiveBinding.Empty);
}
