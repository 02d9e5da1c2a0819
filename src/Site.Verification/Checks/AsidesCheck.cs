using Site.Text;
using Site.Text.Diagnostics;
using Site.Verification.Pages;
using Site.Verification.Reports;
using Site.Verification.Shown;

namespace Site.Verification.Checks;

/// <summary>
/// Words outside the page text are those of the twin, of the models or of the theme: three or more in a row that stand in a row there too,
/// a whole short member, a number, or a word of the theme. No words are hidden. Menus, header and footer are not looked at.
/// </summary>
internal static class AsidesCheck
{
    private const string Remedy = "Take the words out, or put them into the page's text and build the site again.";

    /// <summary>Checks it.</summary>
    public static void Run(PublishedPage page, PageReport report)
    {
        if (page.Document is not { Text: not null } document || page.Twin is not { } twin)
        {
            return;
        }

        foreach (var hidden in document.Parts.Hidden.TakeWhile(_ => !report.IsFull))
        {
            report.OnPage(Rules.Twin.HiddenText, $"The page hides '{ShortText.Of(hidden)}'.", Remedy);
        }

        var known = KnownWords.Of(twin, page.Models);
        foreach (var block in document.Parts.Asides.TakeWhile(_ => !report.IsFull))
        {
            if (known.FirstUnknown(block) is { } word)
            {
                report.OnPage(
                    Rules.Twin.HiddenText,
                    $"'{ShortText.Of(block)}' is no part of the page text, and '{word}' in it comes from neither twin nor model.",
                    Remedy);
            }
        }
    }
}
