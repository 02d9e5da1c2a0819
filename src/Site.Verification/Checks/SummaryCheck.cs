using System.Globalization;
using Site.Citations.Vocabulary;
using Site.Text.Diagnostics;
using Site.Verification.Derivations;
using Site.Verification.Pages;
using Site.Verification.Reports;

namespace Site.Verification.Checks;

/// <summary>The summary counts what is there, and grows stale with the first claim that does.</summary>
internal static class SummaryCheck
{
    /// <summary>Checks it.</summary>
    public static void Run(PublishedPage page, PageReport report)
    {
        if (page is not { Twin: { Summary: var summary, Claims: var claims }, Evidence: { } published })
        {
            return;
        }

        OfType(ClaimType.Sourced, summary.ByType.Sourced);
        OfType(ClaimType.Computed, summary.ByType.Computed);
        OfType(ClaimType.Assumption, summary.ByType.Assumption);
        OfType(ClaimType.Opinion, summary.ByType.Opinion);
        AtLevel(ConfidenceLevel.High, summary.ByConfidence.High);
        AtLevel(ConfidenceLevel.Medium, summary.ByConfidence.Medium);
        AtLevel(ConfidenceLevel.Low, summary.ByConfidence.Low);
        var evidence = claims.SelectMany(c => c.Evidence ?? []).ToList();
        Agree("pieces of evidence", summary.Evidence.Total, evidence.Count);
        Agree("pieces of evidence with a quote", summary.Evidence.WithQuote, evidence.Count(e => e.Quote is not null));
        Agree("checked quotes", summary.Evidence.Checked, evidence.Count(e => published.Published(e).Status == CheckStatus.Ok));
        var stale = claims.Min(c => c.StaleAfter);
        if (stale != summary.StaleAfter)
        {
            report.InTwin(
                Rules.Twin.Summary,
                $"The summary is stale after '{Day(summary.StaleAfter)}', but the first claim to be so is after '{Day(stale)}'.");
        }

        void OfType(ClaimType type, int said) => Agree($"claims of type {type.ToWord()}", said, claims.Count(c => c.Type == type));

        void AtLevel(ConfidenceLevel level, int said) =>
            Agree($"claims of {level.ToWord()} confidence", said, claims.Count(c => c.Confidence?.Level == level));

        void Agree(string what, int said, int counted)
        {
            if (said != counted)
            {
                report.InTwin(
                    Rules.Twin.Summary,
                    string.Create(CultureInfo.InvariantCulture, $"The summary says {said} {what}; there are {counted}."));
            }
        }
    }

    private static string Day(DateOnly? day) => PublishedDay.Text(day, "never");
}
