using System.Text.RegularExpressions;

namespace Site.Markdown.Claims.Uncited;

/// <summary>
/// Finds what stands in a paragraph and is not said in it: formulas, code and components of other tools that Markdown takes for text, and
/// titles that are quoted or named.
/// </summary>
internal static partial class NotProse
{
    /// <summary>The text with formulas and code blanked out by letters, as <see cref="FlatText"/> blanks code; no place is moved.</summary>
    /// <param name="text">A paragraph, code blanked out.</param>
    public static string Blank(string text) =>
        text.AsSpan().ContainsAny("$\\{<")
            ? Foreign().Replace(text, m => "X" + new string('x', m.Length - 1))
            : text;

    /// <summary>The titles of a text, in which nothing is stated.</summary>
    /// <param name="text">A paragraph, code blanked out.</param>
    public static IReadOnlyList<(int Start, int End)> Titles(string text) =>
        [.. Title().Matches(text).Where(m => IsTitle(m.Value)).Select(m => (m.Index, m.Index + m.Length))];

    /// <summary>Whether four in five of the words begin with a capital, of those that titles write with one.</summary>
    private static bool IsTitle(string words)
    {
        var (capitals, all) = (0, 0);
        foreach (var word in Word().EnumerateMatches(words))
        {
            all++;
            capitals += char.IsUpper(words[word.Index]) ? 1 : 0;
        }

        return all >= 3 && capitals * 5 >= all * 4;
    }

    // As Pandoc has it, a dollar sign begins a formula only before a character, and ends one only behind a character and before no
    // digit.
    [GeneratedRegex(
        """
        (?<![\w$\\])\$\$?(?![\s$])[^$]{0,400}?(?<![\s$\\])\$\$?(?![\d$])
        | \\\([^()]{1,200}\\\) | \\\[.{1,400}?\\\]
        | \{\{[<%]\ *(?<name>high\w*|code[\w-]*|math|katex|mermaid|gist|output|raw\w*)\b.*?(?:\{\{[<%]\ */\ *\k<name>\ *[%>]\}\}|$)
        | \{\{[<%].*?[%>]\}\}
        | <(?<component>[A-Z][\w.]*)(?:\s[^<>=]*)?\s[\w:-]+=\{.*?(?:/>|</\k<component>>|$)
        | <[a-z][\w-]*\s+[\w:-]+=["'].*?(?:>|$)
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.Singleline)]
    private static partial Regex Foreign();

    /// <summary>What stands in quotation marks, and names of five words and more in the run of a sentence.</summary>
    [GeneratedRegex(
        @"[""“][^""“”]{12,160}[""”]" +
        @"|(?<=[a-z,:]\ )(?:The\ |An?\ )?[A-Z][\w’'-]*" +
        @"(?:\ (?:[A-Z][\w’'-]*|\d+|of|in|the|on|and|to|for|with|at|by)){2,}\ [A-Z][\w’'-]*",
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Title();

    [GeneratedRegex(@"(?!(?:of|in|the|on|and|to|for|with|at|by|an?|from|or|as|its)\b)[A-Za-z][\w’'-]*", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
