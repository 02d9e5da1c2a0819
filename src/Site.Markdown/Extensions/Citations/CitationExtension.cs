using Markdig.Syntax.Inlines;
using Site.Markdown.Claims;
using Site.Markdown.Markers;
using Site.Markdown.Rendering;

namespace Site.Markdown.Extensions.Citations;

/// <summary><c>[cite: @key · date · confidence · "quote" · as="…"]</c>.</summary>
internal sealed class CitationExtension : ClaimMarkerExtension<CitationInline>
{
    /// <summary>The marker's name.</summary>
    public const string MarkerName = "cite";

    /// <inheritdoc/>
    public override string Name => MarkerName;

    /// <inheritdoc/>
    public override Inline? Read(MarkerText marker) => new CitationReader(marker).Read();

    /// <inheritdoc/>
    protected override void WriteHtml(PageHtmlRenderer html, CitationInline marker)
    {
        var binding = html.Bindings.CitationOf(marker.Citation);
        CitationMarkup.Write(html, binding);
        foreach (var claim in binding?.Stale ?? [])
        {
            CitationMarkup.WriteAge(html, claim);
        }
    }

    /// <inheritdoc/>
    protected override string TwinText(CitationInline marker, PageHtmlRenderer html) =>
        CitationMarkup.InTwin(html.Bindings.CitationOf(marker.Citation));
}
