using Markdig.Syntax.Inlines;
using Site.Markdown.Directives;
using Site.Markdown.Markers;

namespace Site.Markdown.Extensions.Calculators;

/// <summary><c>[calculator: model]</c>: a model's calculator.</summary>
internal sealed class CalculatorExtension : MarkerExtension
{
    /// <inheritdoc/>
    public override string Name => "calculator";

    /// <inheritdoc/>
    public override Inline? Read(MarkerText marker) =>
        ModelDirective.NameIn(marker) is { } name ? new CalculatorInline(marker, name) : null;
}
