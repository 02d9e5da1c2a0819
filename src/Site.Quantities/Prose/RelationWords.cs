namespace Site.Quantities.Prose;

/// <summary>The words and signs before a number that say how it stands to the value.</summary>
internal static class RelationWords
{
    private static readonly (string Words, QuantityRelation Relation)[] Table =
    [
        // What denies a bound says the other one, and ends with it: it stands before it.
        ("not exceed", QuantityRelation.AtMost), ("not exceeding", QuantityRelation.AtMost), ("never exceed", QuantityRelation.AtMost),
        ("never exceeds", QuantityRelation.AtMost), ("cannot exceed", QuantityRelation.AtMost), ("not above", QuantityRelation.AtMost),
        ("not over", QuantityRelation.AtMost), ("never above", QuantityRelation.AtMost), ("never over", QuantityRelation.AtMost),
        ("not greater than", QuantityRelation.AtMost), ("no greater than", QuantityRelation.AtMost),
        ("not below", QuantityRelation.AtLeast), ("not under", QuantityRelation.AtLeast), ("never below", QuantityRelation.AtLeast),
        ("never under", QuantityRelation.AtLeast), ("not fall below", QuantityRelation.AtLeast),
        ("never falls below", QuantityRelation.AtLeast), ("not lower than", QuantityRelation.AtLeast),
        ("no lower than", QuantityRelation.AtLeast),
        ("exceed", QuantityRelation.AtLeast), ("exceeds", QuantityRelation.AtLeast), ("exceeding", QuantityRelation.AtLeast),
        ("limited to", QuantityRelation.AtMost), ("capped at", QuantityRelation.AtMost),
        ("at most", QuantityRelation.AtMost), ("up to", QuantityRelation.AtMost), ("no more than", QuantityRelation.AtMost),
        ("not more than", QuantityRelation.AtMost), ("less than", QuantityRelation.AtMost), ("lower than", QuantityRelation.AtMost),
        ("fewer than", QuantityRelation.AtMost),
        ("below", QuantityRelation.AtMost), ("under", QuantityRelation.AtMost), ("maximum of", QuantityRelation.AtMost),
        ("as much as", QuantityRelation.AtMost), ("as many as", QuantityRelation.AtMost), ("as little as", QuantityRelation.AtLeast),
        ("at least", QuantityRelation.AtLeast), ("no less than", QuantityRelation.AtLeast), ("not less than", QuantityRelation.AtLeast),
        ("no fewer than", QuantityRelation.AtLeast), ("more than", QuantityRelation.AtLeast),
        ("greater than", QuantityRelation.AtLeast), ("over", QuantityRelation.AtLeast),
        ("above", QuantityRelation.AtLeast), ("minimum of", QuantityRelation.AtLeast),
        ("starting at", QuantityRelation.AtLeast), ("from", QuantityRelation.AtLeast),
        ("about", QuantityRelation.About), ("around", QuantityRelation.About), ("roughly", QuantityRelation.About),
        ("approximately", QuantityRelation.About), ("approx.", QuantityRelation.About), ("approx", QuantityRelation.About),
        ("circa", QuantityRelation.About), ("some", QuantityRelation.About),
        ("nearly", QuantityRelation.About), ("almost", QuantityRelation.About),
    ];

    private static readonly (string After, QuantityRelation Relation)[] Afterwards =
    [
        ("+", QuantityRelation.AtLeast), (" or more", QuantityRelation.AtLeast), (" and more", QuantityRelation.AtLeast),
        (" or less", QuantityRelation.AtMost), (" or fewer", QuantityRelation.AtMost), (" or so", QuantityRelation.About),
        (" at most", QuantityRelation.AtMost), (" at least", QuantityRelation.AtLeast),
    ];

