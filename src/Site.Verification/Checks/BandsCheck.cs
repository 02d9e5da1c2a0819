using Site.CostModel.Evaluation;
using Site.CostModel.Models;
using Site.Text.Diagnostics;
using Site.Verification.Derivations;
using Site.Verification.Pages;
using Site.Verification.Reports;

namespace Site.Verification.Checks;

/// <summary>The band of a computed claim is what the ranges of its inputs give when they are drawn again.</summary>
internal static class BandsCheck
{
    /// <summary>Checks it.</summary>
    public static void Run(PublishedPage page, PageReport report)
    {
        foreach (var claim in (page.Twin?.Claims ?? []).TakeWhile(_ => !report.IsFull))
        {
            // A model that is not published is reported elsewhere.
            if (claim.Derivation is not { Result: var said } derivation
                || page.ModelBehind(derivation) is not { } model
                || !BandRedraw.TryDraw(derivation, model.StepsOf(said.Name).Formulas, page.Stopping, out var redrawn))
            {
                continue;
            }

            var band = redrawn?.Band;
            var holds = band is null
                ? said is { Low: null, High: null }
                : said is { Low: { } low, High: { } high }
                    && ExactNumber.Agree(band.Low, ExactNumber.Read(low))
                    && ExactNumber.Agree(band.High, ExactNumber.Read(high));
            var value = ExactNumber.Read(said.Value);
            var ofDraws = said.End is { } word && BandEnds.All.FirstOrDefault(e => e.Word == word) is { Word: not null } asked
                ? redrawn?.At(asked.End, value) ?? value
                : value;
            if (holds && !ExactNumber.Agree(ofDraws, ExactNumber.Read(said.Shown)))
            {
                report.InTwin(
                    Rules.Twin.Derivation,
                    $"Claim '{claim.Id}': the {said.End} of its draws is said to be {said.Shown}; drawn again it is "
                    + $"{ModelEvaluation.Exact(ofDraws)}.",
                    "Build the site again, or find out who changed it.");
            }

            if (!holds)
            {
                var drawn = band is null ? "none" : $"{ModelEvaluation.Exact(band.Low)} to {ModelEvaluation.Exact(band.High)}";
                report.InTwin(
                    Rules.Twin.Derivation,
                    $"Claim '{claim.Id}': its band is said to be {said.Low ?? "none"} to {said.High ?? "none"}; drawn again it is {drawn}.",
                    "Build the site again, or find out who changed the band.");
            }
        }
    }
}
