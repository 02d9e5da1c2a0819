using Site.CostModel.Formulas;
using Site.Text.Diagnostics;

namespace Site.CostModel.Models.Reading;

/// <summary>Checks that need the whole model: what nothing uses, and what has no value.</summary>
internal static class ModelChecks
{
    /// <summary>Runs them.</summary>
    public static void Run(Model model, IDiagnosticSink diagnostics)
    {
        ReportUnused(model, diagnostics);
        ReportWithoutValue(model, model.Defaults, "at its defaults", diagnostics);
        foreach (var scenario in model.Scenarios)
        {
            ReportWithoutValue(model, scenario.Inputs, $"in the scenario '{scenario.Name}'", diagnostics);
        }
    }

    private static void ReportUnused(Model model, IDiagnosticSink diagnostics)
    {
        var used = new HashSet<int>();
        foreach (var result in model.Results)
        {
            used.UnionWith(Dependencies.Of(model, result.Formula));
        }

        var mentioned = model.Verdict.SelectMany(r => r.Parts).Where(p => p.Value is not null).Select(p => p.Slot)
            .Concat(model.Verdict.Where(r => r.Tree is not null).SelectMany(r => UsedNames.In(r.Tree!)))
            .Concat(model.Charts.SelectMany(c => model.Formulas.Where(f => f.Name == c.Limit)).Select(f => f.Slot))
            .Concat(model.Search?.Groups.Select(g => g.Slot) ?? []);
        foreach (var slot in mentioned)
        {
            used.Add(slot);
            if (model.Formulas.FirstOrDefault(f => f.Slot == slot) is { } formula)
            {
                used.UnionWith(Dependencies.Of(model, formula));
            }
        }

        var unused = model.Inputs.Where(i => !used.Contains(i.Slot)).Select(i => (i.Name, i.Location, "input"))
            .Concat(model.Conversions.Where(c => !used.Contains(c.Slot)).Select(c => (c.Name, c.Location, "conversion")))
            .Concat(model.Formulas.Where(f => !used.Contains(f.Slot)).Select(f => (f.Name, f.Location, "formula")));
        foreach (var (name, location, what) in unused)
        {
            diagnostics.Report(Rules.Models.Unused.At(
                location,
                $"No result depends on the {what} '{name}'.",
                "Use it in a formula, or remove it."));
        }
    }

    private static void ReportWithoutValue(Model model, ModelInputs inputs, string where, IDiagnosticSink diagnostics)
    {
        var values = Evaluator.Compute(model, inputs);
        foreach (var result in model.Results)
        {
            var value = values[result.Formula.Slot];
            if (double.IsNaN(value) || double.IsNegativeInfinity(value))
            {
                diagnostics.Report(Rules.Models.NotFinite.At(
                    result.Formula.Location,
                    $"'{result.Name}' is {(double.IsNaN(value) ? "not a number" : "minus infinity")} {where}.",
                    "Keep the formula from dividing zero by zero, or infinity by infinity: choose with ?: before dividing."));
            }
            else if (double.IsInfinity(value) && result.InfiniteWord is null)
            {
                diagnostics.Report(Rules.Models.NotFinite.At(
                    result.Formula.Location,
                    $"'{result.Name}' is infinite {where}.",
                    "Allow it with a word for it, such as 'infinite: never', or choose with ?: before dividing."));
            }
        }
    }
}
