using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Site.Citations.Vocabulary;
using Site.Text.Folding;

namespace Site.Citations.Identifiers;

/// <summary>
/// Gives claims their ids. An id is made from the claim's own words, so it stays when text is added above it, and changes when the
/// words do: up to four of the words for people, six hexadecimal digits of their SHA-256 for certainty. The same words claimed again on
/// one page are numbered from 2. Whoever gives the ids and whoever checks them ask here.
/// </summary>
public sealed partial class ClaimIds
{
    private const int Words = 4;

    private readonly Dictionary<string, int> _used = new(StringComparer.Ordinal);

    /// <summary>The id of the next claim on the page with this text; null as type stands for words left uncited.</summary>
    /// <param name="type">The claim's type.</param>
    /// <param name="text">Its words, or for a fact or a computed number the reference that asks for it.</param>
    public string Next(ClaimType? type, string text)
    {
        var id = Of(type, text);
        var count = _used[id] = _used.GetValueOrDefault(id) + 1;
        return count == 1 ? id : $"{id}-{count}";
    }

    /// <summary>The id that a text gives to the first claim of it; how white space is written in it makes no difference.</summary>
    /// <param name="type">The claim's type; null for words left uncited.</param>
    /// <param name="text">Its words, or for a fact or a computed number the reference that asks for it.</param>
    public static string Of(ClaimType? type, string text)
    {
        var folded = FoldedText.Of(text);
        var slug = new StringBuilder(type is null ? "u" : "c");
        AppendWords(folded, slug);
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{type?.ToWord() ?? "uncited"}\n{folded}"));
        return slug.Append('-').Append(Convert.ToHexStringLower(hash.AsSpan(0, 3))).ToString();
    }

    /// <summary>The id of the first claim of the same words: without the number that tells them apart.</summary>
    /// <param name="id">The id of a claim.</param>
    public static string FirstOf(string id) => Repeat().Replace(id, "$1");

    [GeneratedRegex(@"(-[0-9a-f]{6})-([2-9]|[1-9][0-9]+)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Repeat();

    private static void AppendWords(string text, StringBuilder slug)
    {
        var words = 0;
        var inWord = false;
        foreach (var c in text)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                if (!inWord && words++ == Words)
                {
                    break;
                }

                if (!inWord)
                {
                    slug.Append('-');
                }

                slug.Append(char.ToLowerInvariant(c));
            }

            inWord = char.IsAsciiLetterOrDigit(c);
        }
    }
}
