using System.Collections.Immutable;
using System.Globalization;
using Site.CostModel.Display;
using Site.CostModel.Evaluation;
using Site.CostModel.Sums;

namespace Site.Theme.Calculators;

/// <summary>
/// What moves a result, drawn: a bar for each input on one scale, and what they say. The script draws the same of a reader's own numbers
/// (<c>decides.js</c>).
/// </summary>
/// <param name="Bars">What stands inside the <c>svg</c> element of each input, in order.</param>
/// <param name="Caption">What follows, as a sentence.</param>
internal sealed record SwingDrawing(ImmutableArray<string> Bars, string Caption)
{
    /// <summary>The view box of each bar.</summary>
    public const string ViewBox = "0 0 1000 12";

    /// <summary>Draws what moves the main result of an answer.</summary>
    public static SwingDrawing Of(CalculatorAnswer answer)
    {
        var (swings, result) = (answer.Swings, answer.Main.Result);
        var here = answer.Model.Evaluate(answer.Model.Defaults).ValueOf(result.Name);
        var ends = swings.SelectMany(s => new[] { s.AtLow, s.AtHigh }).Append(here).Where(double.IsFinite).ToList();
        var (low, high) = ends.Count == 0 ? (0, 0) : (ends.Min(), ends.Max());
        return new SwingDrawing([.. swings.Select(Bar)], Say(answer));

        string Bar(Swing swing)
        {
            var (from, to) = (Place(Math.Min(swing.AtLow, swing.AtHigh)), Place(Math.Max(swing.AtLow, swing.AtHigh)));
            var start = Math.Min(from, Swing.BarWidth - Swing.LeastBar);
            return $"<rect x=\"{Text(start)}\" width=\"{Text(Math.Max(to - from, Swing.LeastBar))}\" height=\"12\"/>"
                + $"<path d=\"M{Text(Place(here))} 0V12\"/>";
        }

        double Place(double value) =>
            value <= low || high <= low ? 0
            : value >= high ? Swing.BarWidth
            : Math.Floor((Swing.BarWidth * (value - low) / (high - low)) + 0.5);
    }

    private static string Say(CalculatorAnswer answer)
    {
        if (answer.Swings is not [var first, ..])
        {
            return "Nothing of what has a range moves it.";
        }

        var format = DisplayFormat.Plain(first.Input.Unit);
        var (label, result) = (SumLabels.Of(answer.Model, first.Input), answer.Main.Result);
        return $"Most of all: {label}. At {format.Show(first.Low)} it is {result.Show(first.AtLow)}, at {format.Show(first.High)} "
            + $"{result.Show(first.AtHigh)}.";
    }

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);
}
