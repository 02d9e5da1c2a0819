using Markdig.Syntax.Inlines;
using Site.Markdown.Claims;
using Site.Markdown.Markers;
using Site.Markdown.Rendering;

namespace Site.Markdown.Extensions.Exemptions;

/// <summary><c>[words][nocite: why]</c>: words deliberately left without a source, and why.</summary>
internal sealed class ExemptionExtension : ClaimMarkerExtension<ExemptionInline>
{
    /// <summary>The marker's name.</summary>
    public const string MarkerName = "nocite";

    /// <inheritdoc/>
    public override string Name => MarkerName;

    /// <inheritdoc/>
    public override Inline? Read(MarkerText marker)
    {
        var reader = new MarkerReader(marker);
        var reason = reader.ReadReason(
            MarkerParts.Split(marker.Body),
            "Nothing says why no source is needed.",
            "Write [words][nocite: why no source is needed].");
        return reader.Failed ? null : new ExemptionInline { Reason = reason, Location = marker.Start };
    }


    /// <inheritdoc/>
    protected override void WriteHtml(PageHtmlRenderer html, ExemptionInline marker)
    {
    }

    /// <inheritdoc/>
    protected override string TwinText(ExemptionInline marker, PageHtmlRenderer html) => "";
}
