using System.Collections.Immutable;
using Site.CostModel.Display;
using Site.CostModel.Facts;
using Site.CostModel.Formulas;
using Site.CostModel.Yaml;
using Site.Quantities.Units;
using Site.Text.Diagnostics;
using Site.Text.Files;
using Site.Text.Yaml;

namespace Site.CostModel.Models.Reading;

/// <summary>Reads what uses a model's inputs and results: scenarios and charts.</summary>
internal sealed class ScenarioAndChartReader(ModelParts model, FormulaScope scope, IDiagnosticSink diagnostics)
{
    private const int DefaultPoints = 41;

    /// <summary>The significant digits of the values along a chart, where it names no format.</summary>
    private const int RoughDigits = 3;

    /// <summary>What published vectors call the inputs as they are where nothing else is said.</summary>
    private const string DefaultsName = "defaults";

    private static readonly Dictionary<string, bool> Scales = new(StringComparer.Ordinal) { ["linear"] = false, ["log"] = true };

    /// <summary>The words for the scale of an axis.</summary>
    public static IEnumerable<string> ScaleWords => Scales.Keys;

    /// <summary>Reads every scenario.</summary>
    public ImmutableArray<Scenario> ReadScenarios(YamlMap? maps)
    {
        var scenarios = ImmutableArray.CreateBuilder<Scenario>();
        foreach (var (name, location, map) in Entries(maps))
        {
            Names.Check(name, inFormulas: false, location, diagnostics);
            if (name == DefaultsName)
            {
                diagnostics.Report(Rules.Models.DuplicateName.At(
                    location,
                    $"'{name}' cannot be a scenario: it stands for the model's own inputs.",
                    "Choose another name."));
            }

            var title = map.RequiredText("title");
            var description = map.Text("description");
            var set = map.Map("set");
            var settings = set?.Scalars().Select(s => KeyValuePair.Create(s.Key, s.Text)).ToImmutableArray() ?? [];
            var inputs = ModelInputs.Defaults(model.Inputs, model.Choices, model.Search).Set(
                settings,
                _ => new InputOrigin.FromScenario(name),
                p => diagnostics.Report(LocateIn(set!, settings[p.Index].Key, p)));
            var ranges = ReadRanges(map.Map("ranges"), inputs);
            map.ReportUnknownKeys(Rules.Pages.YamlUnknownKey, ModelShapes.Scenario);
            if (inputs is not null && title is not null)
            {
                inputs = ranges.Aggregate(inputs, (all, r) => all.WithRange(r.Input, r.Low, r.High));
                scenarios.Add(new Scenario(name, title, description, settings, inputs, location) { Ranges = ranges });
            }
        }

        return scenarios.ToImmutable();
    }

    /// <summary>Reads the ranges that a scenario gives to inputs, each around the input's value in it.</summary>
    private ImmutableArray<ScenarioRange> ReadRanges(YamlMap? maps, ModelInputs? inputs)
    {
        var ranges = ImmutableArray.CreateBuilder<ScenarioRange>();
        foreach (var (name, location, map) in Entries(maps))
        {
            if (model.Inputs.FirstOrDefault(i => i.Name == name) is not { } input || inputs?.FoundBy(input) is not null)
            {
                diagnostics.Report(Rules.Models.UnknownInput.At(
                    location,
                    $"'{name}' is not an input whose range may be given.",
                    Nearest.Suggest(name, model.Inputs.Select(i => i.Name))));
                continue;
            }

            var low = map.QuantityIn("low", input.Unit, diagnostics);
            var high = map.QuantityIn("high", input.Unit, diagnostics);
            map.ReportUnknownKeys(Rules.Pages.YamlUnknownKey, ModelShapes.Range);
            var likely = inputs?.Values[input.Slot].Likely;
            if (low is null || high is null || !(low.Value <= likely && likely <= high.Value && low.Value < high.Value)
                || !input.Allows(low.Value) || !input.Allows(high.Value))
            {
                diagnostics.Report(Rules.Models.RangeOrder.At(
                    map.Location,
                    $"The range of '{name}' does not lie around its value in this scenario, within the input's bounds.",
                    "Give 'low' and 'high', the value between them."));
                continue;
            }

            ranges.Add(new ScenarioRange(input, low.Value, high.Value));
        }

        return ranges.ToImmutable();
    }

    private static IEnumerable<(string Name, FileLocation Location, YamlMap Map)> Entries(YamlMap? maps) =>
        ModelEntry.In(maps).Select(e => (e.Name, e.Location, Map: e.Map()!)).Where(e => e.Map is not null);

    private static Diagnostic LocateIn(YamlMap set, string key, SettingProblem problem) =>
        problem.Problem.At(problem.InName ? _ => set.LocationOfKey(key) : set.Scalar(key)!.LocationAt);

    /// <summary>Reads every chart.</summary>
    public ImmutableArray<ModelChart> ReadCharts(YamlMap? maps)
    {
        var charts = ImmutableArray.CreateBuilder<ModelChart>();
        foreach (var (name, location, map) in Entries(maps))
        {
            Names.Check(name, inFormulas: false, location, diagnostics);
            if (ReadChart(name, location, map) is { } chart)
            {
                charts.Add(chart);
            }

            map.ReportUnknownKeys(Rules.Pages.YamlUnknownKey, ModelShapes.Chart);
        }

        return charts.ToImmutable();
    }

