using System.Collections.Immutable;
using Site.CostModel.Evaluation;
using Site.CostModel.Facts;
using Site.CostModel.Models;
using Site.Quantities.Units;

namespace Site.Calc;

/// <summary>Writes answers for people: columns set with blanks, nothing cut short, no colour, because the output may be piped.</summary>
internal static class CalcTable
{
    /// <summary>Lists the models with their results and scenarios.</summary>
    public static void WriteModels(IEnumerable<NamedModel> models, TextWriter output)
    {
        foreach (var (name, model) in models)
        {
            output.WriteLine($"{name}: {model.Title}");
            output.WriteLine($"  results: {string.Join(", ", model.Results.Select(r => r.Name))}");
            if (model.Scenarios.Length > 0)
            {
                output.WriteLine($"  scenarios: {string.Join(", ", model.Scenarios.Select(s => s.Name))}");
            }
        }
    }

    /// <summary>Writes one scenario's answers.</summary>
    /// <param name="evaluation">The scenario's values.</param>
    /// <param name="results">The results asked for.</param>
    /// <param name="whole">Whether the whole model was asked for: then its verdict stands first and its inputs last.</param>
    /// <param name="output">Where to write.</param>
    public static void WriteOne(ModelEvaluation evaluation, ImmutableArray<ModelResult> results, bool whole, TextWriter output)
    {
        if (whole && evaluation.Verdict() is { } verdict)
        {
            output.WriteLine(verdict);
            output.WriteLine();
        }

        WriteGrid([["result", "", "likely between"], .. results.Select(r => ResultCells(evaluation, r))], output);
        if (whole)
        {
            output.WriteLine();
            WriteGrid([["input", "", "from"], .. InputRows(evaluation)], output);
        }
        else if (evaluation.FoundOptions().Count > 0)
        {
            output.WriteLine();
            WriteGrid([["choice", "", "from"], .. ChoiceRows(evaluation, onlyFound: true)], output);
        }
    }

    /// <summary>Writes a row for each scenario.</summary>
    public static void WriteRows(
        ImmutableArray<string> columns,
        ImmutableArray<ModelResult> results,
        ImmutableArray<CalcRow> rows,
        TextWriter output)
    {
        var head = columns.Concat(results.Select(r => r.Name));
        WriteGrid([head, .. rows.Select(row => row.Cells.Concat(results.Select(r => row.Evaluation?.Show(r) ?? "")))], output);
    }

    /// <summary>Where an input's value comes from, in words.</summary>
    public static string Origin(InputOrigin origin) => origin switch
    {
        InputOrigin.FromFact { Source: { Terms.Words: { } terms } fact } => $"fact {fact.Id} ({Source(fact)}; {terms})",
        InputOrigin.FromFact { Source: var fact } => $"fact {fact.Id} ({Source(fact)})",
        InputOrigin.Assumed assumed => $"assumption: {assumed.Reason}",
        InputOrigin.FromScenario scenario => $"scenario {scenario.Scenario}",
        InputOrigin.Given => "given",
        _ => "definition",
    };

    private static string Source(Fact fact) => fact.Sources[0] switch { { Key: { } key } => key, { Url: var url } => url! };

    private static string[] ResultCells(ModelEvaluation evaluation, ModelResult result) =>
    [
        $"{result.Label} ({result.Name})",
        evaluation.Show(result),
        evaluation.BandOf(result) is { } band ? $"{result.Show(band.Low)} and {result.Show(band.High)}" : "",
    ];

    private static IEnumerable<string[]> ChoiceRows(ModelEvaluation evaluation, bool onlyFound) =>
        from choice in evaluation.Model.Choices
        let isFound = evaluation.Inputs.IsFound(choice)
        where isFound || !onlyFound
        let option = evaluation.OptionOf(choice.Name)
        where option is not null
        select (string[])[$"{choice.Label} ({choice.Name})", option, isFound ? $"found: {Wanted(choice.Objective!)}" : "choice"];

    /// <summary>What an option was searched for.</summary>
    public static string Wanted(ChoiceObjective objective) => $"{(objective.IsMost ? "most" : "least")} {objective.Formula}";

    private static IEnumerable<string[]> InputRows(ModelEvaluation evaluation)
    {
        foreach (var row in ChoiceRows(evaluation, onlyFound: false))
        {
            yield return row;
        }

        foreach (var (input, value) in evaluation.Model.Inputs.Zip(evaluation.Inputs.Values))
        {
            yield return [$"{input.Label} ({input.Name})", Show(value.Likely, input), Origin(value.Origin)];
        }
    }

    private static string Show(double value, ModelInput input) => double.IsPositiveInfinity(value) && input.InfiniteWord is { } word
        ? word
        : $"{ModelEvaluation.Exact(value)}{(input.Unit == Unit.One ? "" : " " + input.Unit)}";

    private static void WriteGrid(IReadOnlyList<IEnumerable<string>> rows, TextWriter output)
    {
        var cells = rows.Select(r => r.ToArray()).ToList();
        var widths = Enumerable.Range(0, cells[0].Length).Select(i => cells.Max(r => i < r.Length ? r[i].Length : 0)).ToArray();
        foreach (var row in cells)
        {
            output.WriteLine(string.Join("  ", row.Select((cell, i) => cell.PadRight(widths[i]))).TrimEnd());
        }
    }
}
