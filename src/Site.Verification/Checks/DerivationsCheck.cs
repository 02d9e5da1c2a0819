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
        if (page.Twin is not { } twin)
        {
            return;
        }

        foreach (var claim in twin.Claims.TakeWhile(_ => !report.IsFull))
        {
            if (claim.Derivation is { } derivation)
            {
                CheckArithmetic(claim, derivation, page, report);
            }
        }

        var named = twin.Claims.Select(c => c.Derivation?.Model).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var model in (twin.Models ?? []).TakeWhile(_ => !report.IsFull))
        {
            CheckModel(model, page, report);
            if (!named.Remove(model.Name))
            {
                report.InTwin(Rules.Twin.ModelDiffers, $"The model '{model.Name}' is listed again, or no claim is computed by it.");
            }
        }

        foreach (var name in named.Order(StringComparer.Ordinal))
        {
            report.InTwin(Rules.Twin.ModelDiffers, $"A claim is computed by the model '{name}', which the twin does not list.");
        }
    }

    private static void CheckArithmetic(TwinClaim claim, TwinDerivation derivation, PublishedPage page, PageReport report)
    {
        var problems = page.ModelBehind(derivation) is { } model
            ? Recomputation.FindProblems(derivation, model.StepsOf(derivation.Result.Name).Formulas)
            : [];
        foreach (var problem in problems)
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

    private static void CheckModel(TwinModel model, PublishedPage page, PageReport report)
    {
        var path = page.PathOf(model.Url);
        if (path is null || page.DigestOf(path) is not { } actual)
        {
            report.InTwin(
                Rules.Twin.ModelDiffers,
                $"The model '{path ?? model.Url}' is not among the published files.",
                "Build the site again, and publish all of its files.");
        }
        else if (actual != model.Digest.Sha256)
        {
            report.InTwin(
                Rules.Twin.ModelDiffers,
                $"The model '{model.Name}' has the SHA-256 {model.Digest.Sha256}, but the bytes of '{path}' have {actual}.");
        }
        else if (page.ModelOf(path) is { } published && published.Document.Name != model.Name)
        {
            report.InTwin(Rules.Twin.ModelDiffers, $"The model '{model.Name}' is called '{published.Document.Name}' by itself.");
        }
    }
}
