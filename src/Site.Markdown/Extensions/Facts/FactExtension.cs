using Markdig.Syntax.Inlines;
using Site.Markdown.Markers;
using Site.Markdown.Rendering;

namespace Site.Markdown.Extensions.Facts;

/// <summary><c>[fact: id · format · as="…"]</c>: a named number with its citation.</summary>
internal sealed class FactExtension : MarkerExtension
{
    /// <inheritdoc/>
    public override string Name => "fact";

    /// <inheritdoc/>
    public override Inline? Read(MarkerText marker) => FactMarkerReader.Read(marker);

    /// <inheritdoc/>
    protected override void Setup(PageHtmlRenderer html) => html.ObjectRenderers.Insert(0, new FactRenderer());
}
