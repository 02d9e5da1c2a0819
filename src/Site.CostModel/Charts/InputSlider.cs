using Site.CostModel.Models;

namespace Site.CostModel.Charts;

/// <summary>The slider beside the number field of an input.</summary>
/// <param name="From">The least value, or where the scale is logarithmic and starts at zero, the least one above it.</param>
/// <param name="To">The largest value.</param>
/// <param name="Step">How far apart values are; zero where nothing is said.</param>
/// <param name="IsLogarithmic">Whether equal distances are equal ratios. Such a slider counts <see cref="Positions"/> from zero.</param>
public sealed record InputSlider(double From, double To, double Step, bool IsLogarithmic)
{
    /// <summary>How many steps a logarithmic slider has.</summary>
    public const int Positions = 200;

    /// <summary>The slider of an input; null where its bounds are not both known.</summary>
    public static InputSlider? Of(ModelInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (input.Min?.Value is not { } min || input.Max?.Value is not { } max || min >= max)
        {
            return null;
        }

        var step = input.Step?.Value ?? 0;
        var least = min > 0 ? min : step > 0 ? step : max / 1e6;
        return min >= 0 && Spacing.IsWide(least, max) ? new InputSlider(least, max, step, true) : new InputSlider(min, max, step, false);
    }

    /// <summary>Where a value stands: itself, or on a logarithmic slider the nearest position.</summary>
    public double PositionOf(double value) =>
        IsLogarithmic
            ? Math.Floor(value < From ? 0 : new ChartScale(From, To, true, 0, Positions).Place(value) + 0.5)
            : Math.Min(Math.Max(value, From), To);
}
