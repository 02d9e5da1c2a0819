namespace Site.CostModel.Tables;

/// <summary>
/// Finds a quoted cell that does not end where a cell must (RFC 4180): the reader would take all that follows for its text.
/// </summary>
internal static class UnclosedQuote
{
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
