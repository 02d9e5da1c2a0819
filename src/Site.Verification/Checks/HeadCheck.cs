using Site.Text;
using Site.Text.Diagnostics;
using Site.Text.Folding;
using Site.Verification.Derivations;
using Site.Verification.Pages;
using Site.Verification.Reports;

namespace Site.Verification.Checks;

/// <summary>
/// Title, description, language and address in the page's head, which search engines show, and the days above its text are those of the
/// twin.
/// </summary>
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

        var title = FoldedText.Of(said.Title);
        var ofSite = $"{title} \u00B7 {parts.SiteName}";
        CompareTitle("title", parts.Title);
        CompareTitle("title for links", FoldedText.Of(parts.Social.Title ?? said.Title));

        var description = FoldedText.Of(said.Description ?? "");
        Compare("description", FoldedText.Of(parts.Description ?? ""), description);
        Compare("description for links", parts.Social.Description is { } other ? FoldedText.Of(other) : null, description);
        Compare("language", parts.Language, said.InLanguage);
        Compare("address", parts.Canonical is { } own ? page.TargetOf(own) : null, page.TargetOf(said.Url));
        Compare("day of publication", DayBehind("Published ", parts.Facts), Day(said.DatePublished));
        Compare("day of change", DayBehind("Updated ", parts.Facts), Day(said.DateModified));

        void Compare(string what, string? shown, string said)
        {
            if (shown is not null && shown != said)
            {
                Report(what, shown, said);
            }
        }

        void CompareTitle(string what, string shown) => Compare(what, shown, shown == ofSite ? ofSite : title);

        void Report(string what, string shown, string said) =>
            report.OnPage(
                Rules.Twin.NotShown,
                $"The page's {what} is '{ShortText.Of(shown)}', in its twin '{ShortText.Of(said)}'.",
                Rebuild);
    }

    /// <summary>The day behind some words; null where they do not stand there.</summary>
    private static string? DayBehind(string words, string facts) =>
        facts.IndexOf(words, StringComparison.Ordinal) is var at and >= 0
            ? facts[(at + words.Length)..].Split(' ')[0]
            : null;

    private static string Day(DateOnly? day) => day is { } known ? PublishedDay.Text(known) : "";
}
