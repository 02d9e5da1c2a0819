using Markdig;
using Markdig.Parsers.Inlines;
using Markdig.Renderers.Html.Inlines;
using Site.Markdown.Rendering;

namespace Site.Markdown.Extensions.Links;

/// <summary>Links and images, with the addresses that the build decided on.</summary>
/// <param name="markers">The names of the markers there are.</param>
internal sealed class LinkExtension(IEnumerable<string> markers) : PageExtension
{
    /// <inheritdoc/>
    public override void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new SpacedLinkParser());
        pipeline.InlineParsers.Insert(0, new BoundedAutoLinkParser(markers));
    }

    protected override void Setup(PageHtmlRenderer html)
    {
        html.ObjectRenderers.Replace<LinkInlineRenderer>(new LinkRenderer());
        html.ObjectRenderers.Replace<AutolinkInlineRenderer>(new AutolinkRenderer());
    }
}
