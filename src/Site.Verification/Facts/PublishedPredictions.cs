using System.Globalization;
using System.Text;
using nietras.SeparatedValues;
using Site.Citations.Facts;
using Site.Citations.Vocabulary;
using Site.CostModel.Accuracy;
using Site.Verification.Indexes;

namespace Site.Verification.Facts;

/// <summary>A published table of predictions beside measurements, from which facts say how far off a model is.</summary>
internal sealed class PublishedPredictions
{
    private readonly List<string> _columns = [];
    private readonly List<List<string>> _rows = [];

    /// <summary>Reads a table (RFC 4180).</summary>
    /// <param name="bytes">Any bytes.</param>
    public PublishedPredictions(byte[] bytes)
    {
        using var reader = Sep.New(',')
            .Reader(o => o with { HasHeader = false, DisableColCountCheck = true, Unescape = true })
            .FromText(Encoding.UTF8.GetString(bytes));
        foreach (var row in reader)
        {
            var cells = new List<string>();
            for (var i = 0; i < row.ColCount; i++)
            {
                cells.Add(row[i].ToString());
            }

            if (_columns.Count == 0)
            {
                _columns.AddRange(cells);
            }
            else
            {
                _rows.Add(cells);
            }
        }
    }

    /// <summary>Whether a file is such a table, by where it is published.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="index">The path of the index that lists it.</param>
    public static bool IsPredictions(string path, string index) =>
        path.StartsWith(IndexPlace.FolderOf(index), StringComparison.Ordinal) &&
        path.EndsWith(PredictionTable.Ending, StringComparison.Ordinal);

    /// <summary>What a fact is that is worked out from the table: a number, or per cent.</summary>
    /// <returns>Null where nothing is to be counted.</returns>
    public double? Compute(FactDerivationEntry derivation)
    {
        var (of, measured) = (_columns.IndexOf(derivation.Of), _columns.IndexOf(AccuracyReport.MeasuredColumn));
        var where = derivation.Where is { } rows ? _columns.IndexOf(rows.Column) : -1;
        if (of < 0 || measured < 0 || (derivation.Where is not null && where < 0))
        {
            return null;
        }

        var points = _rows
            .Where(r => where < 0 || (where < r.Count && r[where] == derivation.Where!.Value))
            .Select(r => (Predicted: Number(r, of), Measured: Number(r, measured)))
            .Where(p => p is { Predicted: not null, Measured: > 0 })
            .Select(p => new AccuracyPoint([], p.Measured!.Value, p.Predicted!.Value, null, ""))
            .ToList();
        var statistic = AccuracyReport.Compute(derivation.Statistic, ofHeldOut: false, points);
        return derivation.Statistic == PredictionStatistic.Count ? statistic : statistic * 100;
    }

    private static double? Number(List<string> row, int column) =>
        column < row.Count && double.TryParse(row[column], NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;
}
