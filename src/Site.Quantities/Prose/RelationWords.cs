namespace Site.Quantities.Prose;

/// <summary>The words and signs before a number that say how it stands to the value.</summary>
internal static class RelationWords
{
    private static readonly (string Words, QuantityRelation Relation)[] Table =
    [
        ("exceed", QuantityRelation.AtLeast), ("exceeds", QuantityRelation.AtLeast), ("exceeding", QuantityRelation.AtLeast),
        ("exceeded", QuantityRelation.AtLeast), ("top", QuantityRelation.AtLeast), ("tops", QuantityRelation.AtLeast),
        ("topped", QuantityRelation.AtLeast), ("topping", QuantityRelation.AtLeast), ("surpass", QuantityRelation.AtLeast),
        ("surpasses", QuantityRelation.AtLeast), ("surpassed", QuantityRelation.AtLeast), ("surpassing", QuantityRelation.AtLeast),
        ("upward of", QuantityRelation.AtLeast), ("down to", QuantityRelation.AtLeast), ("starts with", QuantityRelation.AtLeast),
        ("upto", QuantityRelation.AtMost), ("restricted to", QuantityRelation.AtMost),
        ("limited to", QuantityRelation.AtMost), ("capped at", QuantityRelation.AtMost),
        ("at most", QuantityRelation.AtMost), ("up to", QuantityRelation.AtMost),
        ("less than", QuantityRelation.AtMost), ("lower than", QuantityRelation.AtMost),
        ("fewer than", QuantityRelation.AtMost),
        ("below", QuantityRelation.AtMost), ("under", QuantityRelation.AtMost), ("maximum of", QuantityRelation.AtMost),
        ("maximum", QuantityRelation.AtMost), ("max", QuantityRelation.AtMost), ("max.", QuantityRelation.AtMost),
        ("south of", QuantityRelation.AtMost), ("less than or equal to", QuantityRelation.AtMost),
        ("smaller than", QuantityRelation.AtMost),
        ("up to and including", QuantityRelation.AtMost), ("at the most", QuantityRelation.AtMost),
        ("bounded by", QuantityRelation.AtMost), ("ceiling of", QuantityRelation.AtMost),
        ("as high as", QuantityRelation.AtMost), ("as low as", QuantityRelation.AtLeast),
        ("as much as", QuantityRelation.AtMost), ("as many as", QuantityRelation.AtMost), ("as little as", QuantityRelation.AtLeast),
        ("at least", QuantityRelation.AtLeast), ("more than", QuantityRelation.AtLeast),
        ("greater than", QuantityRelation.AtLeast), ("over", QuantityRelation.AtLeast),
        ("above", QuantityRelation.AtLeast), ("minimum of", QuantityRelation.AtLeast),
        ("minimum", QuantityRelation.AtLeast), ("min.", QuantityRelation.AtLeast), ("upwards of", QuantityRelation.AtLeast),
        ("north of", QuantityRelation.AtLeast), ("greater than or equal to", QuantityRelation.AtLeast),
        ("higher than", QuantityRelation.AtLeast), ("larger than", QuantityRelation.AtLeast), ("bigger than", QuantityRelation.AtLeast),
        ("at the least", QuantityRelation.AtLeast), ("starts at", QuantityRelation.AtLeast), ("begins at", QuantityRelation.AtLeast),
        ("as few as", QuantityRelation.AtLeast), ("floor of", QuantityRelation.AtLeast),
        ("in excess of", QuantityRelation.AtLeast), ("beyond", QuantityRelation.AtLeast),
        ("starting at", QuantityRelation.AtLeast), ("from", QuantityRelation.AtLeast),
        ("about", QuantityRelation.About), ("around", QuantityRelation.About), ("roughly", QuantityRelation.About),
        ("approximately", QuantityRelation.About), ("approx.", QuantityRelation.About), ("approx", QuantityRelation.About),
        ("circa", QuantityRelation.About), ("some", QuantityRelation.About),
        ("nearly", QuantityRelation.About), ("almost", QuantityRelation.About),
        ("estimated", QuantityRelation.About), ("estimated at", QuantityRelation.About), ("estimated to be", QuantityRelation.About),
        ("estimate of", QuantityRelation.About), ("estimates of", QuantityRelation.About), ("est.", QuantityRelation.About),
        ("est", QuantityRelation.About), ("ca.", QuantityRelation.About), ("ca", QuantityRelation.About), ("near", QuantityRelation.About),
        ("close to", QuantityRelation.About), ("ballpark of", QuantityRelation.About), ("in the region of", QuantityRelation.About),
        ("in the order of", QuantityRelation.About), ("on the order of", QuantityRelation.About),
        ("in the neighborhood of", QuantityRelation.About), ("in the neighbourhood of", QuantityRelation.About),
    ];

