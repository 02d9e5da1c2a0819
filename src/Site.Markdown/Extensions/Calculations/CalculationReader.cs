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
        WordingCheck.Check(parts, display, marker);
        return new CalculationInline(result, reference)
        {
            Reference = parts.Reference,
            Display = display,
            Wording = parts.Wording ?? Describe(result, reference),
            Value = ClaimValues.Of(result.Value, result.Result.Formula.Unit, display),
            Location = marker.Locate(0),
        };
    }

    /// <summary>A sentence that can be read alone: what the model says of the result, and for which case and which inputs.</summary>
    private static string Describe(CalcResult calc, CalcReference reference)
    {
        var model = calc.Evaluation.Model;
        var says = calc.Result.Says is { } sentence
            ? sentence.Replace(ModelResult.ValuePlace, calc.Display, StringComparison.Ordinal)
            : $"{calc.Result.Label}: {calc.Display}";
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
        return $"{says},{end} {basis}{string.Concat(given.Select((g, i) => (i == 0 ? ", with " : ", ") + g))}";
    }

    private static string Label(Model model, string name) => model.FindInput(name)?.Label ?? model.FindChoice(name)?.Label ?? name;

    /// <summary>An option in words, where one is set; of a choice that is to be searched, the one that was found.</summary>
    private static string Chosen(ModelEvaluation evaluation, string name, string value)
    {
        if (evaluation.Model.FindChoice(name) is not { } choice)
        {
            return value;
        }

        return evaluation.Inputs.IsFound(choice)
            ? $"the best, {choice.Find(evaluation.OptionOf(name)!)!.Label}"
            : choice.Find(value)?.Label ?? value;
    }
}
