using System.Globalization;
using System.Text;

namespace Site.Markdown.Extensions.Headings;

/// <summary>
/// Gives headings the anchors GitHub gives them, so that links work in both places: lower case; letters, marks, numbers, connector
/// punctuation (<c>_</c>) and hyphens kept; spaces become hyphens; the rest dropped; repeats numbered from 1.
/// Source: the algorithm of GitHub's html-pipeline TableOfContentsFilter. An anchor that belongs to something else on the page gets
/// <c>section-</c> before it.
/// </summary>
/// <param name="isReserved">Whether an id belongs to something else than headings.</param>
internal sealed class GitHubSlugger(Func<string, bool> isReserved)
{
    private const string Prefix = "section-";

    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>The anchor of a heading to which its author gave one, and the one that links to it use.</summary>
    /// <param name="own">The anchor that the author gave.</param>
    /// <param name="isGiven">Whether an id is one that the author gives to something on the page.</param>
    public (string Id, string Slug) Take(string own, Func<string, bool> isGiven)
    {
        var id = isReserved(own) ? Prefix + own : own;
        return _used.Add(id) ? (id, own) : Next(own, isGiven);
    }

    /// <summary>The anchor of the page's next heading, and the one it has on GitHub.</summary>
    /// <param name="text">The heading's text.</param>
    /// <param name="isGiven">
    /// Whether an id is one that the author gives to something else on the page, before it or behind: links by it lead there.
    /// </param>
    public (string Id, string Slug) Next(string text, Func<string, bool> isGiven)
    {
        var wanted = SlugOf(text);
        string slug;
        string id;
        do
        {
            var number = _numbers[wanted] = _numbers.GetValueOrDefault(wanted, -1) + 1;
            slug = number == 0 ? wanted : string.Create(CultureInfo.InvariantCulture, $"{wanted}-{number}");
            id = isReserved(slug) ? Prefix + slug : slug;
        }
        while (isGiven(id) || !_used.Add(id));
        return (id, slug);
    }

    private static string SlugOf(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsAscii && IsKeptAscii((char)rune.Value))
            {
                slug.Append(char.ToLowerInvariant((char)rune.Value));
            }
            else if (rune.Value == ' ')
            {
                slug.Append('-');
            }
            else if (!rune.IsAscii && IsKept(Rune.GetUnicodeCategory(rune)))
            {
                slug.Append(Rune.ToLowerInvariant(rune));
            }
        }

        return slug.Length == 0 ? "section" : slug.ToString();
    }

    private static bool IsKeptAscii(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_';

    private static bool IsKept(UnicodeCategory category) => category is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or
        UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark or
        UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.DecimalDigitNumber or
        UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber or UnicodeCategory.ConnectorPunctuation;
}
