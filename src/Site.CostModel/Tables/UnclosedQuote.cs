using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.CostModel.Tables;

/// <summary>
/// Finds a quotation mark by which cells or rows would be read into one (RFC 4180): one that begins a cell and is not closed where the cell
/// ends, and one within a cell that does not begin with one, as in <c>5" disk</c>. Marks that are closed before such a cell ends take in
/// nothing, and are read as they stand.
/// </summary>
internal static class UnclosedQuote
{
    /// <summary>Reports the quotation mark of a table that is not closed.</summary>
    /// <param name="file">The table.</param>
    /// <param name="separator">What stands between its cells.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <returns>Whether there is one; the table cannot be read then.</returns>
    public static bool IsReported(InputText file, char separator, IDiagnosticSink diagnostics)
    {
        if (Find(file.Text, separator) is not { } unclosed)
        {
            return false;
        }

        diagnostics.Report(unclosed.BeginsCell
            ? Rules.Models.Table.At(
                file.LocationOf(unclosed.At),
                "The quotation mark that begins this cell is not closed, so that the cell would take in what stands behind it.",
                "Close it before the next separator, and write a quotation mark within a cell twice.")
            : Rules.Models.Table.At(
                file.LocationOf(unclosed.At),
                "A quotation mark stands within a cell that does not begin with one, so that the cell would take in what stands behind it.",
                "Put the whole cell in quotation marks, and write each within it twice, as in \"a 5\"\" disk\"."));
        return true;
    }

    /// <summary>The offset of the quotation mark that is not closed, and whether it begins its cell; null for none.</summary>
    /// <param name="text">The table.</param>
    /// <param name="separator">What stands between its cells.</param>
    public static (int At, bool BeginsCell)? Find(string text, char separator)
    {
        for (var at = 0; at < text.Length; at++)
        {
            // White space before a cell is left out when it is read, and so hides no mark that begins it.
            while (at < text.Length && text[at] != separator && text[at] is ' ' or '\t')
            {
                at++;
            }

            if (at < text.Length && text[at] == '"')
            {
                var start = at;
                at = EndOfQuoted(text, at);
                while (at >= 0 && at < text.Length && text[at] != separator && text[at] is ' ' or '\t')
                {
                    at++;
                }

                if (at < 0 || !EndsCell(text, at, separator))
                {
                    return (start, true);
                }
            }
            else if (OddMark(text, ref at, separator) is var mark and >= 0)
            {
                return (mark, false);
            }
        }

        return null;
    }

    /// <summary>Moves to the end of a cell that begins with no mark: where its last mark stands if one is left open, else -1.</summary>
    private static int OddMark(string text, ref int at, char separator)
    {
        var open = -1;
        for (; !EndsCell(text, at, separator); at++)
        {
            open = text[at] != '"' ? open : open < 0 ? at : -1;
        }

        return open;
    }

    private static bool EndsCell(string text, int at, char separator) =>
        at >= text.Length || text[at] == separator || text[at] is '\r' or '\n';

    /// <summary>Where a quoted cell ends, its closing mark included; -1 where it does not.</summary>
    private static int EndOfQuoted(string text, int start)
    {
        for (var at = start + 1; at < text.Length; at++)
        {
            if (text[at] != '"')
            {
                continue;
            }

            if (at + 1 == text.Length || text[at + 1] != '"')
            {
                return at + 1;
            }

            at++;
        }

        return -1;
    }
}
