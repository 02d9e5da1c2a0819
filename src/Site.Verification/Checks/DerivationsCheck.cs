using Site.Citations.Twins;
using Site.Text;
using Site.Text.Diagnostics;
using Site.Verification.Derivations;
using Site.Verification.Pages;
using Site.Verification.Reports;

namespace Site.Verification.Checks;

/// <summary>Each computed number follows from its inputs, is the one on the page, and comes from the model that is published.</summary>
internal static class DerivationsCheck
{
    /// <summary>Checks it.</summary>
    public static void Run(PublishedPage page, PageReport report)
    {
        foreach (var claim in (page.Twin?.Claims ?? []).TakeWhile(_ => !report.IsFull))
        {
            if (claim.Derivation is { } derivation)
            {
                CheckArithmetic(claim, derivation, report);
                CheckModel(claim, derivation.Model, page, report);
            }
        }
    }

    private static void CheckArithmetic(TwinClaim claim, TwinDerivation derivation, PageReport report)
    {
        foreach (var problem in Recomputation.FindProblems(derivation))
        {
            report.InTwin(
                Rules.Twin.Derivation,
                $"Claim '{claim.Id}': {problem}",
                "Build the site again; page and twin are not from one build, or one was changed.");
        }

        if (derivation.Result.Display != claim.Appearance.Quote.Exact)
        {
            report.InTwin(
                Rules.Twin.Derivation,
                $"Claim '{claim.Id}': the result is shown as '{derivation.Result.Display}',"
                + $" but the page says '{ShortText.Of(claim.Appearance.Quote.Exact)}'.");
        }
    }

    private static void CheckModel(TwinClaim claim, TwinModel model, PublishedPage page, PageReport report)
    {
        var path = page.PathOf(model.Url);
        if (path is null || page.DigestOf(path) is not { } actual)
        {
            report.InTwin(
                Rules.Twin.ModelDiffers,
                $"Claim '{claim.Id}': its model '{path ?? model.Url}' is not among the published files.",
                "Build the site again, and publish all of its files.");
        }
        else if (actual != model.Digest.Sha256)
        {
            report.InTwin(
                Rules.Twin.ModelDiffers,
                $"Claim '{claim.Id}': its model has the SHA-256 {model.Digest.Sha256}, but the bytes of '{path}' have {actual}.");
        }
    }
}
