using Site.CostModel.Evaluation;
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
            Value = ClaimValues.Of(result.Evaluation.ValueOf(result.Result.Name), result.Result.Formula.Unit, display),
            Location = marker.Locate(0),
        };
    }

    private static string Describe(CalcResult calc, CalcReference reference)
    {
        var settings = reference.Settings.Select(s => $"{s.Name.Text} {s.Value.Text}").ToList();
        var how = settings.Count == 0 ? "" : $", for {string.Join(", ", settings)}";
        return $"{calc.Evaluation.Model.Title} {calc.Result.Label}: {calc.Display}{how}";
    }
}
