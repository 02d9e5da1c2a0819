using Site.Text;
using Site.Text.Diagnostics;
using Site.Text.Folding;
using Site.Verification.Pages;
using Site.Verification.Reports;

namespace Site.Verification.Checks;

/// <summary>
/// Each claim, and each statement left without a source, has one element on the page, and a claim's element shows its words.
/// </summary>
internal static class ElementsCheck
{
    /// <summary>Checks it.</summary>
    public static void Run(PublishedPage page, PageReport report)
    {
        if (page.Document is not { } document || page.Twin is not { } twin)
        {
            return;
        }

        foreach (var claim in twin.Claims.TakeWhile(_ => !report.IsFull))
        {
            var (id, exact) = (claim.Id, claim.Appearance.Quote.Exact);
            if (CheckOne($"Claim '{claim.Id}'", id) && document.WordsOf(id) is { } words && !Shows(words, exact, document.IsContinued(id)))
            {
                report.OnPage(
                    Rules.Twin.NoElement,
                    $"Claim '{claim.Id}': its element says '{ShortText.Of(words)}' and not '{ShortText.Of(exact)}'.");
            }
        }

        foreach (var uncited in twin.Uncited.TakeWhile(_ => !report.IsFull))
        {
            var (id, text) = (uncited.ElementId, FoldedText.Of(uncited.Text));
            if (CheckOne($"The statement '{ShortText.Of(text)}', left without a source", id)
                && document.WordsOf(id) is { } words && !Shows(words, text, document.IsContinued(id)))
            {
                report.OnPage(
                    Rules.Twin.NoElement,
                    $"'{ShortText.Of(text)}' is left without a source; its element says '{ShortText.Of(words)}'.");
            }
        }

        bool CheckOne(string what, string id)
        {
            var count = document.CountElements(id);
            if (count != 1)
            {
                report.OnPage(Rules.Twin.NoElement, $"{what}: the page has {(count == 0 ? "no" : "more than one")} element '{id}'.");
            }

            return count == 1;
        }
    }

    /// <summary>A claim that goes on in further elements has only its first words in this one.</summary>
    private static bool Shows(string words, string exact, bool continued) =>
        words.Length > 0 && (continued ? exact.StartsWith(words, StringComparison.Ordinal) : exact == words);
}
