using Site.Citations.Claims;
using Site.Citations.Twins;
using Site.CostModel.Json;
using Site.CostModel.Models;

namespace Site.Verification.Models;

/// <summary>The inputs that a published model has, by its own defaults and scenarios and by what is set besides.</summary>
internal static class ModelInputsOf
{
    /// <summary>The inputs a model begins with.</summary>
    public static Dictionary<string, InputSetting> Defaults(ModelDocument model)
    {
        var inputs = new Dictionary<string, InputSetting>(StringComparer.Ordinal);
        foreach (var input in model.Inputs)
        {
            inputs.TryAdd(input.Name, new InputSetting(input.Value, input.Low, input.High, OriginOf(input.Origin)));
        }

        return inputs;
    }

    /// <summary>The inputs of a scenario: those the model begins with, and over them what its options and numbers give.</summary>
    /// <param name="model">The model.</param>
    /// <param name="scenario">The scenario; null for none.</param>
    /// <param name="found">The options that are said to be found; null for none.</param>
    public static Dictionary<string, InputSetting> Of(
        ModelDocument model,
        ScenarioEntry? scenario,
        OrderedDictionary<string, string>? found)
    {
        var inputs = Defaults(model);
        SetOptions(inputs, model, found ?? [], found);
        Set(inputs, model, scenario?.Settings ?? [], found, ClaimDerivation.Assumption);
        foreach (var (name, range) in scenario?.Ranges ?? [])
        {
            if (inputs.TryGetValue(name, out var set))
            {
                inputs[name] = set with { Low = range.Low, High = range.High };
            }
        }

        return inputs;
    }

    /// <summary>Whether the option of a choice is searched for.</summary>
    public static bool IsSearched(ChoiceEntry choice) => (choice.Most ?? choice.Least) is not null;

    /// <summary>
    /// The inputs that the result of a derivation depends on, in the order of the model: those of its scenario, and over them what it sets
    /// itself. What the model does not know is passed over.
    /// </summary>
    public static OrderedDictionary<string, TwinInput> Of(PublishedModel model, TwinDerivation derivation)
    {
        var document = model.Document;
        var scenario = document.Scenarios.FirstOrDefault(s => s.Name == derivation.Scenario);
        var set = All(document, scenario, derivation);
        var needed = model.StepsOf(derivation.Result.Name).Inputs;
        var inputs = new OrderedDictionary<string, TwinInput>(StringComparer.Ordinal);
        foreach (var input in document.Inputs.Where(i => needed.Contains(i.Name)))
        {
            var (value, low, high, origin) = set[input.Name];
            inputs.TryAdd(input.Name, new TwinInput(value, input.Unit, origin, low, high));
        }

        foreach (var conversion in document.Conversions.Where(c => needed.Contains(c.Name)))
        {
            inputs.TryAdd(conversion.Name, new TwinInput(conversion.Value, conversion.Unit, ClaimDerivation.Definition));
        }

        return inputs;
    }

    /// <summary>All inputs of the model, by the scenario of a derivation, and over that what it sets itself.</summary>
    public static Dictionary<string, InputSetting> All(ModelDocument model, ScenarioEntry? scenario, TwinDerivation derivation)
    {
        var inputs = Of(model, scenario, derivation.Options);
        Set(inputs, model, derivation.Settings ?? [], derivation.Options, ClaimDerivation.Given);
        return inputs;
    }

    /// <summary>The name as formulas use it.</summary>
    public static string Identifier(string name) => name.Replace('-', '_');

    /// <summary>Options first, so that a number overrides what an option sets.</summary>
    private static void Set(
        Dictionary<string, InputSetting> inputs,
        ModelDocument model,
        OrderedDictionary<string, string> settings,
        OrderedDictionary<string, string>? found,
        string origin)
    {
        SetOptions(inputs, model, settings, found);
        foreach (var (name, value) in settings.Where(s => inputs.ContainsKey(s.Key)))
        {
            inputs[name] = new InputSetting(value, null, null, origin);
        }
    }

    private static void SetOptions(
        Dictionary<string, InputSetting> inputs,
        ModelDocument model,
        OrderedDictionary<string, string> settings,
        OrderedDictionary<string, string>? found)
    {
        foreach (var choice in model.Choices)
        {
            var chosen = settings.GetValueOrDefault(choice.Name);
            chosen = chosen == ChoiceObjective.Best && IsSearched(choice) ? found?.GetValueOrDefault(choice.Name) : chosen;
            var option = choice.Options.FirstOrDefault(o => o.Name == chosen);
            foreach (var (input, entry) in option is null ? [] : choice.Sets.Zip(option.Values))
            {
                inputs[Identifier(input)] = new InputSetting(entry.Value, entry.Low, entry.High, OriginOf(entry.Origin));
            }
        }
    }

    private static string OriginOf(OriginEntry origin) => origin switch
    {
        { Fact: { } fact } => fact,
        { Assumption: null } => ClaimDerivation.Definition,
        _ => ClaimDerivation.Assumption,
    };
}
