using Markdig.Syntax;
using Site.Markdown.Directives;
using Site.Markdown.Markers;
using Site.Markdown.Pages;
using Site.Text.Diagnostics;
namespace Site.Markdown.Extensions.Calculators;

/// <summary><c>[calculator: model]</c>: a model's calculator.</summary>
/// <param name="marker">The marker.</param>
/// <param name="name">The model's name.</param>
internal sealed class CalculatorInline(MarkerText marker, MarkerPart name) : DirectiveInline(marker)
{
    /// <inheritdoc/>
    public override Block? ToBlock(PlacedDirectives placed)
    {
        if (placed.All.Any(d => d.Kind == DirectiveKind.Calculator && d.Name == name.Text))
        {
            Marker.Context.Diagnostics.Report(Rules.Syntax.DuplicateId.At(
                Marker.Start,
                $"The calculator '{name.Text}' stands on this page already, and a link to a reader's numbers could not tell the two apart.",
                "Leave one of them out, and link to the other."));
        }

        return placed.Add(new PageDirective(DirectiveKind.Calculator, name.Text, Marker.Locate(name.Offset)));
    }
}
