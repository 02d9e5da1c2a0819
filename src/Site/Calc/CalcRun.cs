using System.Collections.Immutable;
using Site.CostModel.Evaluation;
using Site.CostModel.Models;
using Site.CostModel.Tables;
using Site.Generator.Discovery;
using Site.Generator.Nesting;
using Site.Generator.Parsing;
using Site.Reports;
using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.Calc;

/// <summary>Computes what was asked for and writes it down.</summary>
internal static class CalcRun
{
    /// <summary>How many rows sweeps may come to.</summary>
    private const int MaxRows = 100_000;

    /// <summary>Computes and writes.</summary>
    /// <returns>The exit code: 1 where the guide's data or a row of the file is wrong, 2 where what was typed is.</returns>
    public static int Run(CalcSettings settings, ProgramContext context)
    {
        var diagnostics = new DiagnosticBag();
        if (InputTree.Discover(context.FullPath(settings.Input), diagnostics) is not { } tree)
        {
            return RunReport.Fail("calc", diagnostics, settings.Input, context);
        }

        var data = SiteData.Load(tree, settings.AsOf, diagnostics);
        if (diagnostics.HasErrors(strict: false))
        {
            return RunReport.Fail("calc", diagnostics, settings.Input, context);
        }

        var models = data.Models.Models.Select(m => new NamedModel(m.Name, m)).ToList();
        foreach (var folder in NestedFolders.Find(tree, diagnostics))
        {
            var inner = new DiagnosticBag();
            if (InputTree.Discover(folder.Folder, inner) is { } innerTree)
            {
                var innerModels = SiteData.Load(innerTree, settings.AsOf, inner).Models.Models;
                models.AddRange(innerModels.Select(m => new NamedModel($"{folder.At}/{m.Name}", m)));
            }

            if (inner.HasErrors(strict: false))
            {
                return RunReport.Fail("calc", inner, Path.Join(settings.Input, folder.Input), context);
            }
        }

        if (diagnostics.HasErrors(strict: false))
        {
            return RunReport.Fail("calc", diagnostics, settings.Input, context);
        }

        if (settings.Target is not { } text)
        {
            CalcWriter.WriteModels(models, settings.Format, context.Out);
            return ExitCode.Success;
        }

        if (CalcTarget.Find(text, models, out var complaint) is not { } target
            || CalcInputs.Read(target.Model, settings, out complaint) is not { } inputs)
        {
            return Complain(complaint!, context);
        }

        return settings.From is { } from
            ? RunFile(target, inputs.Inputs, from, settings, context)
            : RunPoints(target, inputs, settings, context);
    }

    private static int RunPoints(CalcTarget target, CalcInputs inputs, CalcSettings settings, ProgramContext context)
    {
        if (inputs.Sweeps.IsEmpty)
        {
            CalcWriter.WriteOne(target.Model.Evaluate(inputs.Inputs), target.Result, settings.Format, context.Out);
            return ExitCode.Success;
        }

        if (inputs.Count > MaxRows)
        {
            return Complain(
                $"The ranges give {inputs.Count} rows, more than the {MaxRows} that are computed at once. Set fewer ranges.",
                context);
        }

        var results = ResultsOf(target);
        var found = target.Model.Choices.Where(inputs.Inputs.IsFound).Select(c => c.Name).ToList();
        var rows = inputs.Points().Select(p => Row(p.Cells, target.Model.Evaluate(p.Inputs)));
        CalcWriter.WriteRows(
            target.Model,
            [.. inputs.Sweeps.Select(s => s.Input.Name), .. found],
            results,
            [.. rows],
            settings,
            context.Out);
        return ExitCode.Success;

        // What is found may be another option at each point.
        CalcRow Row(ImmutableArray<string> cells, ModelEvaluation evaluation) => CalcRow.Of(
            cells.AddRange(found.Select(name => evaluation.OptionOf(name) ?? "")),
            evaluation,
            results,
            WithBands(settings));
    }

    private static int RunFile(CalcTarget target, ModelInputs inputs, string from, CalcSettings settings, ProgramContext context)
    {
        string text;
        try
        {
            text = from == "-" ? context.In.ReadToEnd() : File.ReadAllText(context.FullPath(from));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Complain($"'{from}' cannot be read: {e.Message}", context);
        }

        if (text.Contains('\uFFFD', StringComparison.Ordinal))
        {
            return Complain($"'{from}' is not UTF-8, or has signs that were lost before. Save it as UTF-8.", context);
        }

        var diagnostics = new DiagnosticBag();
        if (ScenarioTable.Read(new InputText(from, text.TrimStart('\uFEFF')), target.Model, inputs, diagnostics) is not { } table)
        {
            return RunReport.Fail("calc", diagnostics, null, context);
        }

        var results = ResultsOf(target);
        var rows = table.Rows.AsParallel().AsOrdered()
            .Select(r => r.Inputs is { } given
                ? CalcRow.Of(r.Cells, target.Model.Evaluate(given), results, WithBands(settings))
                : new CalcRow(r.Cells, null, []))
            .ToImmutableArray();
        CalcWriter.WriteRows(target.Model, table.Columns, results, rows, settings, context.Out);
        RunReport.Warn("calc", diagnostics, context);
        return diagnostics.HasErrors(strict: false) ? RunReport.Fail("calc", diagnostics, null, context) : ExitCode.Success;
    }

    private static ImmutableArray<ModelResult> ResultsOf(CalcTarget target) =>
        target.Result is { } result ? [result] : target.Model.Results;

    private static bool WithBands(CalcSettings settings) => settings.Bands || settings.Format == CalcFormat.Json;

    private static int Complain(string message, ProgramContext context)
    {
        context.Error.WriteLine($"site: {message.TrimEnd()}");
        context.Error.WriteLine("Try 'site calc --help'.");
        return ExitCode.Usage;
    }
}
