using Site.Citations.Facts;
using Site.Quantities.Units;
using Site.Verification.Derivations;

namespace Site.Verification.Facts;

/// <summary>Compares values with those of facts.</summary>
internal static class FactValue
{
    /// <summary>Whether a value is a fact's, in its own unit or another of the same kind.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="value">The value, as it is published.</param>
    /// <param name="unit">Its unit.</param>
    public static bool Is(FactEntry fact, string value, string unit)
    {
        if (UnitParser.Parse(fact.Unit, out _) is not { } from
            || UnitParser.Parse(unit, out _) is not { } to
            || !from.TryFactorTo(to, out var factor))
        {
            return false;
        }

        return ExactNumber.Agree(ExactNumber.Read(fact.Value) * factor.ToDouble(), ExactNumber.Read(value));
    }
}
