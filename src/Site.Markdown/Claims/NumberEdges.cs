namespace Site.Markdown.Claims;

/// <summary>Tells whether brackets stand within a number.</summary>
internal static class NumberEdges
{
    /// <summary>Signs that belong to the number behind them.</summary>
    private const string Before = "-\u2212\u2013+\u00B1<>=~\u2264\u2265\u2248$\u00A3\u20AC\u00A5#.,";

    /// <summary>Signs that belong to the number before them.</summary>
    private const string Behind = "%\u2030\u00B0$\u00A3\u20AC\u00A5\u00BC\u00BD\u00BE";

    /// <summary>Whether a number goes on beyond one of two brackets, or a unit beyond the second.</summary>
    /// <param name="text">The text.</param>
    /// <param name="open">The place of the first.</param>
    /// <param name="close">The place of the second.</param>
    public static bool Cut(string text, int open, int close)
    {
        var (first, last) = (text[open + 1], text[close - 1]);
        var (before, behind) = (At(open - 1), At(close + 1));
        return (IsOfNumber(first) && (char.IsLetterOrDigit(before) || IsSign(before, At(open - 2))))
            || (char.IsDigit(last) && (char.IsDigit(behind) || Behind.Contains(behind)))
            || (char.IsDigit(last) && behind is '.' or ',' && char.IsDigit(At(close + 2)))
            || (char.IsLetterOrDigit(last) && behind == '/' && char.IsLetter(At(close + 2)));

        char At(int place) => place >= 0 && place < text.Length ? text[place] : ' ';

        static bool IsOfNumber(char c) => char.IsDigit(c) || c is '$' or '\u00A3' or '\u20AC' or '\u00A5';
    }

    /// <summary>A stop or a dash behind a word is its own: see (fig.)[4], co-[2].</summary>
    private static bool IsSign(char sign, char before) =>
        Before.Contains(sign) && !char.IsLetter(before) && (sign is not ('.' or ',') || char.IsDigit(before));
}
