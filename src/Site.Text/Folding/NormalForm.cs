using System.Globalization;
using System.Text;

namespace Site.Text.Folding;

/// <summary>
/// Unicode normalisation of any text. The library refuses text that holds U+FFFE or half a surrogate pair, and its time grows with
/// the square of a row of combining marks; both can stand in a page, a quote or a source that somebody else wrote. Here such characters
/// stay as they are and what stands between them is normalised, which is what the standard asks for: none of them combines with anything.
/// </summary>
public static class NormalForm
{
    /// <summary>
    /// The longest row of combining marks that is put in order, in UTF-16 units. No writing needs more than thirty (UAX #15, stream-safe
    /// text); a longer row is left as it is.
    /// </summary>
    private const int LongestRow = 1024;

    /// <summary>
    /// Whether this machine normalises at all: under invariant globalisation the library hands every text back unchanged.
    /// </summary>
    public static bool IsAvailable { get; } = "e\u0301".Normalize(NormalizationForm.FormC) == "\u00E9";

    /// <summary>A normal form of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="form">Which form; form C where nothing is said.</param>
    public static string Of(string text, NormalizationForm form = NormalizationForm.FormC)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (Ascii.IsValid(text))
        {
            return text;
        }

        var pieces = new StringBuilder();
        var start = 0;
        for (var at = 0; at < text.Length;)
        {
            var (length, left) = StepOver(text, at);
            if (left)
            {
                pieces.Append(Normalized(text, start, at, form)).Append(text, at, length);
                start = at + length;
            }

            at += length;
        }

        return start == 0
            ? Normalized(text, 0, text.Length, form)
            : pieces.Append(Normalized(text, start, text.Length, form)).ToString();
    }

    /// <summary>How many units to step over, and whether they are to be left as they are.</summary>
    private static (int Length, bool Left) StepOver(string text, int at)
    {
        if (text[at] == '\uFFFE')
        {
            return (1, true);
        }

        if (char.IsSurrogate(text[at]))
        {
            return char.IsSurrogatePair(text, at) ? MarksFrom(text, at) : (1, true);
        }

        return text[at] < '\u0300' ? (1, false) : MarksFrom(text, at);
    }

    private static (int Length, bool Left) MarksFrom(string text, int at)
    {
        var end = at;
        while (end < text.Length && IsMark(text, end))
        {
            end += char.IsHighSurrogate(text[end]) ? 2 : 1;
        }

        return end == at ? (char.IsHighSurrogate(text[at]) ? 2 : 1, false) : (end - at, end - at > LongestRow);
    }

    /// <summary>Whether a character combines, as it is or as the compatible forms write it: half-width sound marks do only there.</summary>
    private static bool IsMark(string text, int at) => text[at] is '\uFF9E' or '\uFF9F' || CharUnicodeInfo.GetUnicodeCategory(text, at)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private static string Normalized(string text, int start, int end, NormalizationForm form) =>
        (start == 0 && end == text.Length ? text : text[start..end]).Normalize(form);
}
