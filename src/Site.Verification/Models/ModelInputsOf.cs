using Site.CostModel.Json;

namespace Site.Verification.Models;

/// <summary>The inputs that a scenario of a published model sets, by its own settings.</summary>
internal static class ModelInputsOf
{
    /// <summary>The inputs a model begins with.</summary>
    public static Dictionary<string, InputSetting> Defaults(ModelDocument model)
    {
        var inputs = new Dictionary<string, InputSetting>(StringComparer.Ordinal);
        foreach (var input in model.Inputs)
        {
            inputs.TryAdd(input.Name, new InputSetting(input.Value, input.Low, input.High));
        }

        return inputs;
    }

    /// <summary>The inputs of a scenario: those the model begins with, and over them what options and settings give.</summary>
    public static Dictionary<string, InputSetting> Of(ModelDocument model, ScenarioEntry scenario)
    {
        var inputs = Defaults(model);
        foreach (var (name, value) in scenario.Settings)
        {
            if (model.Choices.FirstOrDefault(c => c.Name == name) is not { } choice)
            {
                continue;
            }

            if (choice.Options.FirstOrDefault(o => o.Name == value) is { } option)
            {
                foreach (var (input, entry) in choice.Sets.Zip(option.Values))
                {
                    inputs[Identifier(input)] = new InputSetting(entry.Value, entry.Low, entry.High);
                }
            }
        }

        foreach (var (name, value) in scenario.Settings.Where(s => inputs.ContainsKey(s.Key)))
        {
            inputs[name] = new InputSetting(value, null, null);
        }

        return inputs;
    }

    /// <summary>The name as formulas use it.</summary>
    public static string Identifier(string name) => name.Replace('-', '_');
}
