using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using Site.Text.Folding;

namespace Site.Markdown.Twins;

/// <summary>
/// Writes text so that all of it is text in the Markdown twin, by the rules of W26: whoever reads one sign after the other, and whoever
/// renders it as CommonMark, finds the same words.
/// </summary>
public static partial class TwinEscapes
{
    // What can be syntax; see IsSyntax.
    private static readonly SearchValues<char> Signs = SearchValues.Create("\\`*[]<|~_&@:.(");

    private static readonly string[] RemarkStarts = ["(assumption: ", "(computed: ", "(opinion of "];

    /// <summary>The text on one line, as it may stand anywhere but at the beginning of a line.</summary>
    public static string Text(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = new StringBuilder(text.Length);
        PageTextFolding.Append(text, folded, 0);
        var line = new StringBuilder(folded.Length + 8);
        Append(line, folded.ToString().TrimEnd(' '));
        return line.ToString();
    }

    /// <summary>An address as it may stand between the round brackets of a link.</summary>
    public static string Address(string url)
    {
        ArgumentNullException.ThrowIfNull(url);
        var text = new StringBuilder(url.Length);
        foreach (var c in url)
        {
            text.Append(c is <= ' ' or '(' or ')' or '<' or '>' or '\\' or '|' or '`' or '\u007F' ? $"%{(int)c:X2}" : c.ToString());
        }

        return Reference().Replace(text.ToString(), "&amp;");
    }

    /// <summary>Adds text that goes on in a line: what is Markdown in it is escaped.</summary>
    internal static void Append(StringBuilder line, ReadOnlySpan<char> text)
    {
        var written = 0;
        for (var i = NextSign(text, 0); i < text.Length; i = NextSign(text, i + 1))
        {
            if (IsSyntax(text, i))
            {
                line.Append(text[written..i]).Append('\\');
                written = i;
            }
        }

        line.Append(text[written..]);
    }

    /// <summary>A line with what would begin a heading, a quotation, a list or a rule escaped.</summary>
    internal static string LineStart(string line) => BlockStart().Replace(line, "$1\\");

    private static int NextSign(ReadOnlySpan<char> text, int from) =>
        text[from..].IndexOfAny(Signs) is var at and >= 0 ? from + at : text.Length;

    private static bool IsSyntax(ReadOnlySpan<char> text, int at) => text[at] switch
    {
        '\\' or '`' or '*' or '[' or ']' or '<' or '|' or '~' => true,
        '_' => !IsWord(text, at - 1) || !IsWord(text, at + 1),
        '&' => at + 1 == text.Length || text[at + 1] == '#' || IsWord(text, at + 1),
        '@' => IsWord(text, at - 1) && IsWord(text, at + 1),
        ':' => text[(at + 1)..].StartsWith("//", StringComparison.Ordinal),
        '.' => text[..at].EndsWith("www", StringComparison.OrdinalIgnoreCase),
        '(' => Array.Exists(RemarkStarts, StartsAt(text[at..])),
        _ => false,
    };

    private static Predicate<string> StartsAt(ReadOnlySpan<char> text)
    {
        var start = text[..Math.Min(text.Length, RemarkStarts[0].Length)].ToString();
        return remark => start.StartsWith(remark, StringComparison.Ordinal);
    }

    private static bool IsWord(ReadOnlySpan<char> text, int at) => at >= 0 && at < text.Length && char.IsAsciiLetterOrDigit(text[at]);

    [GeneratedRegex(@"\A([0-9]{1,9}(?=[.)](?:\s|\z))|(?=[-+](?:\s|\z)|--|#{1,6}(?:\s|\z)|>|=))", RegexOptions.CultureInvariant)]
    private static partial Regex BlockStart();

    [GeneratedRegex("&(?=#?[0-9A-Za-z]+;)", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
