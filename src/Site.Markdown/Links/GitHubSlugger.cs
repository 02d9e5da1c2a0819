using System.Globalization;
using System.Text;

namespace Site.Markdown.Links;

/// <summary>
/// Gives headings the anchors GitHub gives them, so that links work in both places: lower case; letters, marks, numbers, connector
/// punctuation (<c>_</c>) and hyphens kept; spaces become hyphens; the rest dropped; repeats numbered from 1.
/// Source: the algorithm of GitHub's html-pipeline TableOfContentsFilter.
/// </summary>
internal sealed class GitHubSlugger
{
    private readonly Dictionary<string, int> _used = new(StringComparer.Ordinal);

    /// <summary>The anchor of the page's next heading.</summary>
    public string Next(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == ' ')
            {
                slug.Append('-');
            }
            else if (rune.Value == '-' || IsKept(Rune.GetUnicodeCategory(rune)))
            {
                slug.Append(Rune.ToLowerInvariant(rune));
            }
        }

        var wanted = slug.Length == 0 ? "section" : slug.ToString();
        var id = wanted;
        while (!_used.TryAdd(id, 0))
        {
            id = $"{wanted}-{++_used[wanted]}";
        }

        return id;
    }

    private static bool IsKept(UnicodeCategory category) => category is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or
        UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or
        UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber or UnicodeCategory.ConnectorPunctuation;
}
