using Site.Markdown.Markers;
using Site.Markdown.Rendering;

namespace Site.Markdown.Claims;

/// <summary>A marker about words on the page, as an extension of Markdig.</summary>
/// <typeparam name="TMarker">The marker's node.</typeparam>
internal abstract class ClaimMarkerExtension<TMarker> : MarkerExtension
    where TMarker : ClaimMarker
{
    /// <inheritdoc/>
    protected sealed override void Setup(PageHtmlRenderer html) => html.ObjectRenderers.Insert(0, new HtmlMarkerRenderer(this));

    /// <summary>Writes what the page shows in the marker's place.</summary>
    protected abstract void WriteHtml(PageHtmlRenderer html, TMarker marker);

    /// <summary>What the Markdown twin says in the marker's place; empty for nothing.</summary>
    protected abstract string TwinText(TMarker marker, PageHtmlRenderer html);

    private sealed class HtmlMarkerRenderer(ClaimMarkerExtension<TMarker> extension) : PageObjectRenderer<TMarker>
    {
        protected override void Write(PageHtmlRenderer renderer, TMarker marker)
        {
            if (!renderer.IsForTwin)
            {
                extension.WriteHtml(renderer, marker);
            }
            else if (renderer.EnableHtmlForInline)
            {
                renderer.WriteForTwin(TwinElements.Remark, extension.TwinText(marker, renderer));
            }
        }
    }
}
