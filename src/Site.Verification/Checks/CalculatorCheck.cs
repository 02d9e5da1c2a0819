using Site.CostModel.Json;
using Site.Text.Diagnostics;
using Site.Verification.Models;
using Site.Verification.Pages;
using Site.Verification.Reports;
using Site.Verification.Shown;

namespace Site.Verification.Checks;

/// <summary>
/// A calculator shows, before anybody touches it, what its model gives for one of its scenarios (W13), and all else that it shows is of
/// that case (W32).
/// </summary>
internal static class CalculatorCheck
{
    private const string Rebuild = "Build the site again, or find out who changed the number.";

    /// <summary>Checks it.</summary>
    public static void Run(PublishedPage page, PageReport report)
    {
        foreach (var calculator in page.Document?.Parts.Calculators ?? [])
        {
            if (page.PathOf(calculator.Model) is { } path && page.ModelOf(path) is { } model)
            {
                Check(calculator, model, report);
            }
            else
            {
                report.OnPage(
                    Rules.Twin.ShownNumber,
                    $"A calculator's model, '{calculator.Model}', is not among the published models.",
                    Rebuild);
            }
        }
    }

    private static void Check(CalculatorPart calculator, PublishedModel model, PageReport report)
    {
        var cases = model.Document.Vectors.Where(v => IsOf(calculator, v)).ToList();
        if (cases.Count == 0)
        {
            report.OnPage(
                Rules.Twin.ShownNumber,
                $"The calculator of '{model.Document.Name}' shows other results than its model gives for any of its scenarios.",
                Rebuild);
            return;
        }

        // Two scenarios may have the same results; where none of them is all that is shown, the first is told of.
        var problems = cases.Select(v => model.CaseOf(v) is { } given ? ShownCase.FindProblem(calculator, given) : null).ToList();
        if (problems.TrueForAll(p => p is not null))
        {
            report.OnPage(Rules.Twin.FigureDiffers, $"In what is shown of the model '{model.Document.Name}', {problems[0]}", Rebuild);
        }
    }

    private static bool IsOf(CalculatorPart calculator, VectorEntry vector) =>
        (calculator.Verdict ?? "") == (vector.Verdict ?? "")
        && calculator.Results.All(r => vector.Results.TryGetValue(r.Name, out var result) && result.Display == r.Shown);
}
