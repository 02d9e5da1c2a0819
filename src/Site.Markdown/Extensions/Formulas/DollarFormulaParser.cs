using System.Text.RegularExpressions;
using Markdig.Helpers;
using Markdig.Parsers;

namespace Site.Markdown.Extensions.Formulas;

/// <summary>
/// Reads <c>$$…$$</c>, <c>\(…\)</c>, <c>\[…\]</c>, and <c>$…$</c> where what stands between is certainly a formula: two prices in a
/// line are none. As other tools have it, a dollar sign begins one only before a character, and ends one only behind a character and
/// not before a digit.
/// </summary>
internal sealed partial class DollarFormulaParser : InlineParser
{
    /// <summary>Makes a parser.</summary>
    public DollarFormulaParser() => OpeningCharacters = ['$', '\\'];

    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekCharExtra(-1) is '$' or '\\' ||
            Formula().Match(slice.Text, slice.Start, slice.Length) is not { Success: true } match ||
            !MayStandThere(match, slice))
        {
            return false;
        }

        return processor.KeepAsWritten(ref slice, match.Length);
    }

    /// <summary>
    /// Whether what stands around a formula lets it be one. Languages without spaces write it between their letters, and an ending may
    /// touch it, <c>the $n$th</c>; between letters such as those of names in a shell, or behind a digit, it needs a sign of TeX.
    /// </summary>
    private static bool MayStandThere(Match match, StringSlice slice)
    {
        if (match.Value.AsSpan().ContainsAny('\\', '^', '{'))
        {
            return true;
        }

        var behind = slice.Text.AsSpan(match.Index + match.Length, slice.End + 1 - match.Index - match.Length);
        return !IsOfName(slice.PeekCharExtra(-1)) && (behind.IsEmpty || !IsOfName(behind[0]) || Ending().IsMatch(behind));

        static bool IsOfName(char sign) => char.IsAsciiLetterOrDigit(sign) || sign == '_';
    }

    /// <summary>What English hangs on a number or a name.</summary>
    [GeneratedRegex(@"^(?:st|nd|rd|th|s|es|d|ed)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Ending();

    /// <summary>
    /// A formula has a command, an index, a power, or an operator between letters. One that begins with a digit needs one of the first
    /// three: <c>$5*a and $6</c> has none. Over the end of a line dollar signs need a command, a power or an index in braces.
    /// A marker or the mark of a footnote stands in none.
    /// </summary>
    [GeneratedRegex(
        """
        \G(?:
        \$\$[^$\r\n]{1,2000}\$\$
        | \$(?![\s$])(?=[^$\n]{0,200}?[\\^_]|[A-Za-z{(][^$\n]{0,200}?[*=+<>]|[A-Za-z]\$)
          (?!\d+\s[a-z]{2,})(?:[^$\n\[]|\[(?!\w+:|\^)){1,200}(?<!\s)\$(?![0-9$])
        | \$(?![\s$])(?=[^$]{0,200}?(?:\\[A-Za-z{}]|\^|_\{))(?!\d+\s[a-z]{2,})(?:[^$\[]|\[(?!\w+:|\^)){1,400}(?<!\s)\$(?![0-9$])
        | \\\((?=(?:(?!\\\)).){0,400}?
        """ + FormulaSigns.InBrackets + """
          )(?:(?!\\\)|\[(?:\w+:|\^)).){1,400}\\\)
        | \\\[(?=(?:(?!\\\]).){0,400}?
        """ + FormulaSigns.InBrackets + """
          )(?:(?!\\\]|\[(?:\w+:|\^)).){1,400}\\\]
        )
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.Singleline)]
    private static partial Regex Formula();
}
