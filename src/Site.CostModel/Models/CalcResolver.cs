using Site.CostModel.Display;
using Site.CostModel.Evaluation;
using Site.Quantities.Units;
using Site.Text.Diagnostics;

namespace Site.CostModel.Models;

/// <summary>A result somebody asked for.</summary>
/// <param name="Evaluation">The model's values for the inputs asked for.</param>
/// <param name="Result">The result.</param>
/// <param name="Format">How it is shown.</param>
public sealed record CalcResult(ModelEvaluation Evaluation, ModelResult Result, DisplayFormat Format)
{
    /// <summary>The value as shown.</summary>
    public string Display => Format.Show(Evaluation.ValueOf(Result.Name), Result.InfiniteWord);

    /// <summary>How it follows from the inputs.</summary>
    public Derivation Derive() => Evaluation.Derive(Result, Format);
}

/// <summary>Finds what a reference asks of a model.</summary>
internal static class CalcResolver
{
    private const string ScenarioKey = "scenario";

    /// <summary>Finds and computes it.</summary>
    public static CalcResult? Resolve(Model model, CalcReference reference, string? format, out TextProblem? problem)
    {
        if (model.FindResult(reference.Result.Text) is not { } result)
        {
            problem = reference.Result.Problem(
                Rules.Models.UnknownResult,
                $"The model '{model.Name}' has no result '{reference.Result.Text}'.",
                Nearest.Suggest(reference.Result.Text, model.Results.Select(r => r.Name), $"Its results are {string.Join(", ", model.Results.Select(r => r.Name))}."));
            return null;
        }

        var shown = result.Format;
        problem = null;
        if (format is not null && DisplayFormat.Parse(format, result.Formula.Unit, out problem) is { } parsed)
        {
            shown = parsed;
        }

        var inputs = problem is null ? Inputs(model, reference, out problem) : null;
        return inputs is null ? null : new CalcResult(model.Evaluate(inputs), result, shown);
    }

    private static ModelInputs? Inputs(Model model, CalcReference reference, out TextProblem? problem)
    {
        problem = null;
        var inputs = model.Defaults;
        var settings = reference.Settings;
        if (settings.FirstOrDefault(s => s.Name.Text == ScenarioKey) is { Name.Text: not null } chosen && model.FindInput(ScenarioKey) is null)
        {
            if (model.FindScenario(chosen.Value.Text) is not { } scenario)
            {
                problem = chosen.Value.Problem(
                    Rules.Models.UnknownScenario,
                    $"The model '{model.Name}' has no scenario '{chosen.Value.Text}'.",
                    Nearest.Suggest(chosen.Value.Text, model.Scenarios.Select(s => s.Name), model.Scenarios.IsEmpty ? "It has no scenarios." : $"Its scenarios are {string.Join(", ", model.Scenarios.Select(s => s.Name))}."));
                return null;
            }

            inputs = scenario.Inputs;
            settings = settings.Remove(chosen);
        }

        SettingProblem? first = null;
        var set = inputs.Set([.. settings.Select(s => KeyValuePair.Create(s.Name.Text, s.Value.Text))], text => new InputOrigin.Given(text), p => first ??= p);
        if (first is not null)
        {
            var (name, value) = settings[first.Index];
            problem = first.Problem.Shifted(first.InName ? name.Offset : value.Offset);
        }

        return set;
    }
}
