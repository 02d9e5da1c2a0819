namespace Site.Markdown.Extensions.Leftovers;

/// <summary>Tells the lines of a paragraph that were to be a table.</summary>
internal static class LostTable
{
    /// <summary>Whether there is a row of dashes below one with a pipe, or all lines begin and end with one.</summary>
    /// <param name="text">The paragraph, as it is written.</param>
    public static bool Is(ReadOnlySpan<char> text)
    {
        var (number, isHead, allRows) = (0, false, true);
        foreach (var whole in text.EnumerateLines())
        {
            var line = whole.Trim().TrimStart("> ");
            number++;
            if (number == 2 && isHead && line.Contains('|') && line.Contains('-') && !line.ContainsAnyExcept("|-: \t"))
            {
                return true;
            }

            isHead = number == 1 && line.Contains('|');
            allRows &= line is ['|', .., '|'];
            if (!isHead && !allRows)
            {
                return false;
            }
        }

        return number > 1 && allRows;
    }
}
