using System.Text;

namespace Site.Citations.Claims;

/// <summary>
/// Finds the name of a thing in a text however it is joined: <c>claude-haiku-4-5</c> and <c>Claude Haiku 4.5</c> are one name. Case and
/// everything but letters and digits are let go, and a name must not stand inside a longer word or number.
/// </summary>
public static class SubjectName
{
    /// <summary>Whether a text has a name in it.</summary>
    /// <param name="text">The text: a quote, an address.</param>
    /// <param name="name">The name.</param>
    public static bool StandsIn(string text, string name)
    {
        var folded = Fold(name);
        return folded.Length > 2 && Fold(text).Contains(folded, StringComparison.Ordinal);
    }

    /// <summary>Runs of letters and digits in lower case, each with a space before and after it.</summary>
    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length + 2).Append(' ');
        foreach (var c in text.Normalize(NormalizationForm.FormKC))
        {
            if (char.IsLetterOrDigit(c))
            {
                folded.Append(char.ToLowerInvariant(c));
            }
            else if (folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return (folded[^1] == ' ' ? folded : folded.Append(' ')).ToString();
    }
}
