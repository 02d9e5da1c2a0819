using Site.Markdown.Rendering;

namespace Site.Markdown.Claims;

/// <summary>Shows which words are claims.</summary>
internal sealed class ClaimExtension : PageExtension
{
    protected override void Setup(PageHtmlRenderer html) => html.ObjectRenderers.Insert(0, new ClaimRenderer());
}
