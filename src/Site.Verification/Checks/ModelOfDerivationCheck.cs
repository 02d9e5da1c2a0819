using Site.Citations.Claims;
using Site.Citations.Twins;
using Site.CostModel.Json;
using Site.Text;
using Site.Text.Diagnostics;
using Site.Verification.Derivations;
using Site.Verification.Models;
using Site.Verification.Pages;
using Site.Verification.Reports;

namespace Site.Verification.Checks;

/// <summary>Units, inputs and their origins of a derivation are those of the published model that it names.</summary>
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
        var needed = model.StepsOf(derivation.Result.Name).Inputs;
        var (more, missing) = (derivation.Inputs.Keys.Except(needed), needed.Except(derivation.Inputs.Keys));
        Require(
            needed.SetEquals(derivation.Inputs.Keys),
            $"the result is said to depend on {Names(more)} and not on {Names(missing)}",
            "the other way round");

        foreach (var (name, input) in derivation.Inputs)
        {
            if (document.Conversions.FirstOrDefault(c => c.Name == name) is { } conversion)
            {
                Require((conversion.Value, conversion.Unit) == (input.Value, input.Unit), $"'{name}' is {input.Value} {input.Unit}",
                    $"{conversion.Value} {conversion.Unit}");
                continue;
            }

            var entry = document.Inputs.FirstOrDefault(i => i.Name == name);
            Require(entry?.Unit == input.Unit, $"the unit of '{name}' is '{input.Unit}'", $"'{entry?.Unit}'");
            Require(
                entry is null || IsOffered(input, entry, document),
                $"'{name}' is {input.Value} ({input.Low} to {input.High}), from '{input.WasDerivedFrom}'",
                $"{entry?.Value} ({entry?.Low} to {entry?.High}), from '{(entry is null ? "" : OriginOf(entry.Origin))}'");
        }

        if (BandOf(derivation, document) is { } band)
        {
            var result = derivation.Result;
            Require(
                (result.Low, result.High) == (band.Low, band.High),
                $"the likely range is {result.Low ?? "none"} to {result.High ?? "none"}",
                $"{band.Low ?? "none"} to {band.High ?? "none"}");
        }

        void Require(bool holds, string said, string expected)
        {
            if (!holds)
            {
                report.InTwin(
                    Rules.Twin.NotOfModel,
                    $"Claim '{claim.Id}': {said}; in the model '{document.Name}' it is {expected}.",
                    Rebuild);
            }
        }
    }

    /// <summary>What the model gives for the inputs of a derivation; null where it gives nothing for them.</summary>
    private static VectorResultEntry? BandOf(TwinDerivation derivation, ModelDocument model)
    {
        var inputs = derivation.Inputs.Where(i => model.Conversions.All(c => c.Name != i.Key)).ToList();
        return inputs.Exists(i => i.Value.WasDerivedFrom == ClaimDerivation.Given)
            ? null
            : model.Vectors.Where(v => inputs.TrueForAll(i => v.Inputs.GetValueOrDefault(i.Key) == i.Value.Value))
                .Select(v => v.Results.GetValueOrDefault(derivation.Result.Name))
                .FirstOrDefault();
    }

    /// <summary>Whether a value is the default, that of an option, or one that whoever asked gave.</summary>
    private static bool IsOffered(TwinInput input, InputEntry entry, ModelDocument model)
    {
        if (input.WasDerivedFrom == ClaimDerivation.Given)
        {
            return input is { Low: null, High: null };
        }

        if (Is(entry.Value, entry.Low, entry.High, entry.Origin))
        {
            return true;
        }

        var options =
            from choice in model.Choices
            let at = choice.Sets.ToList().FindIndex(s => ModelInputsOf.Identifier(s) == entry.Name)
            where at >= 0
            from option in choice.Options
            where at < option.Values.Count
            select option.Values[at];
        return options.Any(o => Is(o.Value, o.Low, o.High, o.Origin)) || model.Scenarios.Any(IsSet);

        bool IsSet(ScenarioEntry scenario) =>
            scenario.Settings.TryGetValue(entry.Name, out var value)
            && Is(value, null, null, new OriginEntry { Assumption = scenario.Title });

        bool Is(string value, string? low, string? high, OriginEntry origin) =>
            Same(value, input.Value)
            && Same(low ?? value, input.Low ?? input.Value)
            && Same(high ?? value, input.High ?? input.Value)
            && OriginOf(origin) == input.WasDerivedFrom;
    }

    private static string Names(IEnumerable<string> names) =>
        string.Join(", ", names.Order(StringComparer.Ordinal)) is { Length: > 0 } all ? $"'{ShortText.Of(all)}'" : "nothing else";

    private static bool Same(string a, string b) => ExactNumber.Agree(ExactNumber.Read(a), ExactNumber.Read(b));

    private static string OriginOf(OriginEntry origin) => origin switch
    {
        { Fact: { } fact } => fact,
        { Assumption: null } => ClaimDerivation.Definition,
        _ => ClaimDerivation.Assumption,
    };
}
