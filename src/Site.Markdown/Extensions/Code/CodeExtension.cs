using Markdig.Renderers.Html;
using Site.Markdown.Rendering;

namespace Site.Markdown.Extensions.Code;

/// <summary>Writes blocks of code.</summary>
internal sealed class CodeExtension : PageExtension
{
    protected override void Setup(PageHtmlRenderer html) => html.ObjectRenderers.Replace<CodeBlockRenderer>(new CodeRenderer());
}
