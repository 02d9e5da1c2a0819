using System.Collections.Immutable;
using nietras.SeparatedValues;

namespace Site.CostModel.Tables;

/// <summary>Takes the cells of a row out of the reader's buffer, which the next row overwrites.</summary>
public static class TableCells
{
    /// <summary>The cells of a row, as texts of their own.</summary>
    /// <param name="row">The row that the reader stands at.</param>
    public static ImmutableArray<string> Of(SepReader.Row row)
    {
        var cells = ImmutableArray.CreateBuilder<string>(row.ColCount);
        for (var i = 0; i < row.ColCount; i++)
        {
            cells.Add(row[i].ToString());
        }

        return cells.MoveToImmutable();
    }
}
