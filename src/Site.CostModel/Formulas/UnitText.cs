using Site.Quantities.Units;

namespace Site.CostModel.Formulas;

/// <summary>Words about units, for messages.</summary>
internal static class UnitText
{
    /// <summary>A unit as it reads in a sentence.</summary>
    public static string Describe(Unit unit) => unit.ToString() is var text && text == "1" ? "a pure number" : text;

    /// <summary>What to do about a formula that lacks a factor.</summary>
    /// <param name="lacking">The unit the formula would have to be multiplied by.</param>
    public static string LackingHint(Unit lacking)
    {
        var dimensions = lacking.Dimensions.ToList();
        return dimensions.Count == 2 && dimensions.TrueForAll(d => Currencies.IsCode(d.Key)) &&
            (dimensions[0].Value + dimensions[1].Value).IsZero
            ? $"Currencies do not mix: multiply by an exchange rate, an input in {lacking}."
            : $"A factor in {lacking} is missing.";
    }
}
