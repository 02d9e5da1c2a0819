using Site.Citations.Identifiers;
using Site.Citations.Twins;
using Site.Citations.Vocabulary;
using Site.CostModel.Evaluation;
using Site.Text;
using Site.Text.Diagnostics;
using Site.Verification.Markdown;
using Site.Verification.Models;
using Site.Verification.Pages;
using Site.Verification.Reports;
using Site.Verification.Shown;

namespace Site.Verification.Checks;

/// <summary>
/// Each claim's id is made of its words; that of a computed claim of the reference that asks for it, which stands in the page's Markdown.
/// That of a fact of the fact's name.
/// </summary>
internal static class ClaimIdsCheck
{
    private const string Rebuild = "Build the site again, or find out who changed the claim.";
    private const string Scenario = "scenario";

    /// <summary>Checks it.</summary>
    public static void Run(PublishedPage page, PageReport report)
    {
        if (page.Twin is not { } twin)
        {
            return;
        }

        var neighbours = new ClaimNeighbours(twin, page.Document?.Text);
        var references = (page.Markdown is { } markdown ? MarkdownNotes.ComputedIn(markdown.Text) : []).Distinct(StringComparer.Ordinal)
            .ToLookup(r => ClaimIds.Of(ClaimType.Computed, r), StringComparer.Ordinal);
        foreach (var claim in twin.Claims.TakeWhile(_ => !report.IsFull))
        {
            var words = claim.Appearance.Quote.Exact;
            var holds = claim.Type switch
            {
                ClaimType.Computed => page.Markdown is null || references[ClaimIds.FirstOf(claim.Id)].Any(r => Asks(r, claim.Derivation)),
                ClaimType.Sourced when claim.Fact is { } fact => Is(claim.Id, claim.Type, fact),
                _ => Is(claim.Id, claim.Type, words) || neighbours.Extended(claim).Any(w => Is(claim.Id, claim.Type, w)),
            };
            if (!holds)
            {
                report.InTwin(
                    Rules.Twin.ClaimId,
                    $"The id '{claim.Id}' is not made of '{ShortText.Of(words)}', the claim's words.",
                    Rebuild);
            }
        }

        foreach (var uncited in twin.Uncited.Where(u => !Is(u.ElementId, null, u.Text)).TakeWhile(_ => !report.IsFull))
        {
            report.InTwin(Rules.Twin.ClaimId, $"The id '{uncited.ElementId}' is not made of '{ShortText.Of(uncited.Text)}'.", Rebuild);
        }
    }

    private static bool Is(string id, ClaimType? type, string words) => ClaimIds.FirstOf(id) == ClaimIds.Of(type, words);

    /// <summary>Whether a reference asks for the derivation's result, with the inputs that it says were given.</summary>
    private static bool Asks(string reference, TwinDerivation? derivation)
    {
        if (derivation is null
            || CalcReference.Parse(reference, out _) is not { } asked
            || ModelInputsOf.Identifier(asked.Result.Text) != derivation.Result.Name
            || asked.Model.Text != derivation.Model)
        {
            return false;
        }

        var named = asked.Settings.Select(s => ModelInputsOf.Identifier(s.Name.Text)).ToHashSet(StringComparer.Ordinal);
        var set = (derivation.Settings?.Keys ?? (IEnumerable<string>)[]).ToHashSet(StringComparer.Ordinal);
        return asked.Settings.All(s => s.Name.Text != Scenario || s.Value.Text == derivation.Scenario || set.Contains(Scenario))
            && named.SetEquals(derivation.Scenario is null ? set : set.Append(Scenario));
    }
}
