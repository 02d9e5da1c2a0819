using Markdig;
using Markdig.Parsers.Inlines;
using Site.Markdown.Extensions.Links;
using Site.Markdown.Rendering;

namespace Site.Markdown.Extensions.WikiLinks;

/// <summary>Links to pages by name. One that leads nowhere is shown as it stands: brackets may be meant.</summary>
internal sealed class WikiLinkExtension : PageExtension
{
    /// <inheritdoc/>
    public override void Setup(MarkdownPipelineBuilder pipeline) =>
        pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new WikiLinkParser());

    protected override void Setup(PageHtmlRenderer html) => html.ObjectRenderers.Insert(0, new Renderer());

    private sealed class Renderer : PageObjectRenderer<WikiLinkInline>
    {
        private readonly LinkRenderer _links = new();

        protected override void Write(PageHtmlRenderer renderer, WikiLinkInline link)
        {
            if (renderer.Bindings.LinkOf(link) is null)
            {
                renderer.WriteEscape(link.Written);
                return;
            }

            _links.Write(renderer, link);
        }
    }
}
