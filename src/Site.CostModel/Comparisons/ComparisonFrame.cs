using System.Collections.Immutable;
using Site.CostModel.Charts;
using Site.CostModel.Evaluation;
using Site.CostModel.Models;

namespace Site.CostModel.Comparisons;

/// <summary>What a comparison shows for one scenario and one value of its input.</summary>
/// <param name="At">The value, with its unit.</param>
/// <param name="Value">The value.</param>
/// <param name="Bars">The bars, in the comparison's order, all on one scale that starts at zero.</param>
/// <param name="Ticks">The marks of that scale.</param>
/// <param name="Verdict">What the model says of it.</param>
/// <param name="Flip">What would change the answer; null where nothing is said of it.</param>
public sealed record ComparisonFrame(
    string At,
    double Value,
    ImmutableArray<ComparedBar> Bars,
    ImmutableArray<ComparisonTick> Ticks,
    string? Verdict,
    string? Flip)
{
    /// <summary>Computes it.</summary>
    /// <param name="model">The model.</param>
    /// <param name="comparison">Its comparison.</param>
    /// <param name="value">The value of the comparison's input.</param>
    /// <param name="inputs">All inputs, that one with this value.</param>
    internal static ComparisonFrame Of(Model model, ModelComparison comparison, double value, ModelInputs inputs)
    {
        var evaluation = model.Evaluate(inputs);
        var lengths = comparison.Bars.Select(b => Length.Of(b, evaluation)).ToList();
        var format = comparison.Bars[0].Result.Format;
        var ends = lengths.SelectMany(l => new[] { l.Value, l.High }).Where(ChartScale.IsDrawable);
        var most = ends.Append(0).Max() * format.Multiply / format.Divide;
        var step = ChartScale.NiceAbove((most > ChartScale.Tiny ? most : 1) / ChartScale.TickSteps);
        var end = Math.Max(Math.Ceiling(most / step), 1) * step;
        var scale = new ChartScale(0, end, false, 0, 100);
        return new ComparisonFrame(
            comparison.Format.Show(value),
            value,
            [.. lengths.Select(l => l.On(scale))],
            [.. scale.Ticks().Select(t => new ComparisonTick(scale.Place(t), format.ShowTick(t)))],
            evaluation.Verdict(),
            evaluation.Flip());
    }

    /// <summary>A bar in the unit of its result.</summary>
    private readonly record struct Length(ModelResult Result, double Value, double Low, double High, bool IsBand)
    {
        public static Length Of(ComparisonBar bar, ModelEvaluation evaluation)
        {
            var value = evaluation.ValueOf(bar.Result.Name);
            if (bar.To is not null)
            {
                var other = evaluation.ValueOf(bar.To.Name);
                return new Length(bar.Result, value, Math.Min(value, other), Math.Max(value, other), IsBand: false);
            }

            return evaluation.BandOf(bar.Result) is { } band
                ? new Length(bar.Result, value, band.Low, band.High, IsBand: true)
                : new Length(bar.Result, value, value, value, IsBand: true);
        }

        public ComparedBar On(ChartScale scale) => new(
            Result.Show(Value),
            Words(),
            PlaceOf(Value, scale),
            Low < High ? PlaceOf(Low, scale) : null,
            Low < High ? PlaceOf(High, scale) : null);

        /// <summary>The range in words; empty where it would be one number.</summary>
        private string Words()
        {
            var (low, high) = (Result.Show(Low), Result.Show(High));
            return low == high ? "" : IsBand ? $"likely {low} to {high}" : $"up to {high}";
        }

        private double? PlaceOf(double value, ChartScale scale) =>
            ChartScale.IsDrawable(value) ? scale.Place(value * Result.Format.Multiply / Result.Format.Divide) : null;
    }
}

/// <summary>A bar of a comparison.</summary>
/// <param name="Shown">Its value, with its unit.</param>
/// <param name="Range">The range it lies in, in words; empty where there is none.</param>
/// <param name="Place">Where it ends, in per cent of the scale; null where it has no end.</param>
/// <param name="Low">Where its range starts; null where it has none, or one without that end.</param>
/// <param name="High">Where its range ends; likewise.</param>
public sealed record ComparedBar(string Shown, string Range, double? Place, double? Low, double? High);
