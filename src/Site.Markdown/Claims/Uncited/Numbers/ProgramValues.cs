using System.Text.RegularExpressions;

namespace Site.Markdown.Claims.Uncited.Numbers;

/// <summary>Finds values of a program, which it can look up itself: defaults, settings, sizes of its data, counts of its parts.</summary>
internal static partial class ProgramValues
{
    /// <summary>Those of a text, which do not overlap.</summary>
    /// <param name="text">A paragraph, code blanked out.</param>
    public static IEnumerable<Match> Find(string text) =>
        Keys().Count(text) >= DumpedKeys && TypedValue().Match(text) is { Success: true } type
            ? Pattern().Matches(text[..type.Index]).Concat(Rest().Matches(text, type.Index))
            : Pattern().Matches(text);

    /// <summary>How many keys with values make a paragraph a dump of data.</summary>
    private const int DumpedKeys = 3;

    [GeneratedRegex(@"(?<=^|\s)[A-Z][\w-]*(?:\ [\w-]+){0,4}:\ ", RegexOptions.CultureInvariant)]
    private static partial Regex Keys();

    /// <summary>A value of which only its type is said, or whether it holds: no sentence has one.</summary>
    [GeneratedRegex(
        @"(?<=\w):\ (?:true|false|float|int(?:eger)?|str(?:ing)?|bool(?:ean)?|null|none|number|object|array)(?=\s|$)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex TypedValue();

    [GeneratedRegex(".+", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Rest();

    [GeneratedRegex(
        """
        \b\d+\s?[x×]\s?\d+\b(?!\s?(?:GB|TB|GPUs?))(?!\.\d)
        | \b\d+-?\ ?(?:bits?|byte)\b
        | \(\d+\ min(?:utes)?\)
        | \b\d+-(?:year|month|week|day|hour)\ [a-z]
        | \b(?:1|2|4|8|16|32|64)\ bytes?\b
        | \b[01]\ ?(?:to|and|through|–|-)\ ?\d[\d,]*\b(?![\d.]*\ ?(?:%|[a-zA-Z]+))
        | \b\d[\d,]*\ (?:characters?|chars?|spaces|columns|px|pixels)\b
        | (?<!\b[Bb]y\ )\b\d{1,2}\ times\b(?!\ (?:as|more|less|fewer|\w+er|that|the|out)\b)
        | (?<=n['’]t\ (?:\w+\ )?|\bnot\ (?:\w+\ )?)\b100\ ?%|\b100\ ?%\ (?!of\b)[a-zA-Z]+
        | ^[\s(~]*\d[\d.,]*[\s)]*$
        | \[\d[\d.,\ ]*\]
        | \b\w+\((?:\w+,\ )*\d[\d.,\ ]*\)
        | \b(?:values?|constants?|arguments?|seeds?|index|Xx*)\ (?:of\ |is\ |are\ |=\ )?\d[\d,]*\b(?![.,]?\d|\ ?%|\ [a-z]+s\b)
        | \b\d{1,2}\ (?:GPUs?|TPUs?|nodes?|chips?|replicas?|workers?)\b
        | \b(?:[Dd]efaults?\ (?:to|is|of)|[Dd]efault:|[Dd]efault\ value\ (?:is|of)|configured\ (?:to|as|for|at)|[Ss]et\ (?:to|at))
            \ (?:about\ |at\ (?:least|most)\ )?[\d.,]+
        | \b[a-zA-Z]\w*_\w+\ ?[=:]\ ?-?\d[\d.,]*(?:[-–]\d[\d.,]*)?\w*
        | \b\d[\d.,]*\ [*/+-]\ \w+_\w+
        | \brange\ \(\d[\d.,]*\ ?(?:-|–|to)\ ?\d[\d.,]*\b(?!\ ?%)
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Pattern();
}
