using System.Globalization;
using Markdig.Extensions.Footnotes;
using Site.Markdown.Rendering;

namespace Site.Markdown.Extensions.Footnotes;

/// <summary>Renders footnote references and the links back, which are no page text.</summary>
internal sealed class FootnoteLinkRenderer : PageObjectRenderer<FootnoteLink>
{
    protected override void Write(PageHtmlRenderer renderer, FootnoteLink link)
    {
        var order = link.Footnote.Order.ToString(CultureInfo.InvariantCulture);
        if (renderer.IsForTwin)
        {
            renderer.WriteForTwin(TwinElements.Reference, link.IsBackLink ? "" : order);
            return;
        }

        var index = link.Index.ToString(CultureInfo.InvariantCulture);
        if (link.IsBackLink)
        {
            renderer.Write("<a data-cite-skip class=\"footnote-back\" href=\"#fnref-").Write(index);
            renderer.Write("\" aria-label=\"Back to the text\">\u21A9</a>");
            return;
        }

        renderer.Write("<sup class=\"footnote\" data-cite-skip><a id=\"fnref-").Write(index).Write("\" href=\"#fn-").Write(order);
        renderer.Write("\" aria-label=\"Footnote ").Write(order).Write("\">").Write(order).Write("</a></sup>");
    }
}
