using System.Text;

namespace Site.Quantities;

/// <summary>
/// Text in normal form KC, in which names and units compare: what looks alike and means the same is the same, such as the micro sign and
/// the Greek letter mu, or a full-width letter and a plain one.
/// </summary>
public static class CompatibleText
{
    /// <summary>The text in normal form KC; text that is not well-formed Unicode stays as it is.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Ascii.IsValid(text) || !IsWellFormed(text) ? text : text.Normalize(NormalizationForm.FormKC);
    }

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !(i + 1 < text.Length && char.IsSurrogatePair(text[i], text[++i])))
            {
                return false;
            }
        }

        // A few code points are never characters, and normalisation takes none of them.
        return !text.Any(c => c is '\uFFFE' or '\uFFFF' or (>= '\uFDD0' and <= '\uFDEF'));
    }
}
