using System.Collections.Immutable;
using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.CostModel.Models;

/// <summary>
/// A checked model: every name known, every unit proved, formulas in order of computation. It cannot be changed and may be used from
/// any thread. Prose, calculators, twins and the command line all take their numbers from it.
/// </summary>
public sealed class Model
{
    private readonly ImmutableDictionary<string, int> _slots;

    internal Model(ModelParts parts)
    {
        Name = parts.Name;
        Title = parts.Title;
        Version = parts.Version;
        Description = parts.Description;
        Location = parts.Location;
        Inputs = parts.Inputs;
        Conversions = parts.Conversions;
        Choices = parts.Choices;
        Formulas = parts.Formulas;
        Results = parts.Results;
        Scenarios = parts.Scenarios;
        Charts = parts.Charts;
        Verdict = parts.Verdict;
        Accuracy = parts.Accuracy;
        Comparison = parts.Comparison;
        Main = parts.Main;
        Search = parts.Search;
        Defaults = ModelInputs.Defaults(Inputs, Choices, Search);
        _slots = Inputs.Select(i => (i.Name, i.Slot))
            .Concat(Conversions.Select(c => (c.Name, c.Slot)))
            .Concat(Formulas.Select(f => (f.Name, f.Slot)))
            .ToImmutableDictionary(p => p.Name, p => p.Slot, StringComparer.Ordinal);
    }

    /// <summary>The name: that of its file in <c>_models/</c>.</summary>
    public string Name { get; }

    /// <summary>What it answers, in a few words.</summary>
    public string Title { get; }

    /// <summary>Its version, which changes when its answers may.</summary>
    public string Version { get; }

    /// <summary>What it answers, at more length.</summary>
    public string? Description { get; }

    /// <summary>Where it is written.</summary>
    public FileLocation Location { get; }

    /// <summary>The inputs, in the order written.</summary>
    public ImmutableArray<ModelInput> Inputs { get; }

    /// <summary>The conversions, in the order written.</summary>
    public ImmutableArray<ModelConversion> Conversions { get; }

    /// <summary>The choices, in the order written.</summary>
    public ImmutableArray<ModelChoice> Choices { get; }

    /// <summary>Every formula, results included, in order of computation.</summary>
    public ImmutableArray<ModelFormula> Formulas { get; }

    /// <summary>The results, in the order written.</summary>
    public ImmutableArray<ModelResult> Results { get; }

    /// <summary>The scenarios, in the order written.</summary>
    public ImmutableArray<Scenario> Scenarios { get; }

    /// <summary>The charts, in the order written.</summary>
    public ImmutableArray<ModelChart> Charts { get; }

    /// <summary>The rules of the verdict, in order; empty where the model has none.</summary>
    public ImmutableArray<VerdictRule> Verdict { get; }

    /// <summary>How its predictions are held against measurements; null where they are not.</summary>
    public ModelAccuracy? Accuracy { get; }

    /// <summary>What of it is shown side by side; null where nothing is.</summary>
    public ModelComparison? Comparison { get; }

    /// <summary>What a reader comes to it for; null where it does not say.</summary>
    public ModelMain? Main { get; }

    /// <summary>The inputs as they are where nothing else is said.</summary>
    public ModelInputs Defaults { get; }

    /// <summary>How the options of its choices are searched; null where none is.</summary>
    internal OptionSearch? Search { get; }

    /// <summary>How many values it has: inputs, conversions and formulas.</summary>
    internal int SlotCount => Inputs.Length + Conversions.Length + Formulas.Length;

    /// <summary>The input of a name, or null.</summary>
    public ModelInput? FindInput(string name) => Inputs.FirstOrDefault(i => i.Name == name);

    /// <summary>The choice of a name, or null.</summary>
    public ModelChoice? FindChoice(string name) => Choices.FirstOrDefault(c => c.Name == name);

    /// <summary>The result of a name, or null.</summary>
    public ModelResult? FindResult(string name) => Results.FirstOrDefault(r => r.Name == name);

    /// <summary>The scenario of a name, or null.</summary>
    public Scenario? FindScenario(string name) => Scenarios.FirstOrDefault(s => s.Name == name);

    /// <summary>The place of an input, conversion or formula among the values.</summary>
    internal bool TryGetSlot(string name, out int slot) => _slots.TryGetValue(name, out slot);
}

/// <summary>What a <see cref="Model"/> is made of.</summary>
internal sealed record ModelParts
{
    public required string Name { get; init; }

    public required string Title { get; init; }

    public required string Version { get; init; }

    public string? Description { get; init; }

    public required FileLocation Location { get; init; }

    public required ImmutableArray<ModelInput> Inputs { get; init; }

    public required ImmutableArray<ModelConversion> Conversions { get; init; }

    public required ImmutableArray<ModelChoice> Choices { get; init; }

    public OptionSearch? Search { get; init; }

    public required ImmutableArray<ModelFormula> Formulas { get; init; }

    public required ImmutableArray<ModelResult> Results { get; init; }

    /// <summary>The formulas and results that were refused.</summary>
    public Refusals Refused { get; init; } = new();

    public ImmutableArray<Scenario> Scenarios { get; init; } = [];

    public ImmutableArray<ModelChart> Charts { get; init; } = [];

    public ImmutableArray<VerdictRule> Verdict { get; init; } = [];

    public ModelAccuracy? Accuracy { get; init; }

    public ModelComparison? Comparison { get; init; }

    public ModelMain? Main { get; init; }
}
