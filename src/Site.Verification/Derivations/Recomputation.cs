using Site.Citations.Twins;
using Site.CostModel.Evaluation;
using Site.CostModel.Formulas;
using Site.CostModel.Json;
using Site.Quantities.Units;

namespace Site.Verification.Derivations;

/// <summary>
/// Computes a derivation again from its inputs and its model's formulas alone, and proves its units, trusting nothing the twin says. Values
/// must be equal but for the last bits, in which engines may differ where a power is taken: one part in 10^12.
/// </summary>
internal sealed class Recomputation
{
    private readonly List<string> _problems = [];
    private readonly Dictionary<string, (Unit? Unit, double Value)> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Unit?> _units = new(StringComparer.Ordinal);

    private Recomputation()
    {
    }

    /// <summary>What does not follow, each in a sentence; empty where everything does.</summary>
    /// <param name="derivation">The derivation.</param>
    /// <param name="formulas">The formulas that its result depends on, in order of computation.</param>
    public static IReadOnlyList<string> FindProblems(TwinDerivation derivation, IReadOnlyList<FormulaEntry> formulas)
    {
        var run = new Recomputation();
        run.Run(derivation, formulas);
        return run._problems;
    }

    private void Run(TwinDerivation derivation, IReadOnlyList<FormulaEntry> formulas)
    {
        foreach (var (name, input) in derivation.Inputs)
        {
            Add(name, input.Unit, ExactNumber.Read(input.Value));
        }

        if (!formulas.All(Take))
        {
            return;
        }

        var result = derivation.Result;
        if (!_values.TryGetValue(result.Name, out var found))
        {
            _problems.Add($"nothing in it is called '{result.Name}', as its result is.");
        }
        else if (!ExactNumber.Agree(found.Value, ExactNumber.Read(result.Value)) || found.Unit != UnitOf(result.Unit))
        {
            _problems.Add($"the result is {ModelEvaluation.Exact(found.Value)} {found.Unit}, and not {result.Value} {result.Unit}.");
        }
    }

    private bool Take(FormulaEntry step)
    {
        // Only the names that the formula can mean, so that the time a derivation takes grows with its length and not with its square.
        var names = FormulaNames.In(step.Formula).Where(_values.ContainsKey).Distinct(StringComparer.Ordinal).ToList();
        var formula = CheckedFormula.Parse(step.Formula, [.. names.Select(n => (n, _values[n].Unit))], UnitOf(step.Unit), out var faults);
        if (formula is null)
        {
            _problems.Add($"the formula of '{step.Name}' is not sound: {faults[0].Message}");
            return false;
        }

        Add(step.Name, step.Unit, formula.Evaluate([.. names.Select(n => _values[n].Value)]));
        return true;
    }

    private void Add(string name, string unit, double value)
    {
        if (!_values.TryAdd(name, (UnitOf(unit), value)))
        {
            _problems.Add($"'{name}' is given twice.");
        }
    }

    private Unit? UnitOf(string text)
    {
        if (!_units.TryGetValue(text, out var unit))
        {
            unit = UnitParser.Parse(text, out var problem);
            _units.Add(text, unit);
            if (problem is not null)
            {
                _problems.Add($"the unit '{text}' is not understood: {problem.Message}");
            }
        }

        return unit;
    }
}
