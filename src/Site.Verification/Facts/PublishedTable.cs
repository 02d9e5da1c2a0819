using System.Collections.Immutable;
using System.Text;
using nietras.SeparatedValues;
using Site.CostModel.Tables;

namespace Site.Verification.Facts;

/// <summary>A published table: comma-separated values (RFC 4180).</summary>
/// <param name="Columns">Its first row.</param>
/// <param name="Rows">The others.</param>
internal sealed record PublishedTable(ImmutableArray<string> Columns, ImmutableArray<ImmutableArray<string>> Rows)
{
    /// <summary>Reads one.</summary>
    /// <param name="bytes">Any bytes.</param>
    public static PublishedTable Of(byte[] bytes)
    {
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        using var reader = Sep.New(',')
            .Reader(o => o with { HasHeader = false, DisableColCountCheck = true, Unescape = true })
            .FromText(Encoding.UTF8.GetString(bytes));
        while (reader.MoveNext())
        {
            rows.Add(TableCells.Of(reader.Current));
        }

        return rows.Count == 0 ? new PublishedTable([], []) : new PublishedTable(rows[0], [.. rows.Skip(1)]);
    }
}
