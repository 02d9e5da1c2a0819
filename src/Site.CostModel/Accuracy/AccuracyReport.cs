using System.Collections.Immutable;
using System.Globalization;
using Site.Citations.Vocabulary;
using Site.CostModel.Evaluation;
using Site.CostModel.Models;
using Site.CostModel.Tables;
using Site.Quantities.Units;
using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.CostModel.Accuracy;

/// <summary>A measurement and what the model says of it.</summary>
/// <param name="Options">The option of each of the model's choices, in order.</param>
/// <param name="Measured">What was measured, in the unit of the result.</param>
/// <param name="Fitted">What the model gives, with factors fitted to this and all other measurements.</param>
/// <param name="HeldOut">What it gives with factors fitted without this thing; null where none were.</param>
/// <param name="Source">Who published it, by the source's key; empty where the table does not say.</param>
public sealed record AccuracyPoint(ImmutableArray<string?> Options, double Measured, double Fitted, double? HeldOut, string Source);

/// <summary>How far predictions lie from measurements.</summary>
/// <param name="Option">What the measurements have in common.</param>
/// <param name="Label">Its heading.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Fitted">The median of the absolute errors, as a share of what was measured.</param>
/// <param name="HeldOut">The same with factors fitted without the thing predicted; null where there is none.</param>
public sealed record AccuracyGroup(string Option, string Label, int Count, double Fitted, double? HeldOut);

/// <summary>A model's predictions beside measurements.</summary>
/// <param name="Accuracy">What is compared.</param>
/// <param name="Points">The measurements, in the order of the file.</param>
public sealed record AccuracyReport(ModelAccuracy Accuracy, ImmutableArray<AccuracyPoint> Points)
{
    /// <summary>The column that names the source of a measurement.</summary>
    public const string SourceColumn = "source";

    private static readonly Unit PerCent = UnitParser.Parse("%");

    /// <summary>The column of what was measured.</summary>
    public const string MeasuredColumn = "measured";

    /// <summary>Compares a model with measurements: a table of scenarios with a column <c>measured</c>.</summary>
    /// <param name="model">The model, which declares its accuracy.</param>
    /// <param name="file">The measurements.</param>
    /// <param name="heldOut">The factors fitted without one thing at a time; null where there are none.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <returns>The comparison; null where the measurements cannot be read.</returns>
    public static AccuracyReport? Compute(Model model, InputText file, HeldOutFactors? heldOut, IDiagnosticSink diagnostics)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(diagnostics);
        if (model.Accuracy is not { } accuracy || ScenarioTable.Read(file, model, model.Defaults, diagnostics) is not { } table)
        {
            return null;
        }

        var column = table.IndexOf(MeasuredColumn);
        if (column < 0)
        {
            diagnostics.Report(Rules.Models.Table.At(
                new FileLocation(file.File, 1, 1),
                $"No column is called '{MeasuredColumn}'.",
                "Add what was measured, in the unit of the result."));
            return null;
        }

        var source = table.IndexOf(SourceColumn);
        var without = model.Choices.IndexOf(accuracy.Without);
        var points = ImmutableArray.CreateBuilder<AccuracyPoint>();
        foreach (var row in table.Rows)
        {
            if (row.Inputs is not { } inputs)
            {
                continue;
            }

            if (!double.TryParse(row.Cells[column], NumberStyles.Float, CultureInfo.InvariantCulture, out var measured) ||
                !(measured > 0) || !double.IsFinite(measured))
            {
                diagnostics.Report(Rules.Models.Table.At(
                    row.Location,
                    $"'{row.Cells[column]}' is not a measurement.",
                    "Write a number greater than 0."));
                continue;
            }

            var others = heldOut?.Without(model, inputs, inputs.Chosen[without]);
            points.Add(new AccuracyPoint(
                inputs.Chosen,
                measured,
                model.Evaluate(inputs).ValueOf(accuracy.Result.Name),
                others is null ? null : model.Evaluate(others).ValueOf(accuracy.Result.Name),
                source < 0 ? "" : row.Cells[source]));
        }

