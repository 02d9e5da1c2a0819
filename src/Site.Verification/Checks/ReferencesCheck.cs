using Site.Citations.Twins;
using Site.Text.Diagnostics;
using Site.Verification.Pages;
using Site.Verification.Reports;

namespace Site.Verification.Checks;

/// <summary>Ids are given once, what a claim names is listed, and each source that is listed carries a claim.</summary>
internal static class ReferencesCheck
{
    /// <summary>Checks it.</summary>
    public static void Run(PublishedPage page, PageReport report)
    {
        if (page.Twin is not { } twin)
        {
            return;
        }

        var sources = Ids("source", twin.Sources.Select(s => s.Id));
        var entities = Ids("entity", twin.Entities.Select(e => e.Id));
        var used = UsedByInputs(page, sources, report);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var claim in twin.Claims)
        {
            if (!seen.Add(claim.Id))
            {
                report.InTwin(Rules.Twin.DuplicateClaim, $"The id '{claim.Id}' is given to two claims.");
            }

            foreach (var source in (claim.Evidence ?? []).Select(e => e.Source))
            {
                used.Add(source);
                Known(sources, claim, "source", source);
            }

            foreach (var entity in claim.About ?? [])
            {
                Known(entities, claim, "entity", entity);
            }
        }

        foreach (var source in sources.Where(s => !used.Contains(s)).Order(StringComparer.Ordinal))
        {
            report.InTwin(Rules.Twin.Reference, $"The source '{source}' carries no claim.");
        }

        HashSet<string> Ids(string what, IEnumerable<string> ids)
        {
            var all = new HashSet<string>(StringComparer.Ordinal);
            foreach (var id in ids.Where(i => !all.Add(i)))
            {
                report.InTwin(Rules.Twin.Reference, $"The id '{id}' is given to more than one {what}.");
            }

            return all;
        }

        void Known(HashSet<string> ids, TwinClaim claim, string what, string id)
        {
            if (!ids.Contains(id))
            {
                report.InTwin(Rules.Twin.Reference, $"Claim '{claim.Id}' names the {what} '{id}', which the twin does not list.");
            }
        }
    }

    /// <summary>What a claim is computed from brings the first source of each fact to the page.</summary>
    private static HashSet<string> UsedByInputs(PublishedPage page, HashSet<string> sources, PageReport report)
    {
        var used = page.Facts!.FirstQuotes.Select(q => q.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var source in used.Except(sources).Order(StringComparer.Ordinal))
        {
            report.InTwin(Rules.Twin.Reference, $"A claim is computed from a fact of '{source}', a source that the twin does not list.");
        }

        return used;
    }
}
