using Site.CostModel.Display;
using Site.Text;
using Site.Text.Diagnostics;
using Site.Verification.Models;
using Site.Verification.Pages;
using Site.Verification.Reports;

namespace Site.Verification.Checks;

/// <summary>
/// Of each case that stale numbers of the page are computed for, it says how far the nearest of the stale inputs would have to move to turn
/// the case's answer (P5).
/// </summary>
internal static class MarginsCheck
{
    /// <summary>Checks it.</summary>
    public static void Run(PublishedPage page, PageReport report)
    {
        if (page.Document is not { Parts.Sections.Margins: var shown } || page.Twin is not { } twin || page.Facts is not { } facts)
        {
            return;
        }

        var cases = twin.Claims.Where(c => c.StaleAfter < twin.Summary.AsOf && c.Derivation is { Settings: null or { Count: 0 } })
            .GroupBy(c => (c.Derivation!.Model, c.Derivation.Scenario));
        var lines = new List<string>();
        foreach (var group in cases)
        {
            var stale = group.SelectMany(c => c.Derivation!.Inputs)
                .Where(i => facts.Find(i.Value.WasDerivedFrom)?.Entry.StaleAfter < twin.Summary.AsOf)
                .Select(i => i.Key)
                .ToHashSet(StringComparer.Ordinal);
            if (page.ModelBehind(group.First().Derivation!) is { } model && LineOf(model, group.Key.Scenario, stale) is { } line)
            {
                lines.Add(line);
            }
        }

        var said = lines.Count == 0 ? null : PublishedPageText.Fold(string.Join('\0', lines));
        if (shown != said)
        {
            report.OnPage(
                Rules.Twin.FigureDiffers,
                $"Of what would turn its answers the page says '{ShortText.Of(shown ?? "")}'; "
                + $"by the models it is '{ShortText.Of(said ?? "")}'.",
                "Build the site again, or find out who changed the page.");
        }
    }

    private static string? LineOf(PublishedModel model, string? scenario, HashSet<string> stale)
    {
        if (model.VectorOf(scenario ?? "defaults") is not { } vector
            || model.CaseOf(vector) is not { } given
            || given.MarginOf(stale) is not var (input, factor, rises))
        {
            return null;
        }

        var title = model.Document.Scenarios.FirstOrDefault(s => s.Name == scenario)?.Title ?? model.Document.Title;
        return $"{title}: another answer once \u201C{given.LabelOf(input)}\u201D {(rises ? "rises" : "falls")} by a factor of "
            + DisplayFormat.Number(factor);
    }
}
