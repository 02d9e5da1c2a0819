using Site.Markdown.Twins;
using Site.Theme.Accuracy;

namespace Site.Generator.Rendering;

/// <summary>Writes where a model's measurements and predictions are as Markdown: the same words as on the page.</summary>
internal static class AccuracyMarkdown
{
    /// <summary>Writes it.</summary>
    public static string Write(AccuracyView view)
    {
        var text = $"Behind it: {Link("the measurements", view.Fitted.MeasurementsHref)} and " +
            $"{Link("the predictions", view.Fitted.PredictionsHref)}.";
        return view.Unseen is not { } unseen ? text : text +
            $" Nothing was fitted to {Link("these measurements", unseen.MeasurementsHref)} and " +
            $"{Link("their predictions", unseen.PredictionsHref)}.";
    }

    private static string Link(string words, string href) => $"[{words}]({TwinEscapes.Address(href)})";
}