    private static readonly (string After, QuantityRelation Relation)[] Afterwards =
    [
        ("+", QuantityRelation.AtLeast), (" or more", QuantityRelation.AtLeast), (" and more", QuantityRelation.AtLeast),
        (" or higher", QuantityRelation.AtLeast), (" or above", QuantityRelation.AtLeast), (" or greater", QuantityRelation.AtLeast),
        (" or lower", QuantityRelation.AtMost), (" or below", QuantityRelation.AtMost),
        (" at a minimum", QuantityRelation.AtLeast), (" at the very least", QuantityRelation.AtLeast),
        (" (minimum)", QuantityRelation.AtLeast), (" (min)", QuantityRelation.AtLeast),
        (" (maximum)", QuantityRelation.AtMost), (" (max)", QuantityRelation.AtMost),
        (" or less", QuantityRelation.AtMost), (" or fewer", QuantityRelation.AtMost), (" or so", QuantityRelation.About),
        (" at most", QuantityRelation.AtMost), (" at least", QuantityRelation.AtLeast),
        (" (estimated)", QuantityRelation.About), (" (estimate)", QuantityRelation.About), (" (est.)", QuantityRelation.About),
        (" (est)", QuantityRelation.About), (" (approx.)", QuantityRelation.About), (" (approx)", QuantityRelation.About),
        (" (approximate)", QuantityRelation.About), (" (approximately)", QuantityRelation.About), (" est.", QuantityRelation.About),
        (", give or take", QuantityRelation.About), (" give or take", QuantityRelation.About), (" or thereabouts", QuantityRelation.About),
        (" maximum", QuantityRelation.AtMost), (" max", QuantityRelation.AtMost), (" minimum", QuantityRelation.AtLeast),
        (" at the most", QuantityRelation.AtMost), (" (up to)", QuantityRelation.AtMost), (" (at most)", QuantityRelation.AtMost),
        (" (or less)", QuantityRelation.AtMost), (" (or fewer)", QuantityRelation.AtMost),
        (" ceiling", QuantityRelation.AtMost), (" cap", QuantityRelation.AtMost), (", at most", QuantityRelation.AtMost),
        (", at least", QuantityRelation.AtLeast), (", tops", QuantityRelation.AtMost), (" in the worst case", QuantityRelation.AtMost),
        (" at the least", QuantityRelation.AtLeast), (" (at least)", QuantityRelation.AtLeast), (" (or more)", QuantityRelation.AtLeast),
        (" (or higher)", QuantityRelation.AtLeast), (" onwards", QuantityRelation.AtLeast), (" and up", QuantityRelation.AtLeast),
        (" and above", QuantityRelation.AtLeast), (" and over", QuantityRelation.AtLeast), (" or over", QuantityRelation.AtLeast),
        (" or up", QuantityRelation.AtLeast), (" or better", QuantityRelation.AtLeast), ("-plus", QuantityRelation.AtLeast),
        (" roughly", QuantityRelation.About), (" approximately", QuantityRelation.About), (" approx.", QuantityRelation.About),
        (" approx", QuantityRelation.About), (" (about)", QuantityRelation.About), (" (roughly)", QuantityRelation.About),
        ("-ish", QuantityRelation.About),
    ];

    // What stands behind a number only at the end of what is said of it: “8 GB maximum”, not “8 GB maximum bandwidth”.
    private static readonly string[] Last =
    [
        " at most", " at least", " maximum", " max", " minimum", " at the most", " at the least", " ceiling", " roughly",
        " approximately", " approx", " and up", " or up", " and over", " or over", " and above", " or above", " or better", " and more",
        " or more", " or less", " cap", ", at most", ", at least",
    ];

