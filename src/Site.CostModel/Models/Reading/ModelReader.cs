using Site.CostModel.Facts;
using Site.CostModel.Formulas;
using Site.Quantities.Units;
using Site.Text.Diagnostics;
using Site.Text.Files;
using Site.Text.Yaml;

namespace Site.CostModel.Models.Reading;

/// <summary>
/// Reads a model: first the names and their units, then the formulas over them, then what uses both (scenarios, charts, verdict), and
/// last checks the whole by computing it.
/// </summary>
internal static class ModelReader
{
    /// <summary>Reads a model; null where anything is wrong with it that is an error.</summary>
    public static Model? Read(InputText file, FactSet facts, IDiagnosticSink sink)
    {
        var diagnostics = new ErrorWatch(sink);
        var name = Path.GetFileNameWithoutExtension(file.File);
        Names.Check(name, inFormulas: false, new FileLocation(file.File), diagnostics);
        if (YamlFile.Parse(file.File, file.Text, diagnostics) is not { } root)
        {
            return null;
        }

        var parts = ReadParts(name, root, facts, diagnostics);
        root.ReportUnknownKeys(Rules.Pages.YamlUnknownKey, "a model");
        if (diagnostics.HasErrors)
        {
            return null;
        }

        var model = new Model(parts);
        ModelChecks.Run(model, diagnostics);
        return diagnostics.HasErrors ? null : model;
    }

    private static ModelParts ReadParts(string name, YamlMap root, FactSet facts, ErrorWatch diagnostics)
    {
        var taken = new Dictionary<string, FileLocation>(StringComparer.Ordinal);
        var inputs = new InputReader(facts, taken, diagnostics).Read(root.Map("inputs"));
        var conversions = ConversionReader.Read(root.Map("conversions"), inputs.Length, taken, diagnostics);
        inputs = new ChoiceReader(facts, taken, diagnostics).Read(root.Map("choices"), inputs, out var choices);
        var formulas = new FormulaReader(taken, diagnostics);
        formulas.Declare(root.Map("formulas"), root.Map("results"));
        var scope = new FormulaScope(
            [
                .. inputs.Select(i => (i.Input.Identifier, i.IsUnitKnown ? i.Input.Unit : null)),
                .. conversions.Select(c => (c.Identifier, (Unit?)c.Value.Unit)),
                .. formulas.Declared,
            ]);
        var (ordered, results) = formulas.Read(scope, inputs.Length + conversions.Length);
        if (!root.Has("results"))
        {
            diagnostics.Report(Rules.Pages.YamlMissingKey.At(
                root.Location,
                "'results' is missing.",
                "Name at least one result under 'results'."));
        }

        var parts = new ModelParts
        {
            Name = name,
            Title = root.RequiredText("title") ?? name,
            Version = root.RequiredText("version") ?? "",
            Description = root.Text("description"),
            Location = root.Location,
            Inputs = [.. inputs.Select(i => i.Input)],
            Conversions = conversions,
            Choices = choices,
            Formulas = ordered,
            Results = results,
        };
        var users = new ScenarioAndChartReader(parts, scope, diagnostics);
        return parts with
        {
            Scenarios = users.ReadScenarios(root.Map("scenarios")),
            Charts = users.ReadCharts(root.Map("charts")),
            Accuracy = users.ReadAccuracy(root.Map("accuracy"), facts),
            Verdict = new VerdictReader(parts, scope, diagnostics).Read(root.Maps("verdict")),
        };
    }

    /// <summary>Takes a name for a thing of the model; reports it where it is no name or already taken.</summary>
    /// <returns>Whether the name may be used.</returns>
    public static bool Take(this Dictionary<string, FileLocation> taken, string name, FileLocation location, IDiagnosticSink diagnostics)
    {
        if (!Names.Check(name, inFormulas: true, location, diagnostics))
        {
            return false;
        }

        if (taken.TryAdd(name, location))
        {
            return true;
        }

        diagnostics.Report(Rules.Models.DuplicateName.At(
            location,
            $"'{name}' is already declared at {taken[name]}.",
            "Give one of them another name."));
        return false;
    }

    /// <summary>The mapping under each key, where it is one.</summary>
    public static IEnumerable<(string Name, FileLocation Location, YamlMap Map)> Entries(this YamlMap? maps)
    {
        foreach (var name in maps?.Keys ?? [])
        {
            if (maps!.Map(name) is { } map)
            {
                yield return (name, maps.LocationOfKey(name), map);
            }
        }
    }
}
