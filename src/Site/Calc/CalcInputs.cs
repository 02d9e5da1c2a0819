using System.Collections.Immutable;
using Site.CostModel;
using Site.CostModel.Evaluation;
using Site.CostModel.Models;
using Site.Text.Diagnostics;

namespace Site.Calc;

/// <summary>What a model's inputs are set to: by the model, a scenario, and each <c>--set</c>.</summary>
/// <param name="Inputs">The inputs, without what is swept.</param>
/// <param name="Sweeps">The inputs that go through a range of values, in the order given.</param>
internal sealed record CalcInputs(ModelInputs Inputs, ImmutableArray<Sweep> Sweeps)
{
    /// <summary>How many rows the sweeps come to.</summary>
    public long Count => Sweeps.Aggregate(1L, (product, s) => product * s.Values.Length);

    /// <summary>Reads the settings.</summary>
    /// <param name="model">The model whose inputs are set.</param>
    /// <param name="settings">What was asked for. With a file of scenarios there are no ranges: each row is one point.</param>
    /// <param name="complaint">What is wrong with them; null where nothing is.</param>
    public static CalcInputs? Read(Model model, CalcSettings settings, out string? complaint)
    {
        if (Start(model, settings, out complaint) is not { } start)
        {
            return null;
        }

        var sweeps = ImmutableArray.CreateBuilder<Sweep>();
        var single = new List<KeyValuePair<string, string>>();
        foreach (var setting in settings.Sets.Select(s => s.Split('=', 2)))
        {
            var name = Names.Meant(setting[0]);
            var value = setting[1].Trim();
            if (settings.From is not null || !value.Contains("..", StringComparison.Ordinal) || model.FindInput(name) is not { } input)
            {
                single.Add(KeyValuePair.Create(name, value));
            }
            else if (Sweep.Parse(input, value, out var problem) is { } sweep)
            {
                sweeps.Add(sweep);
            }
            else
            {
                complaint = problem is null ? $"'{value}' is not a range. Write 1..1000." : $"{problem.Message} {problem.Suggestion}";
                return null;
            }
        }

        string? first = null;
        var set = start.Set(
            single,
            text => new InputOrigin.Given(text),
            p => first ??= $"{p.Problem.Message} {p.Problem.Suggestion}".TrimEnd());
        complaint = first;
        return set is null ? null : new CalcInputs(set, sweeps.ToImmutable());
    }

    /// <summary>Every combination of the sweeps' values, the last changing fastest; the cells are those values, exact.</summary>
    public IEnumerable<(ImmutableArray<string> Cells, ModelInputs Inputs)> Points()
    {
        IEnumerable<(ImmutableArray<string> Cells, ModelInputs Inputs)> points = [([], Inputs)];
        foreach (var sweep in Sweeps)
        {
            points = points.SelectMany(p => sweep.Values.Select(
                v => (p.Cells.Add(ModelEvaluation.Exact(v)), p.Inputs.With(sweep.Input, v))));
        }

        return points;
    }

    private static ModelInputs? Start(Model model, CalcSettings settings, out string? complaint)
    {
        complaint = null;
        if (settings.Sets.FirstOrDefault(s => !s.Contains('=', StringComparison.Ordinal)) is { } bare)
        {
            complaint = $"'--set {bare}' sets nothing. Write --set name=value.";
            return null;
        }

        var names = settings.Sets.Select(s => Names.Meant(s.Split('=')[0])).ToList();
        if (names.Find(n => names.IndexOf(n) != names.LastIndexOf(n)) is { } twice)
        {
            complaint = $"'--set {twice}=' is given twice. Give each once, or a range for a row each: --set {twice}=1..1000.";
            return null;
        }

        if (settings.Scenario is not { } name)
        {
            return model.Defaults;
        }

        if (model.FindScenario(name) is { } scenario)
        {
            return scenario.Inputs;
        }

        var scenarios = model.Scenarios.Select(s => s.Name);
        var otherwise = model.Scenarios.IsEmpty ? "It has none." : $"Its scenarios are {string.Join(", ", scenarios)}.";
        complaint = $"The model '{model.Name}' has no scenario '{name}'. {Nearest.Suggest(name, scenarios, otherwise)}";
        return null;
    }
}
