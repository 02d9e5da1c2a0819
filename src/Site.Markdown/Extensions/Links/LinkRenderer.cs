using Markdig.Syntax.Inlines;
using Site.Markdown.Pages;
using Site.Markdown.Rendering;

namespace Site.Markdown.Extensions.Links;

/// <summary>Renders links and images with the addresses the link phase decided on; what it refused stays text.</summary>
internal sealed class LinkRenderer : PageObjectRenderer<LinkInline>
{
    protected override void Write(PageHtmlRenderer renderer, LinkInline link)
    {
        var url = renderer.AddressOf(link);
        if (url is null || !LinkSafety.IsAllowed(url))
        {
            renderer.WriteChildren(link);
            return;
        }

        if (link.IsImage)
        {
            renderer.Write("<img src=\"");
            renderer.WriteAddress(url).Write("\" alt=\"");
            var html = renderer.EnableHtmlForInline;
            renderer.EnableHtmlForInline = false;
            renderer.WriteChildren(link);
            renderer.EnableHtmlForInline = html;
            renderer.Write("\"");
            WriteTitle(renderer, link.Title);
            if (link.GetData(PageLink.WidthKey) is string width)
            {
                renderer.Write(" width=\"").Write(width).Write("\"");
            }

            renderer.Write(">");
            return;
        }

        renderer.Write("<a href=\"");
        renderer.WriteAddress(url).Write("\"");
        WriteTitle(renderer, link.Title);
        renderer.Write(">");
        renderer.WriteChildren(link);
        renderer.Write("</a>");
    }

    private static void WriteTitle(PageHtmlRenderer renderer, string? title)
    {
        if (!string.IsNullOrEmpty(title))
        {
            renderer.Write(" title=\"").WriteEscape(title).Write("\"");
        }
    }
}
