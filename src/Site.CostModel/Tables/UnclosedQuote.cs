using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.CostModel.Tables;

/// <summary>
/// Finds a quoted cell that does not end where a cell must (RFC 4180): the reader would take all that follows for its text.
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

        diagnostics.Report(Rules.Models.Table.At(
            file.LocationOf(unclosed),
            "The quotation mark that begins this cell is not closed, so that the cell would take in what stands behind it.",
            "Close it before the next separator, and write a quotation mark within a cell twice."));
        return true;
    }

    /// <summary>The offset of the quotation mark that is not closed, or null.</summary>
    /// <param name="text">The table.</param>
    /// <param name="separator">What stands between its cells.</param>
    public static int? Find(string text, char separator)
    {
        var cell = true;
        for (var at = 0; at < text.Length; at++)
        {
            var c = text[at];
            if (cell && c == '"')
            {
                var next = EndOfQuoted(text, at);
                if (next < 0)
                {
                    return at;
                }

                while (next < text.Length && text[next] == ' ')
                {
                    next++;
                }

                if (next < text.Length && text[next] != separator && text[next] is not ('\r' or '\n'))
                {
                    return at;
                }

                at = next - 1;
                cell = false;
            }
            else
            {
                cell = c == separator || c is '\r' or '\n' || (cell && c == ' ');
            }
        }

        return null;
    }

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
