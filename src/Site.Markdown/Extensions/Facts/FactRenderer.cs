using Site.Markdown.Claims;
using Site.Markdown.Rendering;

namespace Site.Markdown.Extensions.Facts;

/// <summary>Renders a fact: the words of its claim, then its citation.</summary>
internal sealed class FactRenderer : PageObjectRenderer<FactInline>
{
    protected override void Write(PageHtmlRenderer renderer, FactInline fact)
    {
        // The text of an image holds no markup.
        if (!renderer.EnableHtmlForInline)
        {
            renderer.WriteChildren(fact);
            return;
        }

        renderer.Write("<span class=\"claim\" id=\"").Write(fact.Id).Write("\">");
        renderer.WriteChildren(fact);
        renderer.Write("</span>");
        if (fact.ShowsCitation)
        {
            CitationMarkup.Write(renderer, renderer.Bindings.CitationOf(fact.Citation));
        }

        CitationMarkup.WriteAge(renderer, fact.Id);
    }
}
