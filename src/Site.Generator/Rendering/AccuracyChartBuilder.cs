using System.Globalization;
using Site.CostModel.Accuracy;
using Site.CostModel.Models;
using Site.Theme.Accuracy;

namespace Site.Generator.Rendering;

/// <summary>
/// Places a chart of predicted against measured. Both axes go by equal ratios; a point on the diagonal is predicted exactly, one between
/// the dashed lines within 20 per cent.
/// </summary>
internal sealed class AccuracyChartBuilder
{
    private const int Size = 640;
    private const int Margin = 56;

    // What the longest number beside the upright axis needs beyond the margin.
    private const int Overhang = 24;

    private const int LegendLine = 24;

    // The kinds of marks that tell series apart.
    private const int Marks = 4;

    // The powers of ten at the ends of both axes.
    private readonly double _from;
    private readonly double _to;

    private AccuracyChartBuilder(AccuracyReport report)
    {
        // A measurement is greater than 0 and finite, so there is a value.
        var values = report.Points.SelectMany(p => (double[])[p.Measured, Predicted(p)]).Where(HasPlace).ToList();
        _from = Math.Floor(Math.Log10(values.Min()));
        _to = Math.Max(Math.Ceiling(Math.Log10(values.Max())), _from + 1);
    }

    /// <summary>Places it.</summary>
    /// <param name="model">The model.</param>
    /// <param name="report">Its predictions beside measurements, one or more.</param>
    public static AccuracyChartView Build(Model model, AccuracyReport report)
    {
        var chart = new AccuracyChartBuilder(report);
        var unit = report.Accuracy.Result.Format.Suffix.Trim();
        return new AccuracyChartView
        {
            ViewBox = Text($"{-Overhang} 0 {Size + Overhang} {Size}"),
            Unit = unit,
            LeftOut = report.Accuracy.Without.Label,
            Grid = [.. chart.Grid()],
            Measured = At(Size / 2, Size - 8, "measured, " + unit),
            Predicted = At(Margin, Margin - 24, "predicted, " + unit),
            Diagonal = chart.Diagonal(1),
            Bounds = [chart.Diagonal(1.2), chart.Diagonal(1 / 1.2)],
            Series = [.. report.By(model, report.Accuracy.Fitted).Select((group, line) => chart.Series(model, report, group, line))],
        };
    }

    private IEnumerable<AccuracyGridView> Grid()
    {
        for (var decade = _from; decade <= _to; decade++)
        {
            var at = Place(Math.Pow(10, decade));
            var label = Math.Pow(10, decade).ToString("#,0", CultureInfo.InvariantCulture);
            yield return new AccuracyGridView(
                Text($"M{at} {Margin}V{Size - Margin}M{Margin} {Size - at}H{Size - Margin}"),
                At(at, Size - Margin + 20, label),
                At(Margin - 6, Size - at + 5, label));
        }
    }

    /// <summary>The line of all points that are predicted at a ratio to what was measured, as far as it lies within the axes.</summary>
    private string Diagonal(double ratio)
    {
        var low = Math.Pow(10, _from);
        var high = Math.Pow(10, _to);
        var (x1, y1) = ratio >= 1 ? (low, low * ratio) : (low / ratio, low);
        var (x2, y2) = ratio >= 1 ? (high / ratio, high) : (high, high * ratio);
        return Text($"M{Place(x1)} {Upright(y1)}L{Place(x2)} {Upright(y2)}");
    }

    private AccuracySeriesView Series(Model model, AccuracyReport report, AccuracyGroup group, int line)
    {
        var choice = model.Choices.IndexOf(report.Accuracy.Fitted);
        var places = report.Points
            .Where(p => p.Options[choice] == group.Option && HasPlace(Predicted(p)))
            .Select(p => (X: Even(Place(p.Measured)), Y: Even(Size - Place(Predicted(p)))))
            .Distinct();
        var down = LegendLine * line;
        var marks = places.Append((X: Margin + 20, Y: Margin + 16 + down)).Select(p => Mark(line, p.X, p.Y));
        return new AccuracySeriesView(
            string.Concat(marks),
            line % Marks == 0,
            At(Margin + 34, Margin + 21 + down, group.Label));
    }

    /// <summary>A dot, a square, a cross or a triangle, in turn.</summary>
    private static string Mark(int series, int x, int y) => (series % Marks) switch
    {
        0 => Text($"M{x} {y}h0"),
        1 => Text($"M{x - 3} {y - 3}h6v6h-6z"),
        2 => Text($"M{x - 3} {y - 3}l6 6m0-6l-6 6"),
        _ => Text($"M{x} {y - 4}l4 7h-8z"),
    };

    /// <summary>Marks nearer than a reader can tell apart are drawn once.</summary>
    private static int Even(double place) => 2 * (int)Math.Round(place / 2);

    private double Place(double value) => Math.Round(Margin + ((Math.Log10(value) - _from) / (_to - _from) * (Size - (2 * Margin))), 1);

    private double Upright(double value) => Math.Round(Size - Place(value), 1);

    /// <summary>Whether a value lies on axes that go by equal ratios.</summary>
    private static bool HasPlace(double value) => value > 0 && double.IsFinite(value);

    private static double Predicted(AccuracyPoint point) => point.HeldOut ?? point.Fitted;

    private static AccuracyTextView At(double x, double y, string text) => new(Text($"{x}"), Text($"{y}"), text);

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
