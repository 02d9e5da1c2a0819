using System.Net;
using Markdig.Renderers;
using Markdig.Syntax.Inlines;
using Site.Markdown.Pages;

namespace Site.Markdown.Rendering;

/// <summary>Writes one page's body as HTML: the page's own, or that which its Markdown twin is made of.</summary>
/// <param name="output">Takes the HTML.</param>
/// <param name="bindings">What was decided about the page's links, citations and directives.</param>
/// <param name="isForTwin">Whether the Markdown twin is made of it.</param>
internal sealed class PageHtmlRenderer(TextWriter output, PageBindings bindings, bool isForTwin = false) : HtmlRenderer(output)
{
    /// <summary>What was decided about the page's links, citations and directives.</summary>
    public PageBindings Bindings { get; } = bindings;

    /// <summary>
    /// Whether the Markdown twin is made of the HTML. It has the same words, but remarks in the place of marks, and links that lead to
    /// what programs read.
    /// </summary>
    public bool IsForTwin { get; } = isForTwin;

    /// <summary>The address to write for a link; null where it must not become one.</summary>
    public string? AddressOf(PageLink link) => Choose(Bindings.LinkOf(link));

    /// <summary>The address to write for a link of the syntax tree; null where it must not become one.</summary>
    public string? AddressOf(LinkInline link) => Choose(Bindings.LinkOf(link));

    /// <summary>Writes what stands in the Markdown twin as it is: one of <see cref="TwinElements"/>.</summary>
    /// <param name="element">The element.</param>
    /// <param name="text">What it holds; nothing is written for nothing.</param>
    public void WriteForTwin(string element, string text)
    {
        if (text.Length > 0)
        {
            Write($"<{element}>").Write(WebUtility.HtmlEncode(text)).Write($"</{element}>");
        }
    }

    private string? Choose(LinkBinding? binding) => IsForTwin ? binding?.Markdown : binding?.Html;
}
