using System.Globalization;
using Microsoft.AspNetCore.Html;
using Site.CostModel.Charts;
using Site.CostModel.Display;
using Site.CostModel.Evaluation;
using Site.CostModel.Models;
using Site.Theme.Markup;

namespace Site.Theme.Calculators;

/// <summary>What the templates of a calculator say; the script says the same of a reader's own numbers.</summary>
internal static class CalculatorText
{
    /// <summary>How many rows the table under a chart has at most: the chart's points are closer than anyone reads.</summary>
    private const int TableRows = 9;

    private const int MostResults = 4;

    private const double RailWidth = 1000;

    /// <summary>
    /// How many results are shown at once: a reader is to reach the controls. One left over is shown too, rather than hidden alone.
    /// </summary>
    public static int FirstResults(int number) => number <= MostResults + 1 ? number : MostResults;

    /// <summary>The range a result is likely to lie in; empty where it is taken as certain, or the range would be one number.</summary>
    public static string Band(ModelEvaluation evaluation, ModelResult result) =>
        result.ShownEnd is null && evaluation.BandOf(result) is { } band
        && result.Show(band.Low) is var low && result.Show(band.High) is var high && low != high
            ? $"likely {low} to {high}"
            : "";

    /// <summary>An input's value with its unit.</summary>
    public static string Value(ModelInput input, InputValue value) =>
        DisplayFormat.Plain(input.Unit).Show(value.Likely, input.InfiniteWord);

    /// <summary>The range an input may lie in, of its unit no more than a sign; empty where it is taken as certain.</summary>
    public static string Range(ModelInput input, InputValue value)
    {
        var format = DisplayFormat.Plain(input.Unit);
        return value.IsUncertain ? $"{format.ShowEnd(value.Low ?? value.Likely)} to {format.ShowEnd(value.High ?? value.Likely)}" : "";
    }

    /// <summary>What the field of an input holds.</summary>
    public static string Field(ModelInput input) =>
        double.IsPositiveInfinity(input.Default.Likely) ? input.InfiniteWord! : DisplayFormat.Number(input.Default.Likely);

    /// <summary>A number as an attribute of a native control holds it.</summary>
    public static string Number(double value) => ModelEvaluation.Exact(value);

    /// <summary>The ends of an input's range, with its unit.</summary>
    public static string Between(Swing swing)
    {
        var format = DisplayFormat.Plain(swing.Input.Unit);
        return $"{format.ShowEnd(swing.Low)} to {format.Show(swing.High)}";
    }

    /// <summary>What stands under a slider: the likely range, and a mark at the published value.</summary>
    public static HtmlString Rail(InputSlider slider, ModelInput input)
    {
        var value = input.Default;
        var range = value.IsUncertain
            ? $"<path class=\"likely\" d=\"M{At(value.Low ?? value.Likely)} 4H{At(value.High ?? value.Likely)}\"/>"
            : "";
        return new HtmlString(range + (double.IsPositiveInfinity(value.Likely) ? "" : $"<path d=\"M{At(value.Likely)} 0V8\"/>"));

        string At(double place)
        {
            var (from, to) = slider.IsLogarithmic ? (0, InputSlider.Positions) : (slider.From, slider.To);
            return Number(Math.Floor((RailWidth * (slider.PositionOf(place) - from) / (to - from)) + 0.5));
        }
    }

    /// <summary>The points of a chart that its table shows: the ends, and others evenly between them.</summary>
    public static IEnumerable<int> TablePoints(ModelChart chart)
    {
        var rows = Math.Min(TableRows, chart.Points.Length);
        return Enumerable.Range(0, rows).Select(row => row * (chart.Points.Length - 1) / (rows - 1));
    }

    /// <summary>Where a value comes from.</summary>
    public static IHtmlContent Origin(CalculatorView view, InputValue value)
    {
        var content = new HtmlContentBuilder();
        switch (value.Origin)
        {
            case InputOrigin.FromFact { Source: var fact }:
                var sources = fact.Sources.Select(r => view.Sources.GetValueOrDefault(r.Key ?? r.Url!)).OfType<CalculatorSource>().ToList();
                if (sources.Count == 0)
                {
                    content.Append("Fact: " + fact.Label);
                }

                for (var i = 0; i < sources.Count; i++)
                {
                    var opening = new HtmlString("<a" + Phrases.Attribute("href", sources[i].Href) + ">");
                    content.AppendHtml(i == 0 ? "" : ", ").AppendHtml(opening).Append(sources[i].Label).AppendHtml("</a>");
                }

                var origin = view.Origins.GetValueOrDefault(fact.Id);
                if ((origin?.Date ?? fact.Date) is { } date)
                {
                    content.AppendHtml(", ").AppendHtml(Phrases.Time(date));
                }

                if (origin is not null)
                {
                    content.Append(" ").AppendHtml(Phrases.Level(origin.Level));
                }

                break;
            case InputOrigin.Assumed { Reason: var reason, ReviewBy: var review }:
                content.Append("Assumed: " + reason);
                if (review is { } day)
                {
                    content.Append(string.Create(CultureInfo.InvariantCulture, $"; to be looked at again by {day:yyyy-MM-dd}"));
                }

                break;
            default:
                break;
        }

        return content;
    }
}
