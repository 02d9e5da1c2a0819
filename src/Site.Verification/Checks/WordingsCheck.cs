using Site.Citations.Claims;
using Site.Citations.Twins;
using Site.Citations.Vocabulary;
using Site.CostModel.Json;
using Site.Quantities.Prose;
using Site.Quantities.Units;
using Site.Text.Diagnostics;
using Site.Verification.Pages;
using Site.Verification.Reports;

namespace Site.Verification.Checks;

/// <summary>
/// What a claim says of a fact or a computed number is what is known of it (W31): no other numbers, and nothing turned into its opposite.
/// </summary>
internal static class WordingsCheck
{
    /// <summary>Checks it.</summary>
    public static void Run(PublishedPage page, PageReport report)
    {
        foreach (var claim in (page.Twin?.Claims ?? []).TakeWhile(_ => !report.IsFull))
        {
            var evidence = (claim.Evidence ?? []).SelectMany(TextsOf);
            if (StandingOf(claim, page) is { } standing && standing.ProblemOf(claim.Text, evidence) is { } problem)
            {
                report.InTwin(
                    Rules.Twin.WordingDiffers,
                    $"The wording of claim '{claim.Id}' {problem}.",
                    "Build the site again, or find out who changed the claim's text.");
            }
        }
    }

    private static IEnumerable<string> TextsOf(TwinEvidence piece) => StandingWords.TextsOf(
        piece.Quote,
        piece.Context ?? [],
        piece.Date,
        new OfferTerms(piece.Conditions, piece.AvailableUntil));

    private static StandingWords? StandingOf(TwinClaim claim, PublishedPage page) => claim switch
    {
        { Fact: { } id } when page.Facts?.Find(id) is { } fact => new(fact.Entry.Label, [claim.Appearance.Quote.Exact], "")
        {
            Unit = UnitParser.Parse(fact.Entry.Unit, out _),
            Relation = fact.Entry.Relation ?? QuantityRelation.Exactly,
        },
        { Derivation: { } derivation } when page.ModelBehind(derivation) is { Document: var model } => OfResult(derivation, model),
        _ => null,
    };

    private static StandingWords? OfResult(TwinDerivation derivation, ModelDocument model)
    {
        if (model.Results.FirstOrDefault(r => r.Name == derivation.Result.Name) is not { } result)
        {
            return null;
        }

        var scenario = model.Scenarios.FirstOrDefault(s => s.Name == derivation.Scenario);
        var settings = new[] { scenario?.Settings, derivation.Settings, derivation.Options }.SelectMany(s => s ?? []);
        return new StandingWords(
            result.Label,
            [
                derivation.Result.Display,
                model.Title,
                .. scenario is null ? (string[])[] : [scenario.Title],
                .. settings.SelectMany(s => WordsOf(s.Key, s.Value, model)),
            ],
            "")
        {
            Unit = UnitParser.Parse(derivation.Result.Unit, out _),
        };
    }

    private static string[] WordsOf(string name, string value, ModelDocument model) =>
        model.Choices.FirstOrDefault(c => c.Name == name) is { } choice
            ? [choice.Label, choice.Options.FirstOrDefault(o => o.Name == value)?.Label ?? value]
            : [model.Inputs.FirstOrDefault(i => i.Name == name)?.Label ?? name, value];
}
