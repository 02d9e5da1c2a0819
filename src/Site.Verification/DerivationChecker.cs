using System.Globalization;
using Site.Citations.Claims;
using Site.CostModel.Evaluation;
using Site.CostModel.Formulas;
using Site.Quantities.Units;

namespace Site.Verification;

/// <summary>
/// Computes a derivation again from its inputs and formulas alone, and proves its units, trusting nothing the twin says. Values must be
/// equal but for the last bits, in which engines may differ where a power is taken: one part in 10^12.
/// </summary>
public sealed class DerivationChecker : IDerivationChecker
{
    private const double Tolerance = 1e-12;

    /// <inheritdoc/>
    public IEnumerable<string> Check(ClaimDerivation derivation)
    {
        ArgumentNullException.ThrowIfNull(derivation);
        var problems = new List<string>();
        var names = new List<(string Identifier, Unit? Unit)>();
        var values = new List<double>();
        foreach (var input in derivation.Inputs)
        {
            Add(input.Name, input.Unit, Number(input.Value));
        }

        foreach (var step in derivation.Steps)
        {
            var unit = UnitOf(step.Unit);
            if (CheckedFormula.Parse(step.Formula, names, unit, out var faults) is not { } formula)
            {
                problems.Add($"the formula of '{step.Name}' is not sound: {faults[0].Message}");
                return problems;
            }

            var computed = formula.Evaluate(values.ToArray());
            var stated = Number(step.Value);
            if (!Agree(computed, stated))
            {
                problems.Add($"'{step.Name}' is {ModelEvaluation.Exact(computed)} by its formula, and not {step.Value}.");
            }

            Add(step.Name, step.Unit, computed);
        }

        var at = names.FindLastIndex(n => n.Identifier == derivation.Name);
        if (at < 0)
        {
            problems.Add($"nothing in it is called '{derivation.Name}', as its result is.");
        }
        else if (!Agree(values[at], Number(derivation.Value)) || names[at].Unit != UnitOf(derivation.Unit))
        {
            problems.Add($"the result is {ModelEvaluation.Exact(values[at])} {names[at].Unit}, and not {derivation.Value} {derivation.Unit}.");
        }

        return problems;

        void Add(string name, string unit, double value)
        {
            if (names.Exists(n => n.Identifier == name))
            {
                problems.Add($"'{name}' is given twice.");
                return;
            }

            names.Add((name, UnitOf(unit)));
            values.Add(value);
        }

        Unit? UnitOf(string text)
        {
            var unit = UnitParser.Parse(text, out var problem);
            if (problem is not null)
            {
                problems.Add($"the unit '{text}' is not understood: {problem.Message}");
            }

            return unit;
        }
    }

    private static double Number(string text) => text switch
    {
        "Infinity" => double.PositiveInfinity,
        "-Infinity" => double.NegativeInfinity,
        _ => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : double.NaN,
    };

    private static bool Agree(double computed, double stated) =>
        computed == stated || Math.Abs(computed - stated) <= Tolerance * Math.Max(Math.Abs(computed), Math.Abs(stated));
}
