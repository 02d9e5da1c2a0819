using System.Globalization;
using System.Text;
using Site.Text.Files;

namespace Site.Reports;

/// <summary>The line a diagnostic points at, made fit for a terminal, with a caret under the place.</summary>
/// <param name="Text">The line, cut around the place where it is long.</param>
/// <param name="Caret">Blanks and a caret, as wide as the text up to the place.</param>
internal sealed record Excerpt(string Text, string Caret)
{
    /// <summary>How many characters of a long line are shown: a paragraph of Markdown is one line, however long.</summary>
    private const int Window = 96;

    /// <summary>How much of the window comes before the place.</summary>
    private const int Before = 40;

    /// <summary>The excerpt for a place; null where there is no line to show or the place is not in it.</summary>
    public static Excerpt? Of(FileLocation location, DiagnosticFiles files)
    {
        if (location.Column < 1 || files.Line(location) is not { } line || location.Column > line.Length + 1)
        {
            return null;
        }

        var at = location.Column - 1;
        var start = line.Length <= Window ? 0 : Math.Clamp(at - Before, 0, line.Length - Window);
        var end = Math.Min(line.Length, start + Window);
        start = ToRuneStart(line, start);
        end = ToRuneStart(line, end);
        var head = (start > 0 ? "…" : "") + line[start..Math.Max(start, ToRuneStart(line, at))];
        var text = head + line[Math.Max(start, ToRuneStart(line, at))..end] + (end < line.Length ? "…" : "");
        return new Excerpt(Clean(text), new string(' ', WidthOf(Clean(head))) + "^");
    }

    /// <summary>Replaces what a terminal would act on instead of showing: author text is not trusted to drive it.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == '\t')
            {
                clean.Append("    ");
            }
            else if (IsUnshowable(rune))
            {
                clean.Append('\uFFFD');
            }
            else
            {
                clean.Append(rune.ToString());
            }
        }

        return clean.ToString();
    }

    private static int ToRuneStart(string line, int index) =>
        index > 0 && index < line.Length && char.IsLowSurrogate(line[index]) ? index - 1 : index;

    /// <summary>Controls, and the marks that reorder text (UAX #9), which can make a line read as what it is not.</summary>
    private static bool IsUnshowable(Rune rune) =>
        Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);

    private static int WidthOf(string text) => text.EnumerateRunes().Sum(WidthOf);

    private static int WidthOf(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
        _ => IsWide(rune.Value) ? 2 : 1,
    };

    /// <summary>Whether a terminal gives a character two cells: the Wide and Fullwidth blocks of UAX #11, and emoji.</summary>
    private static bool IsWide(int value) => value is
        (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0x303E) or (>= 0x3041 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3)
        or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6)
        or (>= 0x1F300 and <= 0x1F64F) or (>= 0x1F900 and <= 0x1F9FF) or (>= 0x20000 and <= 0x3FFFD);
}
