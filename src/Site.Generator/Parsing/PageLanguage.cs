using System.Text.RegularExpressions;
using Site.Generator.Paths;
using Site.Markdown.Pages;
using Site.Theme.Words;

namespace Site.Generator.Parsing;

/// <summary>
/// Finds the language of a page that does not say it: by the code in the name of its folder or file, <c>fa/guide.md</c> or
/// <c>README-ar.md</c>, where its letters agree; and where these are written from right to left, by the letters alone. A page set in the
/// wrong direction has its points and colons at the wrong side.
/// </summary>
internal static partial class PageLanguage
{
    /// <summary>Finds it.</summary>
    /// <param name="path">The page's file.</param>
    /// <param name="likely">A language that is written with the letters of its text; null for Latin letters.</param>
    /// <param name="site">The language of the site.</param>
    /// <returns>The language, BCP 47; null where it may be that of the site.</returns>
    public static string? Of(SitePath path, string? likely, string site)
    {
        if (likely is null || WritingLanguages.ShareLetters(likely, site))
        {
            return null;
        }

        var names = path.Value.Split('/')[..^1].Reverse().Where(n => Code().IsMatch(n));
        var own = CodeAtEnd().Match(path.WithExtension("").Name) is { Success: true } match ? match.Groups["code"].Value : null;
        return (own is null ? names : names.Prepend(own))
            .Select(n => n.Replace('_', '-'))
            .FirstOrDefault(n => WritingLanguages.ShareLetters(n, likely))
            ?? (LanguageTable.IsRightToLeft(likely) ? likely : null);
    }

    [GeneratedRegex(@"^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    [GeneratedRegex(@"[-_.](?<code>[A-Za-z]{2,3}(?:[-_][A-Za-z]{2,4})?)\z", RegexOptions.CultureInvariant)]
    private static partial Regex CodeAtEnd();
}
