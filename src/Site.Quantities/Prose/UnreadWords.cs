namespace Site.Quantities.Prose;

/// <summary>
/// Words and marks beside a number that may make it another quantity and that nothing here reads. What a claim and a quote do not have
/// alike of them, the quote does not carry (C3): a narrow grammar lowers confidence, and never lends it.
/// </summary>
internal static class UnreadWords
{
    private static readonly string[] Before =
    [
        "minus", "negative", "plus or minus", "not", "hardly", "barely", "scarcely", "anything but", "other than", "rather than",
        "instead of", "nowhere near", "close to", "short of", "within", "until", "till", "half", "half of", "twice", "double", "triple",
        "a third of", "a quarter of", "a tenth of", "square root of",
    ];

    private static readonly string[] After =
    [
        "less", "fewer", "short", "squared", "cubed", "tops", "plus", "upward", "upwards", "maximum", "max", "minimum", "p.a", "p.m", "p.w",
        "k", "K", "m", "M", "MM", "b", "B", "T",
    ];

    // Signs of sums and comparisons; those that are read, and the bars and arrows of tables and logs, are not among them.
    private const string MarksBefore =
        "\uFF0D\uFE63\u2012\u2011\u207B\u2213\u2266\u2267\u2272\u2273\u226A\u226B\uFF1C\uFF1E\u2260\u226E\u226F\u2270\u2271\u00B1" +
        "\u221A\u221B\u00D7\u00F7\u00AC\u00A5\u20B9\u20A9\u20BD\uFFE5\uFF04";

    private const string MarksAfter =
        "\u00B2\u00B3\u00B9\u2070\u2074\u2075\u2076\u2077\u2078\u2079\u207B^\u2030\u2031\u00A5\u20B9\u00BC\u00BD\u00BE\u2032\u2033";

    /// <summary>What stands beside a quantity and is not read; null where nothing does.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the quantity begins, sign included.</param>
    /// <param name="digits">One past its last digit.</param>
    /// <param name="end">Where it ends, unit included.</param>
    /// <param name="isMoney">Whether it has a currency: "$5 a call" is so much for each, "8 GB a lot" is not.</param>
    /// <param name="relation">The relation that was read; words that gave it are read.</param>
    public static string? Find(ReadOnlySpan<char> text, int start, int digits, int end, bool isMoney, QuantityRelation relation)
    {
        var before = text[..start].TrimEnd(" \u00A0*_`");
        var rest = text[end..];
        List<string> unread = [];
        if (before.Length > 0 && IsMark(before))
        {
            unread.Add(before[^1].ToString());
        }
        else if (relation == QuantityRelation.Exactly)
        {
            foreach (var words in Before)
            {
                if (RelationWords.EndsWithWord(before, words))
                {
                    unread.Add(words);
                }
            }
        }

        // One of two in a fraction is neither.
        if ((digits + 1 < text.Length && text[digits] == '/' && char.IsAsciiDigit(text[digits + 1]))
            || (start > 1 && text[start - 1] == '/' && char.IsAsciiDigit(text[start - 2])))
        {
            unread.Add("/");
        }

        if (rest.Length > 0 && MarksAfter.Contains(rest[0], StringComparison.Ordinal))
        {
            unread.Add(rest[0].ToString());
        }

        if (rest.Length > 0 && rest[0] is ' ' or '\u00A0')
        {
            foreach (var words in After)
            {
                if (relation == QuantityRelation.Exactly && rest[1..].StartsWith(words, StringComparison.Ordinal)
                    && (rest.Length == words.Length + 1 || !char.IsLetterOrDigit(rest[words.Length + 1])))
                {
                    unread.Add(words);
                }
            }
        }

        AddPer(rest, isMoney, unread);
        return unread.Count == 0 ? null : string.Join(' ', unread);
    }

    /// <summary>
    /// What an amount is for, where that is no unit: <c>per user per month</c>, <c>/call</c>, <c>per 100 pages</c>.
    /// </summary>
    private static void AddPer(ReadOnlySpan<char> rest, bool isMoney, List<string> unread)
    {
        for (var at = 0; ;)
        {
            var from = UnitReader.SkipSpace(rest, at);
            var end = from < rest.Length && rest[from] == '/' ? from + 1 : UnitReader.EndOfWord(rest, from);
            var isPer = rest[from..end] is "/" or "per" || (isMoney && UnitReader.IsPer(rest[from..end]));
            var word = UnitReader.SkipSpace(rest, end);
            var last = word;
            while (last < rest.Length && (char.IsLetterOrDigit(rest[last]) || (rest[last] is ',' or '.' && last + 1 < rest.Length
                && char.IsLetterOrDigit(rest[last + 1]))))
            {
                last++;
            }

            if (!isPer || last == word)
            {
                return;
            }

            unread.Add($"per {rest[word..last].ToString().ToLowerInvariant()}");
            at = last;
        }
    }

    private static bool IsMark(ReadOnlySpan<char> before) =>
        MarksBefore.Contains(before[^1], StringComparison.Ordinal)
        || (before[^1] == '=' && before.Length > 1 && before[^2] == '!');
}
