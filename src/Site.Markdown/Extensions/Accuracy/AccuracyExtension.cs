using Markdig.Syntax.Inlines;
using Site.Markdown.Directives;
using Site.Markdown.Markers;

namespace Site.Markdown.Extensions.Accuracy;

/// <summary><c>[accuracy: model]</c>: how a model's predictions compare with measurements.</summary>
internal sealed class AccuracyExtension : MarkerExtension
{
    /// <inheritdoc/>
    public override string Name => "accuracy";

    /// <inheritdoc/>
    public override Inline? Read(MarkerText marker) =>
        ModelDirective.NameIn(marker) is { } name ? new AccuracyInline(marker, name) : null;
}
