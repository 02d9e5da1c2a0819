using Site.Citations.Claims;
using Site.Citations.Twins;
using Site.Text.Diagnostics;
using Site.Verification.Pages;
using Site.Verification.Reports;

namespace Site.Verification.Checks;

/// <summary>A claim is about the things whose names stand in its text, and about no others (W30).</summary>
internal static class SubjectsCheck
{
    /// <summary>Checks it.</summary>
    public static void Run(PublishedPage page, PageReport report)
    {
        foreach (var claim in (page.Twin?.Claims ?? []).TakeWhile(_ => !report.IsFull))
        {
            if (!AreNamed(claim.About, claim.Text, page.Twin!.Entities))
            {
                report.InTwin(Rules.Twin.Reference, $"Claim '{claim.Id}' is said to be about other things than its text names.");
            }
        }
    }

    /// <summary>Whether some things are those that a text names.</summary>
    /// <param name="about">Their ids, each once, in any order; null for none.</param>
    /// <param name="text">The text.</param>
    /// <param name="entities">The things that are known.</param>
    public static bool AreNamed(IReadOnlyList<string>? about, string text, IEnumerable<TwinEntity> entities) => entities
        .Where(e => (e.Aliases ?? []).Prepend(e.Name).Any(n => n.Length > 0 && ClaimSubjects.Names(text, n)))
        .Select(e => e.Id)
        .Order(StringComparer.Ordinal)
        .SequenceEqual((about ?? []).Order(StringComparer.Ordinal));
}
