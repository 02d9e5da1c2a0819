using Markdig.Syntax;
using Site.Markdown.Directives;
using Site.Markdown.Markers;
using Site.Markdown.Pages;

namespace Site.Markdown.Extensions.Calculators;

/// <summary><c>[calculator: model]</c>: a model's calculator.</summary>
/// <param name="marker">The marker.</param>
/// <param name="name">The model's name.</param>
internal sealed class CalculatorInline(MarkerText marker, MarkerPart name) : DirectiveInline(marker)
{
    /// <inheritdoc/>
    public override Block? ToBlock(PlacedDirectives placed) => placed.AddOnce(
        new PageDirective(DirectiveKind.Calculator, name.Text, Marker.Locate(name.Offset)),
        Marker,
        $"The calculator '{name.Text}' stands on this page already, and a link to a reader's numbers could not tell the two apart.");
}
