using Site.Citations.Twins;
using Site.Citations.Vocabulary;
using Site.Text.Diagnostics;
using Site.Text.Folding;
using Site.Verification.Derivations;
using Site.Verification.Pages;
using Site.Verification.Reports;

namespace Site.Verification.Checks;

/// <summary>
/// Source, date and confidence of each claim are shown on the page and in the Markdown, in the claim's own entry: most crawlers never fetch
/// a twin.
/// </summary>
internal static class ShownCheck
{
    private const string Suggestion = "Build the site again; page, Markdown and twin do not belong together.";

    /// <summary>Checks it.</summary>
    public static void Run(PublishedPage page, PageReport report)
    {
        if (page.Twin is not { } twin)
        {
            return;
        }

        if (twin.Summary.AsOf is { } since
            && twin.Claims.Count > 0
            && page.Document is { Parts.Manifest: { } manifest }
            && PublishedDay.Text(since) is var day
            && !manifest.Contains(day, StringComparison.Ordinal))
        {
            report.OnPage(Rules.Twin.NotShown, $"Since when the levels are what they are, {day}, is not shown.", Suggestion);
        }

        // An id given twice is reported elsewhere; here the first holds.
        var addresses = twin.Sources
            .DistinctBy(s => s.Id, StringComparer.Ordinal)
            .ToDictionary(s => s.Id, s => s.Url, StringComparer.Ordinal);
        foreach (var claim in twin.Claims.TakeWhile(_ => !report.IsFull))
        {
            if (page.Document is { } document)
            {
                CheckPage(claim, twin.Summary.AsOf, document, addresses, report);
            }

            if (page.Markdown is { } markdown && (claim.Confidence is not null || claim.Evidence is not null))
            {
                CheckMarkdown(claim, markdown.EntryOf(claim.Id), addresses, report);
            }
        }
    }

    private static void CheckPage(
        TwinClaim claim,
        DateOnly? asOf,
        PageDocument document,
        Dictionary<string, string> addresses,
        PageReport report)
    {
        if (document.RowOf(claim.Id) is not { } row)
        {
            report.OnPage(
                Rules.Twin.NotShown,
                $"Claim '{claim.Id}' has no entry in the page's manifest.",
                "Use a theme that shows every claim.");
            return;
        }

        if (claim.Confidence is { } confidence)
        {
            var level = confidence.Level.ToWord();
            Require(row.Rating.StartsWith(level, StringComparison.Ordinal), $"confidence '{level}'");
        }

        var words = FoldedText.Of($"{claim.Text} {claim.Type.ToWord()}");
        Require(FoldedText.Of(row.Words).StartsWith(words, StringComparison.Ordinal), "text");
        if (claim.StaleAfter is { } stale)
        {
            var when = stale < asOf ? "Stale since" : "Good until";
            var shown = $"{when} {PublishedDay.Text(stale)}";
            Require(row.Rating.EndsWith(shown, StringComparison.Ordinal), $"'{shown}'");
        }

        foreach (var evidence in claim.Evidence ?? [])
        {
            if (addresses.TryGetValue(evidence.Source, out var url))
            {
                Require(row.Links.Contains(url), $"source '{url}'");
                Require(row.Words.Contains(DateOf(evidence), StringComparison.Ordinal), $"date '{DateOf(evidence)}'");
            }
        }

        void Require(bool shown, string what)
        {
            if (!shown)
            {
                report.OnPage(Rules.Twin.NotShown, $"Claim '{claim.Id}': the {what} is not shown.", Suggestion);
            }
        }
    }

    private static void CheckMarkdown(TwinClaim claim, string? entry, Dictionary<string, string> addresses, PageReport report)
    {
        if (entry is null)
        {
            Report("entry in the Markdown");
            return;
        }

        if (claim.Confidence is { } confidence && !entry.StartsWith(Head(claim, confidence.Level), StringComparison.Ordinal))
        {
            Report($"confidence '{confidence.Level.ToWord()}' in the Markdown");
        }

        foreach (var evidence in claim.Evidence ?? [])
        {
            if (!addresses.TryGetValue(evidence.Source, out var url))
            {
                continue;
            }

            if (!entry.Contains($"<{url}>", StringComparison.Ordinal))
            {
                Report($"source '{url}' in the Markdown");
            }
            else if (!entry.Contains($"<{url}>, {DateOf(evidence)}", StringComparison.Ordinal))
            {
                Report($"date '{DateOf(evidence)}' in the Markdown");
            }
        }

        void Report(string what) => report.InTwin(Rules.Twin.NotShown, $"Claim '{claim.Id}': the {what} is not shown.", Suggestion);
    }

    private static string Head(TwinClaim claim, ConfidenceLevel level) =>
        $"- `{claim.Id}` ({claim.Type.ToWord()}, confidence {level.ToWord()}): ";

    private static string DateOf(TwinEvidence evidence) => evidence.Date?.ToString() ?? "undated";
}
