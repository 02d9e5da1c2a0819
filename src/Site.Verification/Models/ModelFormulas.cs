using Site.CostModel.Formulas;
using Site.CostModel.Json;
using Site.CostModel.Models;
using Site.Quantities.Units;
using Site.Verification.Derivations;

namespace Site.Verification.Models;

/// <summary>The formulas of a published model, parsed and their units proved once, to be computed for any inputs.</summary>
internal sealed class ModelFormulas
{
    private readonly Dictionary<string, Unit?> _units = new(StringComparer.Ordinal);
    private readonly List<(string Name, CheckedFormula Formula, List<string> Names)> _formulas = [];

    private readonly CancellationToken _stopping;

    private ModelFormulas(CancellationToken stopping) => _stopping = stopping;

    /// <summary>Parses them.</summary>
    /// <param name="model">The model.</param>
    /// <param name="stopping">Stops their computation.</param>
    /// <param name="problem">The first thing that is not sound, in a sentence; null where all is.</param>
    public static ModelFormulas Parse(ModelDocument model, CancellationToken stopping, out string? problem)
    {
        var all = new ModelFormulas(stopping);
        problem = null;
        var given = model.Inputs.Select(i => (i.Name, i.Unit)).Concat(model.Conversions.Select(c => (c.Name, c.Unit)));
        foreach (var (name, unit) in given)
        {
            problem ??= all.AddName(name, unit);
        }

        foreach (var entry in model.Formulas)
        {
            problem ??= all.Add(entry);
            if (problem is not null)
            {
                break;
            }
        }

        // What the rules of a verdict know of the draws of a result; formulas, which are what is drawn, do not.
        foreach (var (result, (word, _)) in model.Results.SelectMany(_ => BandEnds.All, (r, e) => (r, e)))
        {
            all._units.TryAdd($"{result.Name}_{word}", all.UnitOf(result.Name));
        }

        return all;
    }

    /// <summary>The unit of a name; null where the model has none of that name.</summary>
    public Unit? UnitOf(string name) => _units.GetValueOrDefault(name);

    /// <summary>Computes formulas.</summary>
    /// <param name="values">The inputs and conversions; what formulas give is added.</param>
    /// <param name="only">The formulas that are wanted, in order; null for all.</param>
    /// <returns>The name of what is missing; null where all was computed.</returns>
    public string? Compute(Dictionary<string, double> values, IReadOnlySet<string>? only = null)
    {
        _stopping.ThrowIfCancellationRequested();
        foreach (var (name, formula, names) in _formulas)
        {
            if (only?.Contains(name) == false)
            {
                continue;
            }

            if (names.Find(n => !values.ContainsKey(n)) is { } missing)
            {
                return missing;
            }

            values[name] = formula.Evaluate([.. names.Select(n => values[n])]);
        }

        return null;
    }

    /// <summary>Parses a formula or condition over all the names; null where it is not sound.</summary>
    /// <param name="text">The text.</param>
    /// <param name="unit">The unit it must give; null agrees with any.</param>
    /// <param name="names">The names it uses, in the order of its values.</param>
    /// <param name="problem">What is not sound.</param>
    public CheckedFormula? ParseOne(string text, Unit? unit, out List<string> names, out string? problem)
    {
        names = [.. FormulaNames.In(text).Where(_units.ContainsKey).Distinct(StringComparer.Ordinal)];
        var formula = CheckedFormula.Parse(text, [.. names.Select(n => (n, _units[n]))], unit, out var faults);
        problem = formula is null ? faults[0].Message : null;
        return formula;
    }

    private string? Add(FormulaEntry entry)
    {
        if (UnitParser.Parse(entry.Unit, out var fault) is not { } unit)
        {
            return $"the unit of '{entry.Name}' is not understood: {fault?.Message}";
        }

        if (ParseOne(entry.Formula, unit, out var names, out var problem) is not { } formula)
        {
            return $"the formula of '{entry.Name}' is not sound: {problem}";
        }

        _formulas.Add((entry.Name, formula, names));
        return AddName(entry.Name, entry.Unit);
    }

    private string? AddName(string name, string unit)
    {
        if (UnitParser.Parse(unit, out var fault) is not { } parsed)
        {
            return $"the unit of '{name}' is not understood: {fault?.Message}";
        }

        return _units.TryAdd(name, parsed) ? null : $"'{name}' is given twice.";
    }
}
