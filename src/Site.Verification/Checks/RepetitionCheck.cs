using Site.Text.Diagnostics;
using Site.Verification.Derivations;
using Site.Verification.Pages;
using Site.Verification.Reports;

namespace Site.Verification.Checks;

/// <summary>What stands in a twin once does not stand there again, and what is needed to tell repeated words apart does.</summary>
internal static class RepetitionCheck
{
    private const string Rebuild = "Build the site again with a program of the same version as the schema.";

    /// <summary>Checks it.</summary>
    public static void Run(PublishedPage page, PageReport report)
    {
        if (page.Written is not { } twin)
        {
            return;
        }

        var evidence = twin.Claims.SelectMany(c => c.Evidence ?? []).ToList();
        foreach (var problem in RepetitionProblems.Of(twin.Sources, evidence).TakeWhile(_ => !report.IsFull))
        {
            report.InTwin(Rules.Twin.SaidTwice, $"In the twin {problem}", Rebuild);
        }

        foreach (var claim in twin.Claims.TakeWhile(_ => !report.IsFull))
        {
            // Words that do not stand there at all are reported elsewhere.
            var quote = claim.Appearance.Quote;
            if (page.Document?.Text is { } text
                && text.Text.Contains(quote.Exact, StringComparison.Ordinal)
                && text.HasOnce(quote.Exact) != (quote.Prefix is null))
            {
                report.InTwin(
                    Rules.Twin.SaidTwice,
                    $"Claim '{claim.Id}': what stands around its words is given where the page has them more than once, and only there.",
                    Rebuild);
            }
        }
    }
}
