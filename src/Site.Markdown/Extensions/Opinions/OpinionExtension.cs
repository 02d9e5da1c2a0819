using Markdig.Syntax.Inlines;
using Site.Markdown.Claims;
using Site.Markdown.Markers;
using Site.Markdown.Rendering;
using Site.Markdown.Twins;

namespace Site.Markdown.Extensions.Opinions;

/// <summary><c>[words][opinion: whose]</c>: a judgement, and whose it is.</summary>
internal sealed class OpinionExtension : ClaimMarkerExtension<OpinionInline>
{
    /// <summary>The marker's name.</summary>
    public const string MarkerName = "opinion";

    /// <inheritdoc/>
    public override string Name => MarkerName;

    /// <inheritdoc/>
    public override Inline? Read(MarkerText marker)
    {
        var reader = new MarkerReader(marker);
        var parts = MarkerParts.Split(marker.Body);
        var wording = reader.TakeWording(parts);
        var holder = reader.ReadReason(parts, "The opinion does not say whose it is.", "Write [words][opinion: the authors].");
        return reader.Failed ? null : new OpinionInline { Reason = holder, Wording = wording, Location = marker.Start };
    }


    /// <inheritdoc/>
    protected override void WriteHtml(PageHtmlRenderer html, OpinionInline marker) =>
        CitationMarkup.WriteNote(html, "o", "Opinion of " + marker.Reason);

    /// <inheritdoc/>
    protected override string TwinText(OpinionInline marker, PageHtmlRenderer html) =>
        $"(opinion of {TwinEscapes.Text(marker.Reason)})";
}
