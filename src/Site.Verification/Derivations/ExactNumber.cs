using System.Globalization;

namespace Site.Verification.Derivations;

/// <summary>Numbers as twins and models write them: decimal text, or the word for an infinity.</summary>
internal static class ExactNumber
{
    private const double Tolerance = 1e-12;

    /// <summary>The number; NaN, which agrees with nothing, where the text is none or too large to be one.</summary>
    public static double Read(string text) => text switch
    {
        "Infinity" => double.PositiveInfinity,
        "-Infinity" => double.NegativeInfinity,
        _ => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)
            ? value
            : double.NaN,
    };

    /// <summary>
    /// Whether a computed value is the stated one, to one part in 10^12: engines may differ in the last bits where a power is taken. An
    /// infinity agrees with itself alone.
    /// </summary>
    public static bool Agree(double computed, double stated)
    {
        var difference = Math.Abs(computed - stated);
        return computed == stated
            || (double.IsFinite(difference) && difference <= Tolerance * Math.Max(Math.Abs(computed), Math.Abs(stated)));
    }
}