    private static readonly string[] Denials = ["no", "not", "never", "cannot", "nothing", "none", "nor", "neither", "without"];

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
                case '~' or '≈' or '∼' or '≃' or '≅':
                    return QuantityRelation.About;
                case '≤' or '⩽' or '<' or '≦' or '≲' or '＜':
                    return QuantityRelation.AtMost;
                case '≥' or '⩾' or '≧' or '≳' or '＞':
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
                case '=' when before.Length > 1 && before[^2] == '~':
                    return QuantityRelation.About;
            }
        }

        foreach (var (words, relation) in Table)
        {
            if (EndsWithWord(before, words))
            {
                return words == "from" && !IsLowest(text, end, hasUnit) ? QuantityRelation.Exactly
                    : !IsDenied(before[..^words.Length]) ? relation
                    : relation == QuantityRelation.About ? QuantityRelation.Exactly
                    : Other(relation);
            }
        }

        return After(text, end);
    }

    /// <summary>Whether the words before a quantity say that something is not near it: “not close to”, “nowhere near”.</summary>
    /// <param name="before">The text before the quantity.</param>
    internal static bool DeniesNearness(ReadOnlySpan<char> before)
    {
        foreach (var (words, relation) in Table)
        {
            if (relation == QuantityRelation.About && EndsWithWord(before, words) && IsDenied(before[..^words.Length]))
            {
                return true;
            }
        }

        return false;
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

    /// <summary>Whether a text is the words of a relation and nothing else.</summary>
    internal static bool IsRelation(ReadOnlySpan<char> text)
    {
        var words = text.Trim(" \u00A0*_`");
        foreach (var (relation, _) in Table)
        {
            if (words.Equals(relation, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether what stands before a quantity says that it is not quite reached.</summary>
    internal static bool IsNearly(ReadOnlySpan<char> text, int start)
    {
        var before = text[..start].TrimEnd(" \u00A0*_`");
        return EndsWithWord(before, "nearly") || EndsWithWord(before, "almost");
    }

    /// <summary>Whether a text ends with words, of which the first is whole.</summary>
    internal static bool EndsWithWord(ReadOnlySpan<char> text, string words) =>
        text.EndsWith(words, StringComparison.OrdinalIgnoreCase) &&
        (text.Length == words.Length || !char.IsLetterOrDigit(text[^(words.Length + 1)]));

    /// <summary>Whether a word denies what follows it: no, never, doesn't.</summary>
    internal static bool IsDenial(ReadOnlySpan<char> word)
    {
        var plain = word.ToString().Replace('\u2019', '\'');
        return Denials.Contains(plain, StringComparer.OrdinalIgnoreCase) || plain.EndsWith("n't", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The word that a text ends with, apostrophes included; empty where it ends otherwise.</summary>
    internal static ReadOnlySpan<char> WordAtEnd(ReadOnlySpan<char> text)
    {
        var from = text.Length;
        while (from > 0 && (char.IsLetter(text[from - 1]) || text[from - 1] is '\'' or '\u2019'))
        {
            from--;
        }

        return text[from..];
    }

    /// <summary>
    /// Whether the words before a bound deny it: “no fewer than”, “never takes more than”. One word may stand between, and no mark.
    /// </summary>
    private static bool IsDenied(ReadOnlySpan<char> before)
    {
        for (var i = 0; i < 2; i++)
        {
            var space = before.TrimEnd(" \u00A0*_`");
            var word = WordAtEnd(space);
            if (word.IsEmpty || space.Length == before.Length)
            {
                return false;
            }

            if (SaidWords.Denies(word))
            {
                return true;
            }

            before = space[..^word.Length];
        }

        return false;
    }

    private static QuantityRelation Other(QuantityRelation bound) => bound switch
    {
        QuantityRelation.AtMost => QuantityRelation.AtLeast,
        QuantityRelation.AtLeast => QuantityRelation.AtMost,
        _ => bound,
    };

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
        var counted = rest.Length > 0 && rest[0] is ' ' or '\u00A0' ? UnitReader.EndOfWord(rest, 1) : 0;
        if (rest[..counted] is " of" && counted < rest.Length && rest[counted] == ' ')
        {
            counted = UnitReader.EndOfWord(rest, counted + 1);
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
        && !(Last.Contains(after) && rest[after.Length..] is [' ' or '-' or (>= 'a' and <= 'z'), ..]);
}
