using System.Collections.Immutable;
using System.Globalization;
using Site.Citations.Vocabulary;
using Site.CostModel.Facts;
using Site.CostModel.Models;
using Site.Quantities.Units;

namespace Site.CostModel.Accuracy;

/// <summary>
/// How far a model's predictions lie from measurements, as tables of facts: one by each of the choices its accuracy names, and one of what
/// nothing was fitted to. Each says how it was worked out from the published table of predictions.
/// </summary>
/// <param name="model">The model, which declares its accuracy.</param>
/// <param name="report">Its predictions beside measurements.</param>
/// <param name="unseen">The same of measurements that nothing was fitted to; null where there are none.</param>
/// <param name="titleOf">The title of a source, by its key.</param>
public sealed class AccuracyFacts(Model model, AccuracyReport report, AccuracyReport? unseen, Func<string, string> titleOf)
{
    private readonly ModelAccuracy _accuracy = report.Accuracy;

    /// <summary>Makes the tables.</summary>
    public IEnumerable<FactTable> Tables()
    {
        var heldOut = report.Points.Any(p => p.HeldOut is not null);
        ImmutableArray<AccuracyColumn> columns =
        [
            new("measurements", "Measurements", PredictionStatistic.Count, false),
            new("error", "Median error", PredictionStatistic.MedianError, false),
            .. heldOut
                ? [new("left-out-error", $"Fitted without that {_accuracy.Without.Label}", PredictionStatistic.MedianError, true)]
                : ImmutableArray<AccuracyColumn>.Empty,
            new("far-off", "Off by more than 2x", PredictionStatistic.FarOff, heldOut),
        ];
        foreach (var choice in new[] { _accuracy.Fitted, _accuracy.Without }.Distinct())
        {
            var rows = report.By(model, choice).Select(g => Row(g.Option, g.Label, report, columns, choice.Name, g.Option));
            yield return Table($"by-{choice.Name}", choice.Label, columns, choice == _accuracy.Fitted ? rows.Append(All(report)) : rows);
        }

        if (unseen is not null)
        {
            columns = [.. columns.Where(c => c.Name != "left-out-error").Select(c => c with { IsHeldOut = false })];
            yield return Table(
                "unseen",
                "Measured by",
                columns,
                unseen.BySource().Select(g =>
                    Row($"unseen-{g.Option}", titleOf(g.Option), unseen, columns, AccuracyReport.SourceColumn, g.Option)));
        }

        FactRow All(AccuracyReport whole) => Row("all", "All", whole, columns, null, null);
    }

    private FactTable Table(string name, string label, ImmutableArray<AccuracyColumn> columns, IEnumerable<FactRow> rows) => new(
        $"{model.Name}-{name}",
        label,
        [.. columns.Select(c => new FactColumn(c.Name, c.Label, c.Unit))],
        [.. rows],
        _accuracy.Location);

    private FactRow Row(
        string name,
        string label,
        AccuracyReport from,
        ImmutableArray<AccuracyColumn> columns,
        string? column,
        string? value)
    {
        var row = $"{model.Name}-{name}";
        var points = from.Where(model, column, value).ToList();
        var cells = ImmutableDictionary.CreateBuilder<string, Fact>(StringComparer.Ordinal);
        foreach (var c in columns)
        {
            if (AccuracyReport.Compute(c.Statistic, c.IsHeldOut, points) is { } statistic)
            {
                cells.Add(c.Name, new Fact
                {
                    Id = $"{row}.{c.Name}",
                    Label = $"{_accuracy.Result.Label} as predicted, {label}: {c.Label}",
                    Value = new Quantity(Rounded(statistic, c.Statistic), c.Unit),
                    Sources = [_accuracy.Source],
                    Location = _accuracy.Location,
                    Derivation = new FactDerivation(model.Name, from == unseen, c.Statistic, c.IsHeldOut, column, value),
                });
            }
        }

        return new FactRow(row, label, cells.ToImmutable(), []);
    }

    // A count is whole, a share is given to a tenth of a per cent.
    private static Rational Rounded(double statistic, PredictionStatistic kind)
    {
        var digits = kind == PredictionStatistic.Count ? 0 : 1;
        var rounded = Math.Round(AccuracyReport.Published(kind, statistic), digits, MidpointRounding.AwayFromZero);
        var text = rounded.ToString("F" + digits, CultureInfo.InvariantCulture);
        return Rational.TryParse(text, out var exact) ? exact : throw new InvalidOperationException($"'{text}' is no number.");
    }

    private sealed record AccuracyColumn(string Name, string Label, PredictionStatistic Statistic, bool IsHeldOut)
    {
        public Unit Unit => AccuracyReport.UnitOf(Statistic);
    }
}
