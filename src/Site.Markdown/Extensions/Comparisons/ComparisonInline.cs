using Markdig.Syntax;
using Site.Markdown.Directives;
using Site.Markdown.Markers;
using Site.Markdown.Pages;

namespace Site.Markdown.Extensions.Comparisons;

/// <summary><c>[comparison: model]</c>: a model's results side by side.</summary>
/// <param name="marker">The marker.</param>
/// <param name="name">The model's name.</param>
internal sealed class ComparisonInline(MarkerText marker, MarkerPart name) : DirectiveInline(marker)
{
    /// <inheritdoc/>
    public override Block? ToBlock(PlacedDirectives placed) => placed.AddOnce(
        new PageDirective(DirectiveKind.Comparison, name.Text, Marker.Locate(name.Offset)),
        Marker,
        $"The comparison '{name.Text}' stands on this page already.");
}
