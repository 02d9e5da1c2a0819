using Markdig.Syntax;
using Site.Markdown.Directives;
using Site.Markdown.Markers;
using Site.Markdown.Pages;

namespace Site.Markdown.Extensions.Accuracy;

/// <summary><c>[accuracy: model]</c>: how a model's predictions compare with measurements.</summary>
/// <param name="marker">The marker.</param>
/// <param name="name">The model's name.</param>
internal sealed class AccuracyInline(MarkerText marker, MarkerPart name) : DirectiveInline(marker)
{
    /// <inheritdoc/>
    public override Block? ToBlock(PlacedDirectives placed) =>
        placed.Add(new PageDirective(DirectiveKind.Accuracy, name.Text, Marker.Locate(name.Offset)));
}