    /// <summary>The relation that the text before a quantity gives it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the quantity begins, sign included.</param>
    /// <param name="end">Where it ends, unit included.</param>
    /// <param name="hasUnit">Whether a unit or a currency is written with it.</param>
    public static QuantityRelation Find(ReadOnlySpan<char> text, int start, int end, bool hasUnit)
    {
        var before = text[..start].TrimEnd(" \u00A0*_`");
        if (before.Length > 0)
        {
            switch (before[^1])
            {
                case '~' or '≈' or '∼':
                    return QuantityRelation.About;
                case '≤' or '⩽' or '<':
                    return QuantityRelation.AtMost;
                case '≥' or '⩾':
                    return QuantityRelation.AtLeast;
                case '>':
                    // The end of a tag or an arrow is no comparison.
                    return before.Length > 1 && before[^2] is '-' or '=' or '/' or '"' || IsTag(before)
                        ? After(text, end)
                        : QuantityRelation.AtLeast;
                case '=' when before.Length > 1 && before[^2] is '<' or '≤':
                    return QuantityRelation.AtMost;
                case '=' when before.Length > 1 && before[^2] == '>':
                    return QuantityRelation.AtLeast;
            }
        }

        foreach (var (words, relation) in Table)
        {
            if (EndsWithWord(before, words))
            {
                return words == "from" && !IsLowest(text, end, hasUnit) ? QuantityRelation.Exactly : relation;
            }
        }

        return After(text, end);
    }

    /// <summary>
    /// The relation that the name of a value in data gives it: <c>vram_minimum_gb: 39</c>, <c>"max_tokens": 4096</c>, <c>Maximum: 80</c>.
    /// It says of what the number is the least or the most, so the number itself may also be said to be exact.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the quantity begins.</param>
    public static QuantityRelation FindInName(ReadOnlySpan<char> text, int start)
    {
        foreach (var word in QuantityName.WordsOf(QuantityName.Before(text, start)))
        {
            if (word is "minimum" or "min" or "least")
            {
                return QuantityRelation.AtLeast;
            }

            if (word is "maximum" or "max" or "most" or "limit")
            {
                return QuantityRelation.AtMost;
            }
        }

        return QuantityRelation.Exactly;
    }

    private static bool EndsWithWord(ReadOnlySpan<char> text, string words) =>
        text.EndsWith(words, StringComparison.OrdinalIgnoreCase) &&
        (text.Length == words.Length || !char.IsLetterOrDigit(text[^(words.Length + 1)]));

    /// <summary>
    /// “from 91% to 13%” gives two ends of a change, and “from 175,108 hosts” where something came from: neither gives a lowest value.
    /// </summary>
    private static bool IsLowest(ReadOnlySpan<char> text, int end, bool hasUnit)
    {
        var rest = text[end..];
        var stop = rest.IndexOfAny(';', '\n');
        return hasUnit && !rest[..(stop < 0 ? rest.Length : stop)].Contains(" to ", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsTag(ReadOnlySpan<char> before)
    {
        var open = before.LastIndexOf('<');
        return open >= 0 && open + 1 < before.Length && (char.IsAsciiLetter(before[open + 1]) || before[open + 1] == '/');
    }

    /// <summary>What is said behind a quantity, or behind the word for what is counted: “8 GB or more”, “4 seats at most”.</summary>
    private static QuantityRelation After(ReadOnlySpan<char> text, int end)
    {
        var rest = text[end..];
        var counted = rest.Length > 0 && rest[0] is ' ' or '\u00A0' ? 1 : 0;
        while (counted > 0 && counted < rest.Length && char.IsLetter(rest[counted]))
        {
            counted++;
        }

        foreach (var (after, relation) in Afterwards)
        {
            if (Follows(rest, after) || (after[0] == ' ' && Follows(rest[counted..], after)))
            {
                return relation;
            }
        }

        return QuantityRelation.Exactly;
    }

    /// <summary>“8 GB at most” says a bound; “8 GB at most hosts” none.</summary>
    private static bool Follows(ReadOnlySpan<char> rest, string after) =>
        rest.StartsWith(after, StringComparison.OrdinalIgnoreCase)
        && !(after.StartsWith(" at ", StringComparison.Ordinal) && rest[after.Length..] is [' ' or '-' or (>= 'a' and <= 'z'), ..]);
}
