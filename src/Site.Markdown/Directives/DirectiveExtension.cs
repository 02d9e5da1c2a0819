using Site.Markdown.Rendering;

namespace Site.Markdown.Directives;

/// <summary>Writes what fills the place of a directive.</summary>
internal sealed class DirectiveExtension : PageExtension
{
    protected override void Setup(PageHtmlRenderer html) => html.ObjectRenderers.Insert(0, new HtmlDirectiveRenderer());

    private sealed class HtmlDirectiveRenderer : PageObjectRenderer<DirectiveBlock>
    {
        protected override void Write(PageHtmlRenderer renderer, DirectiveBlock block)
        {
            renderer.EnsureLine();
            var binding = renderer.Bindings.DirectiveOf(block.Directive);
            if (renderer.IsForTwin)
            {
                renderer.WriteForTwin(TwinElements.Block, binding.Markdown);
            }
            else
            {
                renderer.Write(binding.Html);
            }

            renderer.EnsureLine();
        }
    }
}
