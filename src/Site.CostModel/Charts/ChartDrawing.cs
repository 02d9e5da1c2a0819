using Site.CostModel.Evaluation;

namespace Site.CostModel.Charts;

/// <summary>
/// A chart as drawn, and what it says. The script of the calculators draws the same, to the byte (<c>chart-pen.js</c>), from the same sums
/// in the same order.
/// </summary>
/// <param name="Svg">
/// What stands inside the <c>svg</c> element, whose view box is <see cref="ViewBox"/>. It has classes and no colours or sizes of type:
/// those are the style sheet's, which must keep letters within <see cref="ChartLayout.Glyph"/> wide.
/// </param>
/// <param name="Caption">What the chart says, as sentences.</param>
public sealed record ChartDrawing(string Svg, string Caption)
{
    /// <summary>The view box of the <c>svg</c> element.</summary>
    public static string ViewBox { get; } = $"0 0 {SvgText.Number(ChartLayout.Width)} {SvgText.Number(ChartLayout.Height)}";

    /// <summary>Draws a chart.</summary>
    public static ChartDrawing Of(ChartData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return new ChartDrawing(new ChartPen(data).Draw(), ChartCaption.Of(data));
    }

    /// <summary>The value, or the nearer end of the range.</summary>
    internal static double Clamp(double value, double low, double high) => Math.Min(Math.Max(value, low), high);
}
