using System.Globalization;
using Markdig.Extensions.Footnotes;
using Site.Markdown.Rendering;

namespace Site.Markdown.Extensions.Footnotes;

/// <summary>Renders the footnotes at the end of the page.</summary>
internal sealed class FootnoteGroupRenderer : PageObjectRenderer<FootnoteGroup>
{
    protected override void Write(PageHtmlRenderer renderer, FootnoteGroup group)
    {
        if (group.Count == 0)
        {
            // None of those that are defined is referred to.
            return;
        }

        renderer.EnsureLine();
        renderer.WriteLine("<section class=\"footnotes\">");
        renderer.WriteLine("<ol>");
        foreach (var block in group)
        {
            var footnote = (Footnote)block;
            var number = footnote.Order.ToString(CultureInfo.InvariantCulture);
            var element = renderer.IsForTwin ? TwinElements.Footnote : "li";
            renderer.Write('<').Write(element).Write(renderer.IsForTwin ? " id=\"" : " id=\"fn-").Write(number).WriteLine("\">");
            renderer.WriteChildren(footnote);
            renderer.EnsureLine();
            renderer.Write("</").Write(element).WriteLine(">");
        }

        renderer.WriteLine("</ol>");
        renderer.WriteLine("</section>");
    }
}
