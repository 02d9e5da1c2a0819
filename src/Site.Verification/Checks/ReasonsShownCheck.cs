using Site.Citations.Twins;
using Site.Citations.Vocabulary;
using Site.Text;
using Site.Text.Diagnostics;
using Site.Text.Folding;
using Site.Verification.Pages;
using Site.Verification.Reports;
using Site.Verification.Shown;

namespace Site.Verification.Checks;

/// <summary>
/// Why a claim is trusted as far as it is stands in words in its entry, and with the sources it rests on: those words are made of the
/// reasons, and say nothing else.
/// </summary>
internal static class ReasonsShownCheck
{
    private const string Rebuild = "Build the site again; page and twin do not belong together.";

    /// <summary>Checks it.</summary>
    public static void Run(PublishedPage page, PageReport report)
    {
        if (page.Document is not { } document || page.Twin is not { } twin)
        {
            return;
        }

        foreach (var claim in twin.Claims.TakeWhile(_ => !report.IsFull))
        {
            if (document.RowOf(claim.Id) is { } row
                && ReasonsInWords.RatingOf(claim, page) is { } said
                && FoldedText.Of(row.Rating) is var shown
                && shown != FoldedText.Of(said))
            {
                Report(report, $"Claim '{claim.Id}' is rated '{ShortText.Of(shown)}', by its twin '{ShortText.Of(said)}'.");
            }
        }

        var claims = twin.Claims.DistinctBy(c => c.Id, StringComparer.Ordinal).ToDictionary(c => $"#{c.Id}", StringComparer.Ordinal);
        foreach (var source in document.Parts.Sources)
        {
            foreach (var use in source.Uses.Where(u => !Holds(u, source.Id, claims, page)).TakeWhile(_ => !report.IsFull))
            {
                Report(report, $"The source '{source.Id}' is said to be of use otherwise than by the twin: '{ShortText.Of(use.Words)}'.");
            }
        }
    }

    private static bool Holds(ShownUse use, string source, Dictionary<string, TwinClaim> claims, PublishedPage page) =>
        use.Claims.Length > 0
        && use.Claims.All(c => claims.TryGetValue(c.Target, out var claim)
            && Begins(FoldedText.Of(claim.Text), c.Words)
            && WordsFor(claim, source, use.Claims.Length, page).Contains(use.Words));

    /// <summary>What may be said of a claim and a source.</summary>
    private static IEnumerable<string> WordsFor(TwinClaim claim, string source, int claims, PublishedPage page)
    {
        var relations = claim.Derivation is null
            ? (claim.Evidence ?? []).Where(e => e.Source == source).Select(e => e.Relation)
            : [CitationRelation.Supports];
        var reasons = claim.Evidence is { Count: 1 } ? ReasonsInWords.Of(claim, page) : "";
        return relations.Select(relation => FoldedText.Of(
            (relation == CitationRelation.Disputes ? "Disputes" : "Used for")
            + string.Concat(Enumerable.Repeat(" ,", claims - 1))
            + $" {claim.Confidence?.Level.ToWord()} {reasons}"));
    }

    private static bool Begins(string text, string shown) =>
        shown == text || (shown.EndsWith('\u2026') && text.StartsWith(shown[..^1], StringComparison.Ordinal));

    private static void Report(PageReport report, string what) => report.OnPage(Rules.Twin.NotShown, what, Rebuild);
}
