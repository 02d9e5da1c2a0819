using System.Collections.Immutable;
using System.Globalization;
using Site.Citations.Facts;
using Site.CostModel.Accuracy;
using Site.Verification.Indexes;

namespace Site.Verification.Facts;

/// <summary>A published table of predictions beside measurements, from which facts say how far off a model is.</summary>
internal sealed class PublishedPredictions
{
    private readonly ImmutableArray<string> _columns;
    private readonly ImmutableArray<ImmutableArray<string>> _rows;

    /// <summary>Reads a table (RFC 4180).</summary>
    /// <param name="bytes">Any bytes.</param>
    public PublishedPredictions(byte[] bytes) => (_columns, _rows) = PublishedTable.Of(bytes);

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
            .Where(r => where < 0 || (where < r.Length && r[where] == derivation.Where!.Value))
            .Select(r => (Predicted: Number(r, of), Measured: Number(r, measured)))
            .Where(p => p is { Predicted: not null, Measured: > 0 })
            .Select(p => new AccuracyPoint([], p.Measured!.Value, p.Predicted!.Value, null, ""))
            .ToList();
        return AccuracyReport.Compute(derivation.Statistic, ofHeldOut: false, points) is { } statistic
            ? AccuracyReport.Published(derivation.Statistic, statistic)
            : null;
    }

    private static double? Number(ImmutableArray<string> row, int column) =>
        column < row.Length && double.TryParse(row[column], NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;
}
