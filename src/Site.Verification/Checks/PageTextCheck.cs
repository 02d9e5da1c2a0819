using System.Globalization;
using Site.Text.Diagnostics;
using Site.Verification.Pages;
using Site.Verification.Reports;

namespace Site.Verification.Checks;

/// <summary>The page text is the one the claims were made in.</summary>
internal static class PageTextCheck
{
    /// <summary>Checks it.</summary>
    public static void Run(PublishedPage page, PageReport report)
    {
        if (page.Document is null || page.Twin is null)
        {
            return;
        }

        if (page.Document.Text is not { } text)
        {
            report.OnPage(
                Rules.Twin.BadPage,
                $"The text of '{page.Index.Path}' cannot be taken: {page.Document.TextProblem}.",
                "Use a theme that marks the one element of the author's text.");
            return;
        }

        var declared = page.Twin.Page.Text;
        if (declared.Length != text.Length || declared.Digest.Sha256 != text.Digest)
        {
            var found = string.Create(
                CultureInfo.InvariantCulture,
                $"The page text has {text.Length} code points and the SHA-256 {text.Digest}");
            report.OnPage(
                Rules.Twin.TextDigest,
                string.Create(CultureInfo.InvariantCulture, $"{found}; the twin says {declared.Length} and {declared.Digest.Sha256}."),
                "The page's words are not those the claims were made in; build the site again, or find out who changed them.");
        }
    }
}
