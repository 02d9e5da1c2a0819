using Markdig.Renderers;
using Site.Markdown.Pages;

namespace Site.Markdown.Rendering;

/// <summary>Writes one page's body as HTML.</summary>
/// <param name="output">Takes the HTML.</param>
/// <param name="bindings">What was decided about the page's links, citations and directives.</param>
internal sealed class PageHtmlRenderer(TextWriter output, PageBindings bindings) : HtmlRenderer(output)
{
    /// <summary>What was decided about the page's links, citations and directives.</summary>
    public PageBindings Bindings { get; } = bindings;
}
