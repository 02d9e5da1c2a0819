using Site.CostModel.Charts;
using Site.CostModel.Evaluation;

namespace Site.Theme.Calculators;

/// <summary>A chart of a calculator.</summary>
/// <param name="Data">Its numbers.</param>
/// <param name="Drawing">The chart, drawn.</param>
public sealed record CalculatorChartView(ChartData Data, ChartDrawing Drawing);
