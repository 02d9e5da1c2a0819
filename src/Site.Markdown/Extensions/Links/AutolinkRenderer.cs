using Markdig.Syntax.Inlines;
using Site.Markdown.Rendering;

namespace Site.Markdown.Extensions.Links;

/// <summary>Renders addresses in angle brackets.</summary>
internal sealed class AutolinkRenderer : PageObjectRenderer<AutolinkInline>
{
    protected override void Write(PageHtmlRenderer renderer, AutolinkInline link)
    {
        var url = link.IsEmail ? "mailto:" + link.Url : link.Url;
        if (!LinkSafety.IsAllowed(url))
        {
            renderer.WriteEscape(link.Url);
            return;
        }

        renderer.Write("<a href=\"");
        renderer.WriteAddress(url).Write("\">").WriteEscape(link.Url).Write("</a>");
    }
}
