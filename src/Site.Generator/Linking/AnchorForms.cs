using System.Globalization;
using System.Text;
using Site.Generator.Parsing;
using Site.Text.Folding;

namespace Site.Generator.Linking;

/// <summary>
/// Finds the heading that an anchor means which another tool made: tools differ in the case they keep, in what they put for spaces and
/// punctuation, and in the sign before the number of a heading that repeats.
/// </summary>
internal static class AnchorForms
{
    /// <summary>The id of the only heading whose letters and digits are those of an anchor.</summary>
    /// <param name="page">The page.</param>
    /// <param name="anchor">The anchor, decoded.</param>
    /// <returns>Null where there is none, or more than one.</returns>
    public static string? Meant(SitePage page, string anchor)
    {
        var letters = LettersOf(anchor);
        if (letters.Length == 0)
        {
            return null;
        }

        string? meant = null;
        foreach (var heading in page.Reading.Headings)
        {
            if (LettersOf(heading.Slug) == letters || LettersOf(heading.Id) == letters)
            {
                if (meant is not null && meant != heading.Id)
                {
                    return null;
                }

                meant = heading.Id;
            }
        }

        return meant;
    }

    private static string LettersOf(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var rune in NormalForm.Of(text).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) ||
                Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
            {
                letters.Append(Rune.ToLowerInvariant(rune).ToString());
            }
        }

        return letters.ToString();
    }
}
