using System.Buffers;
using System.Text;

namespace Site.Text.Folding;

/// <summary>
/// The characters of <c>cite-text-1</c>: what step 4 deletes and what step 5 takes for white space. Whoever writes a page's text and
/// whoever checks it ask here, so that the two cannot differ in a character.
/// </summary>
public static class PageTextFolding
{
    private static readonly SearchValues<char> Deleted = SearchValues.Create("\u00AD\u200B\u2060\uFEFF");

    // All that is deleted or taken for white space, but the space itself.
    private static readonly SearchValues<char> Folded = SearchValues.Create(
        "\u00AD\u200B\u2060\uFEFF\u0009\u000A\u000B\u000C\u000D\u0085\u00A0\u1680"
        + "\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000");

    /// <summary>Whether step 4 deletes the character: soft hyphen, zero-width space, word joiner, byte-order mark.</summary>
    public static bool IsDeleted(char c) => Deleted.Contains(c);

    /// <summary>Whether step 5 takes the character for white space.</summary>
    public static bool IsSpace(char c) => c is (>= '\u0009' and <= '\u000D') or ' ' or '\u0085' or '\u00A0' or '\u1680'
        or (>= '\u2000' and <= '\u200A') or '\u2028' or '\u2029' or '\u202F' or '\u205F' or '\u3000';

    /// <summary>Whether a text is as it would be folded, though it may begin or end with a space; most texts are.</summary>
    public static bool IsFolded(ReadOnlySpan<char> text) => !text.ContainsAny(Folded) && text.IndexOf("  ", StringComparison.Ordinal) < 0;

    /// <summary>Appends text with deletions made and white space folded, never beginning a block with a space.</summary>
    /// <param name="text">Text of one block, in form C.</param>
    /// <param name="output">Takes it.</param>
    /// <param name="blockStart">Where in the output the block starts.</param>
    public static void Append(ReadOnlySpan<char> text, StringBuilder output, int blockStart)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (IsFolded(text))
        {
            var isDoubled = text is [' ', ..] && (output.Length <= blockStart || output[^1] == ' ');
            output.Append(isDoubled ? text[1..] : text);
            return;
        }

        foreach (var c in text)
        {
            if (IsDeleted(c))
            {
                continue;
            }

            if (!IsSpace(c))
            {
                output.Append(c);
            }
            else if (output.Length > blockStart && output[^1] != ' ')
            {
                output.Append(' ');
            }
        }
    }
}
