using System.Collections.Immutable;
using Site.Markdown.Markers;
using Site.Text.Diagnostics;

namespace Site.Markdown.Extensions.FactTables;

/// <summary>Reads what stands after <c>[facts:</c>.</summary>
internal static class FactTableReader
{
    private const string ColumnsKey = "columns=";
    private const string RowsKey = "rows=";

    /// <summary>Reads the marker; null where it is not understood, which is reported.</summary>
    public static FactTableInline? Read(MarkerText marker)
    {
        var parts = MarkerParts.Split(marker.Body);
        ImmutableArray<MarkerPart> columns = [];
        ImmutableArray<MarkerPart> rows = [];
        foreach (var part in parts.Skip(1))
        {
            if (part.Text.StartsWith(ColumnsKey, StringComparison.Ordinal))
            {
                columns = [.. part.Split(',', ColumnsKey.Length)];
            }
            else if (part.Text.StartsWith(RowsKey, StringComparison.Ordinal))
            {
                rows = [.. part.Split(',', RowsKey.Length)];
            }
            else
            {
                marker.Context.Diagnostics.Report(Rules.Syntax.UnknownPart.At(
                    marker.Locate(part.Offset),
                    $"'{part.Text}' is no part of this marker.",
                    "After the table's name come columns=a,b and rows=c,d."));
                return null;
            }
        }

        return new FactTableInline(marker, parts[0]) { Columns = columns, Rows = rows };
    }
}
