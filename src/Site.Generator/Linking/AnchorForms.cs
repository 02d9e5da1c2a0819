using System.Globalization;
using System.Text;
using Site.Generator.Parsing;
using Site.Text.Folding;

namespace Site.Generator.Linking;

/// <summary>
/// Finds the heading that an anchor means which another tool made: tools differ in the case they keep, in what they put for spaces and
/// punctuation, and in the sign before the number of a heading that repeats.
/// </summary>
internal sealed class AnchorForms(SitePage page)
{
    // Letters of a page's headings, and the only heading that has them: made once, since many links of a page may be written so.
    private readonly Lazy<Dictionary<string, string?>> _meant = new(() =>
    {
        var meant = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var heading in page.Reading.Headings)
        {
            foreach (var letters in new[] { LettersOf(heading.Slug), LettersOf(heading.Id) })
            {
                meant[letters] = meant.TryGetValue(letters, out var other) && other != heading.Id ? null : heading.Id;
            }
        }

        return meant;
    });

    /// <summary>The id of the only heading whose letters and digits are those of an anchor.</summary>
    /// <param name="anchor">The anchor, decoded.</param>
    /// <returns>Null where there is none, or more than one.</returns>
    public string? Meant(string anchor) =>
        LettersOf(anchor) is { Length: > 0 } letters ? _meant.Value.GetValueOrDefault(letters) : null;

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
