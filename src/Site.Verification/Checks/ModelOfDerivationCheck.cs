using Site.Citations.Twins;
using Site.CostModel.Json;
using Site.CostModel.Models;
using Site.Text;
using Site.Text.Diagnostics;
using Site.Verification.Derivations;
using Site.Verification.Models;
using Site.Verification.Pages;
using Site.Verification.Reports;

namespace Site.Verification.Checks;

/// <summary>A derivation sets what the published model that it names knows, and has the range that the model gives.</summary>
internal static class ModelOfDerivationCheck
{
    private const string Rebuild = "Build the site again; page and model are not from one build, or one of them was changed.";

    /// <summary>Checks it.</summary>
    public static void Run(PublishedPage page, PageReport report)
    {
        foreach (var named in page.Twin?.Models ?? [])
        {
            if (page.PublishedAs(named) is { Document: var document } && document.Version != named.Version)
            {
                report.InTwin(
                    Rules.Twin.NotOfModel,
                    $"The version of '{named.Name}' is said to be '{named.Version}'; it is '{document.Version}'.",
                    Rebuild);
            }
        }

        foreach (var claim in (page.Twin?.Claims ?? []).TakeWhile(_ => !report.IsFull))
        {
            // A model that is not published is reported elsewhere.
            if (claim.Derivation is { } derivation && page.ModelBehind(derivation) is { } model)
            {
                Check(claim, derivation, model, report);
            }
        }
    }

    private static void Check(TwinClaim claim, TwinDerivation derivation, PublishedModel model, PageReport report)
    {
        var document = model.Document;
        if (derivation.Scenario is { } scenario && document.Scenarios.All(s => s.Name != scenario))
        {
            Report($"it is computed for the scenario '{ShortText.Of(scenario)}', which the model '{document.Name}' does not have.");
        }

        foreach (var (name, value) in derivation.Settings ?? [])
        {
            var choice = document.Choices.FirstOrDefault(c => c.Name == name);
            var isKnown = choice is null
                ? document.Inputs.Any(i => i.Name == name) && !double.IsNaN(ExactNumber.Read(value))
                : choice.Options.Any(o => o.Name == value) || (ModelInputsOf.IsSearched(choice) && value == ChoiceObjective.Best);
            if (!isKnown)
            {
                Report($"it sets '{ShortText.Of(name)}' to '{ShortText.Of(value)}', which the model '{document.Name}' does not know.");
            }
        }

        var result = derivation.Result;
        if (BandOf(derivation, model) is { } band && (result.Low, result.High) != (band.Low, band.High))
        {
            Report(
                $"the likely range is {result.Low ?? "none"} to {result.High ?? "none"}; in the model '{document.Name}' it is "
                + $"{band.Low ?? "none"} to {band.High ?? "none"}.");
        }

        CheckOptions(claim, derivation, model, report);

        void Report(string what) => report.InTwin(Rules.Twin.NotOfModel, $"Claim '{claim.Id}': {what}", Rebuild);
    }

    /// <summary>The options that are said to be found are the best (W28).</summary>
    private static void CheckOptions(TwinClaim claim, TwinDerivation derivation, PublishedModel model, PageReport report)
    {
        var document = model.Document;
        var scenario = document.Scenarios.FirstOrDefault(s => s.Name == derivation.Scenario);
        OrderedDictionary<string, string>[] settings = [scenario?.Settings ?? [], derivation.Settings ?? []];
        var inputs = ModelInputsOf.All(document, scenario, derivation)
            .Select(i => KeyValuePair.Create(i.Key, ExactNumber.Read(i.Value.Value)));
        var searches = model.Searches(out var unsearched);
        foreach (var problem in unsearched is null
            ? searches.FindProblems(settings, derivation.Options, inputs, model.StepsOf(derivation.Result.Name).Inputs)
            : [])
        {
            report.InTwin(Rules.Twin.NotTheBest, $"Claim '{claim.Id}': {problem}", Rebuild);
        }
    }

    /// <summary>What the model itself gives for a derivation that sets nothing; null where it gives nothing.</summary>
    private static VectorResultEntry? BandOf(TwinDerivation derivation, PublishedModel model)
    {
        var vector = derivation.Scenario is { } scenario ? model.VectorOf(scenario) : model.Defaults;
        return derivation.Settings is null ? vector?.Results.GetValueOrDefault(derivation.Result.Name) : null;
    }
}
