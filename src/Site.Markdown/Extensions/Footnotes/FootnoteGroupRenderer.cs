using System.Globalization;
using Markdig.Extensions.Footnotes;
using Site.Markdown.Rendering;

namespace Site.Markdown.Extensions.Footnotes;

/// <summary>Renders the footnotes at the end of the page.</summary>
internal sealed class FootnoteGroupRenderer : PageObjectRenderer<FootnoteGroup>
{
    protected override void Write(PageHtmlRenderer renderer, FootnoteGroup group)
    {
        renderer.EnsureLine();
        renderer.WriteLine("<section class=\"footnotes\">");
        renderer.WriteLine("<ol>");
        foreach (var block in group)
        {
            var footnote = (Footnote)block;
            renderer.Write("<li id=\"fn-").Write(footnote.Order.ToString(CultureInfo.InvariantCulture)).WriteLine("\">");
            renderer.WriteChildren(footnote);
            renderer.EnsureLine();
            renderer.WriteLine("</li>");
        }

        renderer.WriteLine("</ol>");
        renderer.WriteLine("</section>");
    }
}
