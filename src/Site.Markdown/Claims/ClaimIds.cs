using System.Security.Cryptography;
using System.Text;
using Site.Citations.Vocabulary;

namespace Site.Markdown.Claims;

/// <summary>
/// Gives claims their ids. An id is made from the claim's own words, so it stays when text is added above it, and changes when the
/// words do: up to four of the words for people, six hexadecimal digits of their SHA-256 for certainty. The same words claimed again on
/// one page are numbered from 2.
/// </summary>
internal sealed class ClaimIds
{
    private const int Words = 4;

    private readonly Dictionary<string, int> _used = new(StringComparer.Ordinal);

    /// <summary>The id of the next claim on the page with this text; null as type stands for words left uncited.</summary>
    public string Next(ClaimType? type, string text)
    {
        var slug = new StringBuilder(type is null ? "u" : "c");
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

        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{type?.ToWord() ?? "uncited"}\n{text}"));
        slug.Append('-').Append(Convert.ToHexStringLower(hash.AsSpan(0, 3)));
        var id = slug.ToString();
        var count = _used[id] = _used.GetValueOrDefault(id) + 1;
        return count == 1 ? id : $"{id}-{count}";
    }
}
