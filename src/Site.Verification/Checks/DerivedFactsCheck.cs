using System.Globalization;
using Site.Citations.Facts;
using Site.CostModel.Accuracy;
using Site.Text.Diagnostics;
using Site.Text.Files;
using Site.Verification.Derivations;
using Site.Verification.Facts;
using Site.Verification.Reading;

namespace Site.Verification.Checks;

/// <summary>A fact that is said to be worked out from a published table of predictions is what that table gives.</summary>
internal static class DerivedFactsCheck
{
    // Shares are published to a tenth of a per cent.
    private const double Tolerance = 0.05 + 1e-9;

    /// <summary>Checks the facts of a site.</summary>
    /// <param name="files">The files of facts.</param>
    /// <param name="tables">The tables of predictions, by path.</param>
    /// <param name="references">Where references of the site lead.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static void Run(
        IEnumerable<FactsFile> files,
        IReadOnlyDictionary<string, PublishedPredictions> tables,
        SiteReferences references,
        IDiagnosticSink diagnostics)
    {
        foreach (var file in files)
        {
            foreach (var fact in file.All.Select(f => f.Entry).Where(f => f.Derivation is not null))
            {
                if (Problem(fact, references.PathOf(fact.Derivation!.Predictions, file.Path) is { } path
                    ? tables.GetValueOrDefault(path)
                    : null) is { } problem)
                {
                    diagnostics.Report(Rules.Twin.NotFromTable.At(
                        new FileLocation(file.Path),
                        $"Fact '{fact.Id}': {problem}",
                        "Build the site again; facts and predictions are not from one build, or one of them was changed."));
                }
            }
        }
    }

    private static string? Problem(FactEntry fact, PublishedPredictions? table)
    {
        var derivation = fact.Derivation!;
        if (table is null)
        {
            return $"the index lists no table of predictions '{derivation.Predictions}'.";
        }

        if (table.Compute(derivation) is not { } computed)
        {
            return "its table has nothing of what it counts.";
        }

        var unit = AccuracyReport.UnitOf(derivation.Statistic).ToString();
        return fact.Unit != unit || !(Math.Abs(ExactNumber.Read(fact.Value) - computed) <= Tolerance)
            ? string.Create(CultureInfo.InvariantCulture, $"it is {fact.Value} {fact.Unit}, but its table gives {computed:0.##} {unit}.")
            : null;
    }
}
