using Markdig.Syntax.Inlines;
using Site.Markdown.Markers;
using Site.Markdown.Rendering;

namespace Site.Markdown.Extensions.Calculations;

/// <summary><c>[calc: model.result(…) · format · as="…"]</c>: a computed number.</summary>
internal sealed class CalculationExtension : MarkerExtension
{
    /// <inheritdoc/>
    public override string Name => "calc";

    /// <inheritdoc/>
    public override Inline? Read(MarkerText marker) => CalculationReader.Read(marker);

    /// <inheritdoc/>
    protected override void Setup(PageHtmlRenderer html) => html.ObjectRenderers.Insert(0, new CalculationRenderer());
}
