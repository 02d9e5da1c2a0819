using Site.Text;
using Site.Text.Diagnostics;
using Site.Text.Folding;
using Site.Verification.Pages;
using Site.Verification.Reports;

namespace Site.Verification.Checks;

/// <summary>Title and description in the page's head, which search engines show, are those of the twin.</summary>
internal static class HeadCheck
{
    private const string Rebuild = "Build the site again; page and twin do not belong together.";

    /// <summary>Checks it.</summary>
    public static void Run(PublishedPage page, PageReport report)
    {
        if (page.Document is not { Parts: var parts } || page.Twin is not { Page: var said })
        {
            return;
        }

        if (!parts.Title.Contains(FoldedText.Of(said.Title), StringComparison.Ordinal))
        {
            report.OnPage(
                Rules.Twin.NotShown,
                $"The page's title is '{ShortText.Of(parts.Title)}', in its twin '{ShortText.Of(said.Title)}'.",
                Rebuild);
        }

        if (FoldedText.Of(parts.Description ?? "") != FoldedText.Of(said.Description ?? ""))
        {
            report.OnPage(
                Rules.Twin.NotShown,
                $"The page's description is '{ShortText.Of(parts.Description ?? "")}', not that of its twin.",
                Rebuild);
        }
    }
}
