using System.Collections.Immutable;
using Site.CostModel.Facts;
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
        Defaults = ModelInputs.Defaults(Inputs, Choices);
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

    /// <summary>The inputs as they are where nothing else is said.</summary>
    public ModelInputs Defaults { get; }

    /// <summary>How many values it has: inputs, conversions and formulas.</summary>
    internal int SlotCount => Inputs.Length + Conversions.Length + Formulas.Length;

    /// <summary>Reads a model; what is wrong is reported.</summary>
    /// <remarks>
    /// <code>
    /// title: When does a GPU of one's own pay?
    /// version: "1.0"
    /// inputs:                        # label, unit; a default; help, group, min, max, step, low, high, infinite, fixed
    ///   volume:    { label: Tokens a month, unit: Mtok/month, default: 500, assumption: an example, low: 300, high: 900 }
    ///   api-price: { label: Price, unit: GBP/Mtok, fact: haiku-4-5.input-price }
    ///   gpu-price: { label: Price of the GPU, unit: GBP }       # set by a choice
    ///   life:      { label: Life, unit: month, default: 4 year, assumption: the usual }
    /// conversions:                   # factors of exactly one; the number may be left out
    ///   hours-per-month: 730 h/month
    /// choices:                       # inputs set together from a row of a table of facts
    ///   gpu: { label: GPU, table: gpus, default: h100-sxm, sets: { gpu-price: price, fp8: { column: fp8, otherwise: 0 TFLOP/s } } }
    /// formulas:                      # in any order; quote a formula with ': ' or ' #' in it, or write it as a block
    ///   self-cost: { unit: GBP/month, formula: gpu_price / life }
    /// results:                       # formulas that are answers
    ///   saving:  { label: Saved, unit: GBP/month, formula: volume * api_price - self_cost, format: GBP0 }
    ///   payback:
    ///     label: Pays after
    ///     unit: month
    ///     formula: 'saving &gt; 0 ? gpu_price / saving : Infinity'
    ///     format: month1
    ///     infinite: never            # the word for an infinite value
    /// scenarios:
    ///   busy: { title: A busy site, set: { volume: 5 Gtok/month, gpu: h100-sxm } }
    /// charts:                        # from, to, scale (linear, log), points, format and limit may be left out
    ///   savings: { title: Saving by volume, x: volume, from: 1, to: 10000, results: [saving] }
    /// verdict:                       # the first rule that holds
    ///   - { when: saving &gt; 0, say: "It pays after {payback}, saving {saving | GBP0} a month." }
    ///   - { say: "It does not pay." }
    /// accuracy: { result: saving, fitted: gpu, without: gpu, table: held-out }   # measurements stand in NAME.measurements.csv
    /// </code>
    /// Names are lower-case words joined by hyphens; in formulas, with underscores.
    /// </remarks>
    /// <param name="file">The file; the model is named after it.</param>
    /// <param name="facts">The facts its defaults and choices come from.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <returns>The model; null where anything is wrong with it that is an error.</returns>
    public static Model? Load(InputText file, FactSet facts, IDiagnosticSink diagnostics)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(diagnostics);
        return Reading.ModelReader.Read(file, facts, diagnostics);
    }

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

    public required ImmutableArray<ModelFormula> Formulas { get; init; }

    public required ImmutableArray<ModelResult> Results { get; init; }

    public ImmutableArray<Scenario> Scenarios { get; init; } = [];

    public ImmutableArray<ModelChart> Charts { get; init; } = [];

    public ImmutableArray<VerdictRule> Verdict { get; init; } = [];

    public ModelAccuracy? Accuracy { get; init; }
}
