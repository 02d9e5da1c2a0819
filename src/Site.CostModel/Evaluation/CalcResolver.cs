using System.Collections.Immutable;
using Site.CostModel.Display;
using Site.CostModel.Models;
using Site.Quantities.Units;
using Site.Text.Diagnostics;

namespace Site.CostModel.Evaluation;

/// <summary>Finds what a reference asks of the models of a site.</summary>
public static class CalcResolver
{
    private const string ScenarioKey = "scenario";

    /// <summary>Finds what a reference asks for and computes it.</summary>
    /// <param name="models">The models.</param>
    /// <param name="reference">The reference.</param>
    /// <param name="format">How the result is to be shown; null for its own format.</param>
    /// <param name="problem">What is wrong, at its offset in the text the reference was read from; null where nothing is.</param>
    public static CalcResult? Resolve(this ModelSet models, CalcReference reference, string? format, out TextProblem? problem)
    {
        ArgumentNullException.ThrowIfNull(models);
        ArgumentNullException.ThrowIfNull(reference);
        var name = reference.Model;
        if (models.Find(name.Text) is { } model)
        {
            return Resolve(model, reference, format, out problem);
        }

        problem = models.Refused.Explain(Rules.Models.UnknownModel, null, "model", name.Text) is { } refusal
            ? name.Problem(refusal.Rule, refusal.Message, refusal.Suggestion) with { Cause = refusal.Cause }
            : name.Problem(
                Rules.Models.UnknownModel,
                $"There is no model '{name.Text}'.",
                models.Names.Suggest(name.Text, "Describe it in a file of _models/."));
        return null;
    }

    private static CalcResult? Resolve(Model model, CalcReference reference, string? format, out TextProblem? problem)
    {
        if (model.FindResult(reference.Result.Text) is not { } result)
        {
            problem = reference.Result.Problem(
                Rules.Models.UnknownResult,
                $"The model '{model.Name}' has no result '{reference.Result.Text}'.",
                Nearest.Suggest(
                    reference.Result.Text,
                    model.Results.Select(r => r.Name),
                    $"Its results are {Nearest.Listed(model.Results.Select(r => r.Name))}."));
            return null;
        }

        var shown = result.Format;
        problem = null;
        var end = EndOf(format, out var units);
        if (format?[units..] is { Length: > 0 } written)
        {
            shown = DisplayFormat.Parse(written, result.Formula.Unit, out problem) ?? shown;
            problem = problem?.Shifted(units);
        }

        var inputs = problem is null ? Inputs(model, reference, out problem) : null;
        if (inputs is null)
        {
            return null;
        }

        var settings = SettingsOf(model, reference, out var scenario);
        return new CalcResult(model.Evaluate(inputs), result, shown, end ?? result.ShownEnd)
        {
            Scenario = scenario?.Value.Text,
            Settings =
            [
                .. settings.Select(s => (Name: s.Name.Text, Value: s.Value.Text))
                    .Select(s => KeyValuePair.Create(Names.ToIdentifier(s.Name), Exact(model, inputs, s.Name, s.Value))),
            ],
        };
    }

    /// <summary>A setting as it is published: the name of an option, or the exact number of an input.</summary>
    private static string Exact(Model model, ModelInputs inputs, string name, string text) => model.FindChoice(name) switch
    {
        null => Decimals.Exact(inputs.Values[model.FindInput(name)!.Slot].Likely),
        var choice when choice.IsBest(text) => ChoiceObjective.Best,
        var choice => choice.Find(text.Trim())!.Name,
    };

    /// <summary>What of its draws a format asks for in its first word: <c>low</c>, or <c>high USD0</c>.</summary>
    /// <param name="format">The format.</param>
    /// <param name="rest">Where what follows that word begins.</param>
    private static BandEnd? EndOf(string? format, out int rest)
    {
        foreach (var (word, end) in BandEnds.All)
        {
            if (format is not null && (format == word || format.StartsWith(word + ' ', StringComparison.Ordinal)))
            {
                rest = Math.Min(format.Length, word.Length + 1);
                return end;
            }
        }

        rest = 0;
        return null;
    }

    /// <summary>What a reference sets, and apart from that the scenario it asks for.</summary>
    /// <param name="model">The model it asks.</param>
    /// <param name="reference">The reference.</param>
    /// <param name="scenario">The scenario; null where it asks for none.</param>
    public static ImmutableArray<(CalcText Name, CalcText Value)> SettingsOf(
        Model model,
        CalcReference reference,
        out (CalcText Name, CalcText Value)? scenario)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(reference);
        scenario = null;
        if (model.FindInput(ScenarioKey) is null &&
            reference.Settings.FirstOrDefault(s => s.Name.Text == ScenarioKey) is { Name.Text: not null } chosen)
        {
            scenario = chosen;
            return reference.Settings.Remove(chosen);
        }

        return reference.Settings;
    }

    private static ModelInputs? Inputs(Model model, CalcReference reference, out TextProblem? problem)
    {
        problem = null;
        var inputs = model.Defaults;
        var settings = SettingsOf(model, reference, out var asked);
        if (asked is { } chosen)
        {
            if (model.FindScenario(chosen.Value.Text) is not { } scenario)
            {
                problem = chosen.Value.Problem(
                    Rules.Models.UnknownScenario,
                    $"The model '{model.Name}' has no scenario '{chosen.Value.Text}'.",
                    Nearest.Suggest(
                        chosen.Value.Text,
                        model.Scenarios.Select(s => s.Name),
                        model.Scenarios.IsEmpty
                            ? "It has no scenarios."
                            : $"Its scenarios are {Nearest.Listed(model.Scenarios.Select(s => s.Name))}."));
                return null;
            }

            inputs = scenario.Inputs;
        }

        SettingProblem? first = null;
        var set = inputs.Set(
            [.. settings.Select(s => KeyValuePair.Create(s.Name.Text, s.Value.Text))],
            text => new InputOrigin.Given(text),
            p => first ??= p);
        if (first is not null)
        {
            var (name, value) = settings[first.Index];
            problem = first.Problem.Shifted(first.InName ? name.Offset : value.Offset);
        }

        return set;
    }
}
