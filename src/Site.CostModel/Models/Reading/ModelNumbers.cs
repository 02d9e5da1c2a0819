using Site.CostModel.Display;
using Site.Quantities.Units;

namespace Site.CostModel.Models.Reading;

/// <summary>Numbers in messages.</summary>
internal static class ModelNumbers
{
    /// <summary>A number with its unit.</summary>
    public static string Describe(double value, Unit unit) =>
        unit.ToString() is var text && text == "1" ? Decimals.Exact(value) : $"{Decimals.Exact(value)} {text}";
}
