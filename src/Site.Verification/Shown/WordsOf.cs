using System.Globalization;
using System.Text;
using Site.Text.Folding;

namespace Site.Verification.Shown;

/// <summary>
/// Words: runs of letters and digits, in lower case. What stands between them is left out, for it is written in many ways.
/// </summary>
internal static class WordsOf
{
    /// <summary>The words of a text, in order.</summary>
    public static List<string> Text(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var c in NormalForm.Of(text))
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
            {
                word.Append(char.ToLowerInvariant(c));
            }
            else if (!PageTextFolding.IsDeleted(c))
            {
                Flush();
            }
        }

        Flush();
        return words;

        void Flush()
        {
            if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }
    }
}
