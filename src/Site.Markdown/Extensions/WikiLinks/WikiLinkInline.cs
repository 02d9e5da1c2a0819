using Markdig.Syntax.Inlines;

namespace Site.Markdown.Extensions.WikiLinks;

/// <summary>A link to a page by its name, <c>[[Name]]</c>, as note-takers write it.</summary>
internal sealed class WikiLinkInline : LinkInline
{
    /// <summary>What the author wrote, for a link that leads nowhere.</summary>
    public required string Written { get; init; }
}
