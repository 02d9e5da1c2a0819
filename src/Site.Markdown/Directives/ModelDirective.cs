using Site.Markdown.Markers;
using Site.Text.Diagnostics;

namespace Site.Markdown.Directives;

/// <summary>Reads markers that say nothing but a model's name.</summary>
internal static class ModelDirective
{
    /// <summary>The model's name; null where something else stands there, which is reported.</summary>
    public static MarkerPart? NameIn(MarkerText marker)
    {
        var parts = MarkerParts.Split(marker.Body);
        if (parts.Count == 1)
        {
            return parts[0];
        }

        marker.Context.Diagnostics.Report(Rules.Syntax.UnknownPart.At(
            marker.Locate(parts[1].Offset),
            $"'{parts[1].Text}' is no part of this marker.",
            "Nothing comes after the model's name."));
        return null;
    }
}
