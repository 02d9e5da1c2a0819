using Site.Citations.Vocabulary;
using Site.Markdown.Rendering;

namespace Site.Markdown.Claims;

/// <summary>Renders a claim's words, or one part of them.</summary>
internal sealed class ClaimRenderer : PageObjectRenderer<ClaimInline>
{
    protected override void Write(PageHtmlRenderer renderer, ClaimInline claim)
    {
        renderer.Write("<span class=\"").Write(claim.Type is null ? "uncited" : "claim");
        renderer.Write(claim.First ? "\" id=\"" : "\" data-claim=\"").Write(claim.Id);
        if (claim.Type is { } type and not ClaimType.Sourced)
        {
            renderer.Write("\" data-type=\"").Write(type.ToWord());
        }

        renderer.Write("\">");
        renderer.WriteChildren(claim);
        renderer.Write("</span>");
    }
}
