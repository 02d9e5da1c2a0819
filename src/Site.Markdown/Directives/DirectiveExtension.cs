using Site.Markdown.Rendering;

namespace Site.Markdown.Directives;

/// <summary>Writes what fills the place of a directive.</summary>
internal sealed class DirectiveExtension : PageExtension
{
    protected override void Setup(PageHtmlRenderer html) => html.ObjectRenderers.Insert(0, new HtmlDirectiveRenderer());

    protected override void Setup(TwinRenderer twin) => twin.Add(new TwinDirectiveRenderer());

    private sealed class HtmlDirectiveRenderer : PageObjectRenderer<DirectiveBlock>
    {
        protected override void Write(PageHtmlRenderer renderer, DirectiveBlock block)
        {
            renderer.EnsureLine();
            renderer.Write(renderer.Bindings.DirectiveOf(block.Directive).Html);
            renderer.EnsureLine();
        }
    }

    private sealed class TwinDirectiveRenderer : TwinObjectRenderer<DirectiveBlock>
    {
        protected override void Write(TwinRenderer renderer, DirectiveBlock block) =>
            renderer.Replace(block.Span, renderer.Bindings.DirectiveOf(block.Directive).Markdown);
    }
}
