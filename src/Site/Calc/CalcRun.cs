using System.Collections.Immutable;
using Site.CostModel;
using Site.CostModel.Evaluation;
using Site.CostModel.Models;
using Site.CostModel.Tables;
using Site.Diagnostics;
using Site.Generator.Discovery;
using Site.Generator.Parsing;
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
            return Fail(diagnostics, settings.Input, context);
        }

        var data = SiteData.Load(tree, settings.AsOf, diagnostics);
        if (diagnostics.HasErrors(strict: false))
        {
            return Fail(diagnostics, settings.Input, context);
        }

        if (settings.Target is not { } target)
        {
            CalcWriter.WriteModels(data.Models, settings.Format, context.Out);
            return ExitCode.Success;
        }

        return Resolve(target, data.Models) switch
        {
            (null, _, { } problem) => Complain(problem, context),
            ({ } model, var result, _) => Run(model, result, settings, context),
            _ => ExitCode.Usage,
        };
    }

    private static int Run(Model model, ModelResult? result, CalcSettings settings, ProgramContext context)
    {
        if (Start(model, settings) is var (inputs, complaint) && inputs is null)
        {
            return Complain(complaint!, context);
        }

        var results = result is null ? model.Results : [result];
        if (settings.From is { } from)
        {
            return RunFile(model, results, inputs!, from, settings, context);
        }

        var sweeps = new List<Sweep>();
        var single = new List<KeyValuePair<string, string>>();
        foreach (var (name, value) in Settings(settings))
        {
            if (!value.Contains("..", StringComparison.Ordinal) || model.FindInput(name) is not { } input)
            {
                single.Add(KeyValuePair.Create(name, value));
            }
            else if (Sweep.Parse(input, value, out var problem) is { } sweep)
            {
                sweeps.Add(sweep);
            }
            else
            {
                return Complain(problem is null ? $"'{value}' is not a range. Write 1..1000." : $"{problem.Message} {problem.Suggestion}", context);
            }
        }

        inputs = Set(inputs!, single, out complaint);
        if (inputs is null)
        {
            return Complain(complaint!, context);
        }

        if (sweeps.Count == 0)
        {
            CalcWriter.WriteOne(model.Evaluate(inputs), result, settings.Format, context.Out);
            return ExitCode.Success;
        }

        var count = sweeps.Aggregate(1L, (product, s) => product * s.Values.Length);
        if (count > MaxRows)
        {
            return Complain($"The ranges give {count} rows, more than the {MaxRows} that are computed at once. Set fewer ranges.", context);
        }

        var rows = Expand(sweeps, inputs).Select(point => CalcRow.Of(point.Cells, model.Evaluate(point.Inputs), results, settings.Bands || settings.Format == CalcFormat.Json));
        CalcWriter.WriteRows(model, [.. sweeps.Select(s => s.Input.Name)], results, [.. rows], settings, context.Out);
        return ExitCode.Success;
    }

    private static int RunFile(Model model, ImmutableArray<ModelResult> results, ModelInputs inputs, string from, CalcSettings settings, ProgramContext context)
    {
        inputs = Set(inputs, [.. Settings(settings)], out var complaint)!;
        if (inputs is null)
        {
            return Complain(complaint!, context);
        }

        string text;
        try
        {
            text = from == "-" ? Console.In.ReadToEnd() : File.ReadAllText(context.FullPath(from));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Complain($"'{from}' cannot be read: {e.Message}", context);
        }

        var diagnostics = new DiagnosticBag();
        if (ScenarioTable.Read(new InputText(from, text.TrimStart('\uFEFF')), model, inputs, diagnostics) is not { } table)
        {
            return Fail(diagnostics, null, context);
        }

        var withBands = settings.Bands || settings.Format == CalcFormat.Json;
        var rows = table.Rows.AsParallel().AsOrdered()
            .Select(r => r.Inputs is { } given ? CalcRow.Of(r.Cells, model.Evaluate(given), results, withBands) : new CalcRow(r.Cells, null, []))
            .ToImmutableArray();
        CalcWriter.WriteRows(model, table.Columns, results, rows, settings, context.Out);
        return diagnostics.HasErrors(strict: false) ? Fail(diagnostics, null, context) : ExitCode.Success;
    }

    private static (Model? Model, ModelResult? Result, string? Problem) Resolve(string target, ModelSet models)
    {
        var dot = target.IndexOf('.', StringComparison.Ordinal);
        var name = dot < 0 ? target : target[..dot];
        if (models.Find(name) is not { } model)
        {
            return (null, null, $"There is no model '{name}'. {Nearest.Suggest(name, models.Models.Select(m => m.Name), $"The models are {string.Join(", ", models.Models.Select(m => m.Name))}.")}");
        }

        if (dot < 0)
        {
            return (model, null, null);
        }

        var wanted = target[(dot + 1)..];
        return model.FindResult(wanted) is { } result
            ? (model, result, null)
            : (null, null, $"The model '{name}' has no result '{wanted}'. {Nearest.Suggest(wanted, model.Results.Select(r => r.Name), $"Its results are {string.Join(", ", model.Results.Select(r => r.Name))}.")}");
    }

    private static (ModelInputs? Inputs, string? Complaint) Start(Model model, CalcSettings settings)
    {
        if (settings.Sets.FirstOrDefault(s => !s.Contains('=', StringComparison.Ordinal)) is { } bare)
        {
            return (null, $"'--set {bare}' sets nothing. Write --set name=value.");
        }

        if (settings.Scenario is not { } name)
        {
            return (model.Defaults, null);
        }

        return model.FindScenario(name) is { } scenario
            ? (scenario.Inputs, null)
            : (null, $"The model '{model.Name}' has no scenario '{name}'. {Nearest.Suggest(name, model.Scenarios.Select(s => s.Name), model.Scenarios.IsEmpty ? "It has none." : $"Its scenarios are {string.Join(", ", model.Scenarios.Select(s => s.Name))}.")}");
    }

    private static IEnumerable<KeyValuePair<string, string>> Settings(CalcSettings settings) =>
        settings.Sets.Select(s => s.Split('=', 2)).Select(p => KeyValuePair.Create(Names.Meant(p[0]), p[1].Trim()));

    private static ModelInputs? Set(ModelInputs inputs, IReadOnlyList<KeyValuePair<string, string>> settings, out string? complaint)
    {
        string? first = null;
        var set = inputs.Set(settings, text => new InputOrigin.Given(text), p => first ??= $"{p.Problem.Message} {p.Problem.Suggestion}".TrimEnd());
        complaint = first;
        return set;
    }

    /// <summary>Every combination of the sweeps' values, the last changing fastest.</summary>
    private static IEnumerable<(ImmutableArray<string> Cells, ModelInputs Inputs)> Expand(List<Sweep> sweeps, ModelInputs inputs)
    {
        IEnumerable<(ImmutableArray<string> Cells, ModelInputs Inputs)> points = [([], inputs)];
        foreach (var sweep in sweeps)
        {
            points = points.SelectMany(p => sweep.Values.Select(v => (p.Cells.Add(ModelEvaluation.Exact(v)), p.Inputs.With(sweep.Input, v))));
        }

        return points;
    }

    private static int Complain(string message, ProgramContext context)
    {
        context.Error.WriteLine($"site: {message.TrimEnd()}");
        context.Error.WriteLine("Try 'site calc --help'.");
        return ExitCode.Usage;
    }

    private static int Fail(DiagnosticBag diagnostics, string? folder, ProgramContext context)
    {
        var report = new RunReport
        {
            Command = "calc",
            Strict = false,
            Succeeded = false,
            Diagnostics = [.. diagnostics.ToSortedList().Where(d => d.Rule.Severity == Severity.Error)],
            Files = new DiagnosticFiles(context.CurrentFolder, folder),
            Counts = [],
            Summary = "",
        };
        TextReport.Write(report, context.Error, new Ink(false));
        return ExitCode.Failure;
    }
}
