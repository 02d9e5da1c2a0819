using System.Text.RegularExpressions;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Site.Markdown.Claims.Uncited;

/// <summary>
/// Tells the cells of a table whose numbers are names: those at its head, those that name a row, those under "pin" or "range".
/// </summary>
internal static partial class NamingCells
{
    /// <summary>Whether a paragraph is one.</summary>
    /// <param name="block">The paragraph.</param>
    /// <param name="text">Its text.</param>
    public static bool Name(LeafBlock block, string text)
    {
        if (block.Parent is not TableCell { Parent: TableRow { Parent: Table table } row } cell)
        {
            return false;
        }

        var column = row.IndexOf(cell);
        return row.IsHeader || (!text.Contains(' ') && column == 0) || IsOfNames(table, column);
    }

    private static bool IsOfNames(Table table, int column) =>
        table[0] is TableRow { IsHeader: true } head
        && column < head.Count
        && head[column] is TableCell { Count: > 0 } cell
        && cell[0] is LeafBlock { Inline: { } inline }
        && NamesOf().IsMatch(FlatText.Of(inline).Shape);

    [GeneratedRegex(
        @"\b(?:names?|labels?|pins?|ids?|colou?rs?|ranges?|defaults?|settings?|options?|parameters?|versions?|status|codes?|index)\b|\#",
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase)]
    private static partial Regex NamesOf();
}
