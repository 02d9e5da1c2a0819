using System.Collections.Immutable;
using Site.CostModel.Display;
using Site.CostModel.Formulas;
using Site.CostModel.Yaml;
using Site.Text.Diagnostics;
using Site.Text.Files;
using Site.Text.Yaml;

namespace Site.CostModel.Models.Reading;

/// <summary>
/// Reads <c>comparison</c>: <c>title</c>; <c>across</c>, the title of the strip; <c>x</c> with <c>from</c> and <c>to</c>, the input that is
/// moved; <c>scenarios</c>; <c>bars</c>, each with <c>label</c>, <c>brief</c>, <c>result</c> and perhaps <c>to</c>; and <c>flip</c>, rules
/// like those of a verdict.
/// </summary>
/// <param name="model">The model, its scenarios and verdict among it.</param>
/// <param name="scope">The names its formulas may use.</param>
/// <param name="diagnostics">Takes what is wrong.</param>
internal sealed class ComparisonReader(ModelParts model, FormulaScope scope, IDiagnosticSink diagnostics)
{
    /// <summary>The significant digits of the values a reader chooses from.</summary>
    private const int RoughDigits = 3;

    private const int LeastBars = 2;

    // Labelled in the least room there is, more would not be told apart.
    private const int MostBars = 4;

    /// <summary>Reads it; null where the model declares none, or a wrong one, which is reported.</summary>
    public ModelComparison? Read(YamlMap? map)
    {
        if (map is null)
        {
            return null;
        }

        var title = map.RequiredText("title");
        var across = map.RequiredText("across");
        var scenarios = ReadScenarios(map);
        var bars = ReadBars(map);
        var flips = new VerdictReader(model, scope, diagnostics).Read(map.Maps("flip"));
        var input = model.RequireInput(map.RequiredText("x"), map.LocationOf("x"), diagnostics);
        var positions = ReadPositions(map, input, scenarios);
        map.ReportUnknownKeys(Rules.Pages.YamlUnknownKey, ModelShapes.Comparison);
        if (model.Verdict.IsEmpty)
        {
            Refuse(map.Location, "A comparison says the model's verdict, and the model has none.", "Write the rules of a 'verdict'.");
        }

        return title is null || across is null || input is null || scenarios.IsEmpty || bars.IsEmpty || positions.IsEmpty
            ? null
            : new ModelComparison(
                title,
                across,
                input,
                DisplayFormat.Plain(input.Unit, RoughDigits),
                positions,
                scenarios,
                bars,
                flips,
                map.Location);
    }

    private ImmutableArray<Scenario> ReadScenarios(YamlMap map)
    {
        var scenarios = ImmutableArray.CreateBuilder<Scenario>();
        foreach (var (name, location) in map.Texts("scenarios"))
        {
            if (model.Scenarios.FirstOrDefault(s => s.Name == name) is { } scenario)
            {
                scenarios.Add(scenario);
            }
            else
            {
                diagnostics.Report(Rules.Models.UnknownScenario.At(
                    location,
                    $"'{name}' is not a scenario of this model.",
                    Nearest.Suggest(name, model.Scenarios.Select(s => s.Name))));
            }
        }

        if (!map.Has("scenarios"))
        {
            diagnostics.Report(map.Missing("scenarios", "Add 'scenarios: [name, …]'."));
        }

        return scenarios.ToImmutable();
    }

    private ImmutableArray<ComparisonBar> ReadBars(YamlMap map)
    {
        var maps = map.Maps("bars");
        var bars = ImmutableArray.CreateBuilder<ComparisonBar>();
        foreach (var bar in maps)
        {
            var label = bar.RequiredText("label");
            var result = model.RequireResult(bar.RequiredText("result"), bar.LocationOf("result"), diagnostics);
            var to = model.RequireResult(bar.Text("to"), bar.LocationOf("to"), diagnostics);
            var brief = bar.Text("brief") ?? label;
            bar.ReportUnknownKeys(Rules.Pages.YamlUnknownKey, ModelShapes.Bar);
            if (label is not null && brief is not null && result is not null)
            {
                bars.Add(new ComparisonBar(label, brief, result, to));
            }
        }

        if (maps.Count is < LeastBars or > MostBars)
        {
            Refuse(
                map.Location,
                $"A comparison has {maps.Count} bars.",
                $"List {LeastBars} to {MostBars} under 'bars', each with 'label' and 'result'.");
        }
        else if (bars.SelectMany(ResultsOf).Select(r => r.Formula.Unit).Distinct().Count() > 1)
        {
            Refuse(map.LocationOf("bars"), "The results of the bars are not in one unit.", "Compare results of one unit.");
        }

        return bars.ToImmutable();

        static IEnumerable<ModelResult> ResultsOf(ComparisonBar bar) => new[] { bar.Result, bar.To }.OfType<ModelResult>();
    }

    private ImmutableArray<double> ReadPositions(YamlMap map, ModelInput? input, ImmutableArray<Scenario> scenarios)
    {
        if (input is null)
        {
            return [];
        }

        var from = map.QuantityIn("from", input.Unit, diagnostics);
        var to = map.QuantityIn("to", input.Unit, diagnostics);
        if (from is null || to is null || from.Value <= 0 || from.Exact >= to.Exact || !input.Allows(from.Value) || !input.Allows(to.Value))
        {
            Refuse(
                map.Location,
                $"The comparison has no range of '{input.Name}' to move over.",
                "Give 'from' and 'to' within the input's bounds, 'from' above zero and 'to' the larger.");
            return [];
        }

        if (scenarios.FirstOrDefault(s => ValueIn(s) < from.Value || ValueIn(s) > to.Value) is { } outside)
        {
            Refuse(
                map.Location,
                $"'{outside.Name}' sets '{input.Name}' to {DisplayFormat.Number(ValueIn(outside))}, outside what the comparison shows.",
                "Widen 'from' and 'to', or leave the scenario out.");
        }

        return [.. Spacing.Round(from.Value, to.Value).Concat(scenarios.Select(ValueIn)).Distinct().Order()];

        double ValueIn(Scenario scenario) => scenario.Inputs.Values[input.Slot].Likely;
    }

    private void Refuse(FileLocation location, string what, string fix) =>
        diagnostics.Report(Rules.Models.Comparison.At(location, what, fix));
}
