using Site.Markdown.Extensions.Links;

namespace Site.Markdown.Extensions.WikiLinks;

/// <summary>A link to a page by its name, <c>[[Name]]</c>, as note-takers write it.</summary>
internal sealed class WikiLinkInline : NamedLinkInline
{
    /// <summary>What the author wrote, for a link that leads nowhere.</summary>
    public required string Written { get; init; }
}
