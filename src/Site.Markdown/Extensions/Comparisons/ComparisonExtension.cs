using Markdig.Syntax.Inlines;
using Site.Markdown.Directives;
using Site.Markdown.Markers;

namespace Site.Markdown.Extensions.Comparisons;

/// <summary><c>[comparison: model]</c>: a model's results side by side.</summary>
internal sealed class ComparisonExtension : MarkerExtension
{
    /// <inheritdoc/>
    public override string Name => "comparison";

    /// <inheritdoc/>
    public override Inline? Read(MarkerText marker) =>
        ModelDirective.NameIn(marker) is { } name ? new ComparisonInline(marker, name) : null;
}
