using Site.Citations.Sources;
using Site.Citations.Twins;
using Site.Text;
using Site.Text.Diagnostics;
using Site.Verification.Pages;
using Site.Verification.Reports;
using Site.Verification.Shown;

namespace Site.Verification.Checks;

/// <summary>
/// The sections below the page text say what the twin says: how many claims there are, which words are left without a source and why,
/// what was changed when, and what the page is about.
/// </summary>
internal static class SectionsCheck
{
    private const string Rebuild = "Build the site again; page and twin do not belong together.";

    /// <summary>Checks it.</summary>
    public static void Run(PublishedPage page, PageReport report)
    {
        if (page.Document is not { Parts.Sections: var shown } || page.Twin is not { } twin)
        {
            return;
        }

        if (twin.Claims.Count > 0)
        {
            Compare("how many claims there are", shown.Counts, ExpectedWords.Counts(twin));
        }

        Compare("how many claims are past their date", shown.Age, ExpectedWords.Age(twin));
        Compare("which claims are past their date", Lines(shown.Stale), Lines(ExpectedWords.Stale(twin)));
        Compare("the update log", shown.Updates, ExpectedWords.Updates(twin));
        Compare("what the page is about", shown.Entities, ExpectedWords.Entities(twin));
        Compare("what it is the same as", string.Join(' ', shown.SameAs), string.Join(' ', twin.Entities.SelectMany(Addresses)));
        var uncited = twin.Uncited.Select(u => (ExpectedWords.Of(u), (string?)$"#{u.ElementId}"));
        if (!shown.Uncited.SequenceEqual(uncited))
        {
            report.OnPage(Rules.Twin.NotShown, "The words left without a source are not shown as in the twin.", Rebuild);
        }

        // Several claims of one mark stand in any order.
        static string Lines(IEnumerable<(string Claim, string Words)> stale) =>
            string.Join("; ", stale.Select(s => $"{s.Claim} {s.Words}").Order(StringComparer.Ordinal));

        void Compare(string what, string? shown, string? said)
        {
            if (shown != said)
            {
                report.OnPage(
                    Rules.Twin.NotShown,
                    $"Of {what} the page says '{ShortText.Of(shown ?? "")}', its twin '{ShortText.Of(said ?? "")}'.",
                    Rebuild);
            }
        }
    }

    private static IEnumerable<string> Addresses(TwinEntity entity) =>
        (entity.SameAs ?? []).Where(SourceLibrary.IsWebAddress);
}
