using Markdig.Syntax;
using Site.Markdown.Directives;
using Site.Markdown.Markers;
using Site.Markdown.Pages;
using Site.Text.Diagnostics;

namespace Site.Markdown.Extensions.Comparisons;

/// <summary><c>[comparison: model]</c>: a model's results side by side.</summary>
/// <param name="marker">The marker.</param>
/// <param name="name">The model's name.</param>
internal sealed class ComparisonInline(MarkerText marker, MarkerPart name) : DirectiveInline(marker)
{
    /// <inheritdoc/>
    public override Block? ToBlock(PlacedDirectives placed)
    {
        if (placed.All.Any(d => d.Kind == DirectiveKind.Comparison && d.Name == name.Text))
        {
            Marker.Context.Diagnostics.Report(Rules.Syntax.DuplicateId.At(
                Marker.Start,
                $"The comparison '{name.Text}' stands on this page already.",
                "Leave one of them out, and link to the other."));
        }

        return placed.Add(new PageDirective(DirectiveKind.Comparison, name.Text, Marker.Locate(name.Offset)));
    }
}