    /// <summary>Reads how predictions are held against measurements.</summary>
    public ModelAccuracy? ReadAccuracy(YamlMap? map)
    {
        if (map is null)
        {
            return null;
        }

        var result = model.RequireResult(map.RequiredText("result"), map.LocationOf("result"), diagnostics);
        var fitted = ReadChoice(map, "fitted");
        var without = ReadChoice(map, "without");
        var source = map.RequiredText("source") is { } text ? FactOrigin.ReadReference(text, map.LocationOf("source"), diagnostics) : null;
        map.ReportUnknownKeys(Rules.Pages.YamlUnknownKey, ModelShapes.Accuracy);
        return result is null || fitted is null || without is null || source is null
            ? null
            : new ModelAccuracy(result, fitted, without, source, map.Location);
    }

    private ModelChoice? ReadChoice(YamlMap map, string key)
    {
        var name = map.RequiredText(key);
        var choice = model.Choices.FirstOrDefault(c => c.Name == name);
        if (name is not null && choice is null)
        {
            diagnostics.Report(Rules.Models.UnknownInput.At(
                map.LocationOf(key),
                $"'{name}' is not a choice of this model.",
                Nearest.Suggest(name, model.Choices.Select(c => c.Name))));
        }

        return choice;
    }

    private ModelChart? ReadChart(string name, FileLocation location, YamlMap map)
    {
        var title = map.RequiredText("title");
        var results = ReadLines(map);
        var input = model.RequireInput(map.RequiredText("x"), map.LocationOf("x"), diagnostics);

        if (input is null)
        {
            return null;
        }

        var points = ReadPoints(map, input, out var isLogarithmic);
        var format = ReadFormat(map, input.Unit);
        var limit = ReadLimit(map, input.Unit);
        return title is null || results.IsEmpty || points.IsEmpty || format is null
            ? null
            : new ModelChart(name, title, input, format, isLogarithmic, points, results, limit, location)
            {
                OwnNames = ReadNames(map, results.Length),
            };
    }

    private ImmutableArray<string> ReadNames(YamlMap map, int lines)
    {
        ImmutableArray<string> names = [.. map.Texts("names").Select(n => n.Text)];
        if (names.IsEmpty || names.Length == lines)
        {
            return names;
        }

        diagnostics.Report(Rules.Models.Chart.At(
            map.LocationOf("names"),
            $"The chart has {names.Length} names for {lines} results.",
            "Give a name for each of 'results', in their order, or none."));
        return [];
    }

    private ImmutableArray<ModelResult> ReadLines(YamlMap map)
    {
        var lines = ImmutableArray.CreateBuilder<ModelResult>();
        if (!map.Has("results"))
        {
            diagnostics.Report(map.Missing("results", "Add 'results: [name, …]'."));
        }

        foreach (var (name, location) in map.Texts("results"))
        {
            if (model.RequireResult(name, location, diagnostics) is not { } result)
            {
                continue;
            }

            if (lines.Count > 0 && result.Formula.Unit != lines[0].Formula.Unit)
            {
                diagnostics.Report(Rules.Models.Chart.At(
                    location,
                    $"'{name}' is in {result.Formula.Unit}, '{lines[0].Name}' in {lines[0].Formula.Unit}: they cannot share an axis.",
                    "Draw results of one unit; make another chart for the rest."));
            }
            else
            {
                lines.Add(result);
            }
        }

        return lines.ToImmutable();
    }

    private ImmutableArray<double> ReadPoints(YamlMap map, ModelInput input, out bool isLogarithmic)
    {
        var from = map.QuantityIn("from", input.Unit, diagnostics) ?? input.Min;
        var to = map.QuantityIn("to", input.Unit, diagnostics) ?? input.Max;
        var count = map.WholeNumber("points") ?? DefaultPoints;
        isLogarithmic = false;
        if (from is null || to is null || from.Exact >= to.Exact || !input.Allows(from.Value) || !input.Allows(to.Value) ||
            count is < 2 or > 1000)
        {
            diagnostics.Report(Rules.Models.Chart.At(
                map.Location,
                $"The chart has no range of '{input.Name}' to draw.",
                "Give 'from' and 'to' within the input's bounds, 'to' the larger, and 2 to 1000 'points'."));
            return [];
        }

        isLogarithmic = map.OneOf("scale", Scales) ?? Spacing.IsWide(from.Value, to.Value);
        if (isLogarithmic && from.Exact <= 0)
        {
            diagnostics.Report(Rules.Models.Chart.At(
                map.LocationOf("scale"),
                "A logarithmic scale cannot start at zero or below.",
                "Give a 'from' above zero, or write 'scale: linear'."));
            return [];
        }

        return Spacing.Between(from.Value, to.Value, count, isLogarithmic);
    }

    private DisplayFormat? ReadFormat(YamlMap map, Unit unit)
    {
        if (map.Scalar("format") is not { } written)
        {
            return DisplayFormat.Plain(unit, RoughDigits);
        }

        var format = DisplayFormat.Parse(written.Text, unit, out var problem);
        if (problem is not null)
        {
            diagnostics.Report(problem.At(written.LocationAt));
        }

        return format;
    }

    private string? ReadLimit(YamlMap map, Unit unit)
    {
        if (map.Text("limit") is not { } name)
        {
            return null;
        }

        if (model.Formulas.FirstOrDefault(f => f.Name == name) is not { } formula)
        {
            var known = scope.Names.Select(Names.FromIdentifier);
            var location = map.LocationOf("limit");
            var refusal = model.Refused.Explain(Rules.Models.UnknownResult, location, "formula", name);
            diagnostics.Report(refusal ?? Rules.Models.UnknownResult.At(
                location,
                $"'{name}' is not a formula or result of this model.",
                Nearest.Suggest(name, known)));
            return null;
        }

        if (formula.Unit != unit)
        {
            diagnostics.Report(Rules.Models.Chart.At(
                map.LocationOf("limit"),
                $"The limit '{name}' is in {formula.Unit}, the axis in {unit}.",
                "Give a limit in the unit of the axis."));
        }

        return name;
    }
}
