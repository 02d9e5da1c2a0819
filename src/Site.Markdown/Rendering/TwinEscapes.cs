using System.Text;
using System.Text.RegularExpressions;

namespace Site.Markdown.Rendering;

/// <summary>
/// Escapes what takes on a meaning when the bracket goes that opens bound words. Beside a bracket it is plain text; without, the words may
/// begin a heading or an item of a list, complete a tag or an entity, or let the brackets before them be a link.
/// </summary>
internal static partial class TwinEscapes
{
    /// <summary>Writes the escapes that are needed.</summary>
    /// <param name="before">What was written up to the bracket.</param>
    /// <param name="followsText">Whether the bracket follows plain text.</param>
    /// <param name="words">The words, and what follows.</param>
    /// <returns>How many characters of the words were written with them.</returns>
    public static int Write(StringBuilder before, bool followsText, ReadOnlySpan<char> words)
    {
        if (followsText && before.Length > 0 && before[^1] is ']' or '<' or '&')
        {
            before.Insert(before.Length - 1, '\\');
        }
        else if (IsLineStart(before) && BlockStart().IsMatch(words))
        {
            var number = words.IndexOfAnyExceptInRange('0', '9');
            before.Append(words[..number]).Append('\\');
            return number;
        }

        return 0;
    }

    /// <summary>Whether nothing stands before on the line but what opens quotes and lists.</summary>
    private static bool IsLineStart(StringBuilder text)
    {
        for (var i = text.Length - 1; i >= 0 && text[i] != '\n'; i--)
        {
            if (text[i] is not (' ' or '\t' or '>' or '-' or '+' or '*' or '.' or ')' or ':') && !char.IsAsciiDigit(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    [GeneratedRegex(@"\A(?:[-+*:]\s|[-*_=]{2}|#{1,6}\s|\d{1,9}[.)]\s|`{3}|~{3}|[>|])", RegexOptions.CultureInvariant)]
    private static partial Regex BlockStart();
}