        return new AccuracyReport(accuracy, points.ToImmutable());
    }

    /// <summary>The errors by the options of a choice, in the choice's order; options without measurements are left out.</summary>
    /// <param name="model">The model.</param>
    /// <param name="choice">One of its choices.</param>
    public ImmutableArray<AccuracyGroup> By(Model model, ModelChoice choice)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(choice);
        var index = model.Choices.IndexOf(choice);
        var points = Points.ToLookup(p => p.Options[index], StringComparer.Ordinal);
        return [.. choice.Options.Where(o => points.Contains(o.Name)).Select(o => Summarise(o.Name, o.Label, [.. points[o.Name]]))];
    }

    /// <summary>The errors by source, in the order of the file; each group's label is the source's key.</summary>
    public ImmutableArray<AccuracyGroup> BySource() =>
        [.. Points.GroupBy(p => p.Source, StringComparer.Ordinal).Select(g => Summarise(g.Key, g.Key, [.. g]))];

    /// <summary>The errors of some of the measurements.</summary>
    /// <param name="option">What they have in common.</param>
    /// <param name="label">Its heading.</param>
    /// <param name="points">The measurements, one or more.</param>
    public static AccuracyGroup Summarise(string option, string label, IReadOnlyCollection<AccuracyPoint> points)
    {
        ArgumentNullException.ThrowIfNull(points);
        return new AccuracyGroup(
            option,
            label,
            points.Count,
            Compute(PredictionStatistic.MedianError, ofHeldOut: false, points)!.Value,
            Compute(PredictionStatistic.MedianError, ofHeldOut: true, points));
    }

    /// <summary>The measurements whose row has a value in a column of the published table.</summary>
    /// <param name="model">The model.</param>
    /// <param name="column">A choice of the model, or <see cref="SourceColumn"/>; null for all measurements.</param>
    /// <param name="value">What stands in it.</param>
    public IEnumerable<AccuracyPoint> Where(Model model, string? column, string? value)
    {
        ArgumentNullException.ThrowIfNull(model);
        var index = column is null ? -1 : model.Choices.IndexOf(model.FindChoice(column)!);
        return column is null ? Points
            : column == SourceColumn ? Points.Where(p => p.Source == value)
            : Points.Where(p => p.Options[index] == value);
    }

    /// <summary>Counts something of measurements and what is predicted of them.</summary>
    /// <param name="statistic">What.</param>
    /// <param name="ofHeldOut">Whether of the predictions with factors fitted without the thing; those without one are not counted.</param>
    /// <param name="points">The measurements.</param>
    /// <returns>A number, or a share; null where there is nothing to count.</returns>
    public static double? Compute(PredictionStatistic statistic, bool ofHeldOut, IReadOnlyCollection<AccuracyPoint> points)
    {
        ArgumentNullException.ThrowIfNull(points);
        var pairs = points.Select(p => (Predicted: ofHeldOut ? p.HeldOut : p.Fitted, p.Measured))
            .Where(p => p.Predicted is not null)
            .Select(p => (Predicted: p.Predicted!.Value, p.Measured))
            .ToList();
        return pairs.Count == 0 ? null : statistic switch
        {
            PredictionStatistic.Count => pairs.Count,
            PredictionStatistic.MedianError => Median([.. pairs.Select(p => Error(p.Predicted, p.Measured))]),
            _ => (double)pairs.Count(p => p.Predicted > 2 * p.Measured || 2 * p.Predicted < p.Measured) / pairs.Count,
        };
    }

    /// <summary>The unit a statistic is published in: none for a number, per cent for a share.</summary>
    public static Unit UnitOf(PredictionStatistic statistic) => statistic == PredictionStatistic.Count ? Unit.One : PerCent;

    /// <summary>A statistic in the unit it is published in.</summary>
    /// <param name="statistic">What was counted.</param>
    /// <param name="value">What <see cref="Compute(PredictionStatistic, bool, IReadOnlyCollection{AccuracyPoint})"/> gives.</param>
    public static double Published(PredictionStatistic statistic, double value) =>
        statistic == PredictionStatistic.Count ? value : value * 100;

    private static double Error(double predicted, double measured) => Math.Abs((predicted / measured) - 1);

    private static double Median(List<double> values)
    {
        values.Sort();
        var middle = values.Count / 2;
        return values.Count % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
}
