using System.Text;
using Site.Quantities;

namespace Site.Citations.Claims;

/// <summary>
/// Finds the name of a thing in a text however it is joined: <c>claude-haiku-4-5</c> and <c>Claude Haiku 4.5</c> are one name. Case and
/// everything but letters and digits are let go, and a name must not stand inside a longer word, number or version.
/// </summary>
public static class SubjectName
{
    private const int LongestVersion = 2;

    /// <summary>Whether a text has a name in it.</summary>
    /// <param name="text">The text: a quote, an address.</param>
    /// <param name="name">The name.</param>
    public static bool StandsIn(string text, string name)
    {
        var (words, wanted) = (WordsOf(text), WordsOf(name));
        if (wanted.Count == 0)
        {
            return false;
        }

        for (var at = 0; at + wanted.Count <= words.Count; at++)
        {
            var matches = true;
            for (var i = 0; matches && i < wanted.Count; i++)
            {
                matches = words[at + i].Text == wanted[i].Text;
            }

            if (matches && !GoesOn(words, at + wanted.Count - 1))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether a version goes on after a word: “Sonnet 5” is not named by “Sonnet 5.5” nor by <c>sonnet-5-5</c>, but by
    /// <c>sonnet-5-20251001</c>.
    /// </summary>
    private static bool GoesOn(List<(string Text, char Next)> words, int at) =>
        char.IsAsciiDigit(words[at].Text[^1])
        && words[at].Next is '.' or '-' or '_'
        && at + 1 < words.Count
        && words[at + 1].Text is { Length: <= LongestVersion } next
        && next.All(char.IsAsciiDigit);

    /// <summary>Runs of letters and digits in lower case, each with what stands right after it.</summary>
    private static List<(string Text, char Next)> WordsOf(string text)
    {
        var words = new List<(string, char)>();
        var word = new StringBuilder();
        foreach (var c in CompatibleText.Of(text))
        {
            if (char.IsLetterOrDigit(c))
            {
                word.Append(char.ToLowerInvariant(c));
            }
            else if (word.Length > 0)
            {
                words.Add((word.ToString(), c));
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            words.Add((word.ToString(), ' '));
        }

        return words;
    }
}
