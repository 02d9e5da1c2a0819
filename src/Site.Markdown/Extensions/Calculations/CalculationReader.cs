using System.Collections.Immutable;
using Site.Citations.Claims;
using Site.CostModel.Evaluation;
using Site.CostModel.Models;
using Site.Markdown.Markers;
using Site.Markdown.Values;
using Site.Text.Diagnostics;

namespace Site.Markdown.Extensions.Calculations;

/// <summary>Reads <c>[calc: model.result(…) · format · as="…"]</c>, and computes the number.</summary>
internal static class CalculationReader
{
    /// <summary>Reads the marker; null where it is not understood, which is reported.</summary>
    public static CalculationInline? Read(MarkerText marker)
    {
        if (ValueParts.Read(marker) is not { } parts)
        {
            return null;
        }

        var context = marker.Context;
        if (CalcReference.Parse(parts.Reference, out var problem) is not { } reference ||
            context.Models.Resolve(reference, parts.Format, out problem) is not { } result)
        {
            // A problem of the format is reported at the format; all others at the reference.
            var at = problem!.Rule == Rules.Models.Format ? parts.FormatOffset : parts.ReferenceOffset;
            context.Diagnostics.Report(problem.At(offset => marker.Locate(at + offset)));
            return null;
        }

        var display = result.Display;
        var basis = BasisOf(result, reference);
        var plain = $"{result.Result.Label}: {display},{basis}";
        var says = result.Result.Says?.Replace(ModelResult.ValuePlace, display, StringComparison.Ordinal);
        return new CalculationInline(result, reference)
        {
            Reference = parts.Reference,
            Display = display,
            Wording = WordingCheck.Read(parts, display, marker) ?? (says is null ? plain : $"{says},{basis}"),
            Standing = new StandingWords(result.Result.Label, KnownOf(result, reference), plain)
            {
                Unit = result.Result.Formula.Unit,
            },
            Value = ClaimValues.Of(result.Value, result.Result.Formula.Unit, display),
            Location = marker.Locate(0),
        };
    }

    /// <summary>For which case and which inputs a result is, as the end of a sentence that can be read alone.</summary>
    private static string BasisOf(CalcResult calc, CalcReference reference)
    {
        var model = calc.Evaluation.Model;
        var end = calc.End switch
        {
            null => "",
            BandEnd.Mean => " on average over what is likely,",
            BandEnd.Middle => " in the middle of what is likely,",
            _ => $" at the {calc.EndWord} end of what is likely,",
        };
        var settings = CalcResolver.SettingsOf(model, reference, out var scenario);
        var basis = scenario is { } chosen
            ? $"in the case “{model.FindScenario(chosen.Value.Text)!.Title}” of “{model.Title}”"
            : $"by the model “{model.Title}”";
        var given = settings.Select(s => $"{Label(model, s.Name.Text)} {Chosen(calc.Evaluation, s.Name.Text, s.Value.Text)}");
        return $"{end} {basis}{string.Concat(given.Select((g, i) => (i == 0 ? ", with " : ", ") + g))}";
    }

    /// <summary>The texts that say so: titles, and what is set by name and value.</summary>
    private static ImmutableArray<string> KnownOf(CalcResult calc, CalcReference reference)
    {
        var model = calc.Evaluation.Model;
        var settings = CalcResolver.SettingsOf(model, reference, out var named).Select(s => (Name: s.Name.Text, Value: s.Value.Text));
        var scenario = named is { } chosen ? model.FindScenario(chosen.Value.Text) : null;
        return
        [
            calc.Display,
            model.Title,
            .. scenario is null ? (string[])[] : [scenario.Title],
            .. (scenario?.Settings ?? []).Select(s => (Name: s.Key, s.Value)).Concat(settings)
                .SelectMany(s => (string[])[Label(model, s.Name), Option(calc.Evaluation, s.Name, s.Value)]),
        ];
    }

    private static string Label(Model model, string name) => model.FindInput(name)?.Label ?? model.FindChoice(name)?.Label ?? name;

    /// <summary>An option in words, where one is set; of a choice that is to be searched, the one that was found.</summary>
    private static string Chosen(ModelEvaluation evaluation, string name, string value) =>
        evaluation.Model.FindChoice(name) is { } choice && evaluation.Inputs.IsFound(choice)
            ? $"the best, {Option(evaluation, name, value)}"
            : Option(evaluation, name, value);

    private static string Option(ModelEvaluation evaluation, string name, string value) => evaluation.Model.FindChoice(name) switch
    {
        null => value,
        var choice when evaluation.Inputs.IsFound(choice) => choice.Find(evaluation.OptionOf(choice.Name)!)!.Label,
        var choice => choice.Find(value)?.Label ?? value,
    };
}
