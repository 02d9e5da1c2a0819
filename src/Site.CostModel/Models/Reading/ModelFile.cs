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
public static class ModelFile
{
    /// <summary>Reads a model; what is wrong is reported.</summary>
    /// <remarks>
    /// <code>
    /// title: When does a GPU of one's own pay?
    /// version: "1.0"
    /// uses: { throughput: { gpu: h100-sxm } }        # models whose inputs and formulas these build on, and options to begin with
    /// inputs:                        # label, unit; a default; help, group, min, max, step, low, high, infinite, fixed
    ///   volume:    { label: Tokens a month, unit: Mtok/month, default: 500, assumption: an example, low: 300, high: 900 }
    ///   api-price: { label: Price, unit: GBP/Mtok, fact: haiku-4-5.input-price }
    ///   gpu-price: { label: Price of the GPU, unit: GBP }       # set by a choice
    ///   life:      { label: Life, unit: month, default: 4 year, assumption: the usual }
    /// conversions:                   # factors of exactly one; the number may be left out
    ///   hours-per-month: 730 h/month
    /// choices:                       # inputs set together from a row of a table of facts; 'default: { most: saving }' searches for it
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
    /// main: { result: saving, inputs: [volume, gpu] }   # what a reader comes for, and is asked first
    /// accuracy: { result: saving, fitted: gpu, without: gpu, source: own }   # NAME.measurements.csv, NAME.held-out.csv
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
        var followUps = new FollowUps(diagnostics);
        var watch = new ErrorWatch(followUps);
        var model = Parse(file, watch) is { } root
            ? Load(file, root, ModelLibrary.UsesOf(root), facts, new ModelLibrary([file]), watch)
            : null;
        followUps.Release();
        return model;
    }

    /// <summary>Parses the file of a model; what is wrong is reported.</summary>
    internal static YamlMap? Parse(InputText file, IDiagnosticSink diagnostics)
    {
        Names.Check(ModelFolder.NameOf(file.File), inFormulas: false, new FileLocation(file.File), diagnostics);
        return YamlFile.Parse(file.File, file.Text, diagnostics);
    }

    /// <summary>Reads a model that was parsed; what is wrong is reported.</summary>
    /// <param name="file">The file; the model is named after it.</param>
    /// <param name="root">What it says.</param>
    /// <param name="uses">The models that it uses, none of them refused.</param>
    /// <param name="facts">The facts its defaults and choices come from.</param>
    /// <param name="library">The files of the models it uses.</param>
    /// <param name="watch">Takes what is wrong, and was told of what is wrong with the file as far as it was read.</param>
    internal static Model? Load(
        InputText file,
        YamlMap root,
        IReadOnlyList<ModelUse> uses,
        FactSet facts,
        ModelLibrary library,
        ErrorWatch watch)
    {
        var parts = ReadParts(ModelFolder.NameOf(file.File), root, ModelSections.Of(root, uses, library, watch), facts, watch);
        root.ReportUnknownKeys(Rules.Pages.YamlUnknownKey, ModelShapes.Model);
        if (watch.HasErrors)
        {
            return null;
        }

        var model = new Model(parts);
        ModelChecks.Run(model, watch);
        return watch.HasErrors ? null : model;
    }

    private static ModelParts ReadParts(string name, YamlMap root, ModelSections sections, FactSet facts, ErrorWatch diagnostics)
    {
        var taken = new Dictionary<string, FileLocation>(StringComparer.Ordinal);
        var inputs = new InputReader(facts, taken, diagnostics).Read(sections.Entries("inputs"));
        var conversions = ConversionReader.Read(sections.Entries("conversions"), inputs.Length, taken, diagnostics);
        inputs = new ChoiceReader(facts, taken, diagnostics).Read(sections.Entries("choices"), inputs, out var choices);
        var formulas = new FormulaReader(taken, diagnostics);
        formulas.Declare(sections);
        var scope = new FormulaScope(
            [
                .. inputs.Select(i => (i.Input.Identifier, i.IsUnitKnown ? i.Input.Unit : null)),
                .. conversions.Select(c => (c.Identifier, (Unit?)c.Value.Unit)),
                .. formulas.Declared,
            ]);
        var (ordered, results) = formulas.Read(scope, inputs.Length + conversions.Length);
        if (!root.Has("results"))
        {
            diagnostics.Report(root.Missing("results", "Name at least one result under 'results'."));
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
            Refused = formulas.Refused,
        };
        if (!diagnostics.HasErrors)
        {
            parts = SearchReader.Plan(parts, diagnostics);
        }

        var told = scope.With(DrawnName.AllOf(results));
        var users = new ScenarioAndChartReader(parts, scope, diagnostics);
        parts = parts with
        {
            Scenarios = users.ReadScenarios(root.Map("scenarios")),
            Charts = users.ReadCharts(root.Map("charts")),
            Accuracy = users.ReadAccuracy(root.Map("accuracy")),
            Main = MainReader.Read(parts, root.Map("main"), diagnostics),
            Verdict = new VerdictReader(parts, told, diagnostics).Read(root.Maps("verdict")),
        };
        return parts with { Comparison = new ComparisonReader(parts, told, diagnostics).Read(root.Map("comparison")) };
    }

    /// <summary>Takes a name for a thing of the model; reports it where it is no name or already taken.</summary>
    /// <returns>Whether the name may be used.</returns>
    internal static bool Take(this Dictionary<string, FileLocation> taken, string name, FileLocation location, IDiagnosticSink diagnostics)
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
}
