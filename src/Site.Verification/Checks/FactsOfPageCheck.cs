using System.Collections.Frozen;
using Site.Citations.Facts;
using Site.Citations.Twins;
using Site.Text.Diagnostics;
using Site.Verification.Derivations;
using Site.Verification.Facts;
using Site.Verification.Pages;
using Site.Verification.Reports;

namespace Site.Verification.Checks;

/// <summary>
/// The files of facts that a twin names are those that are published; the facts that its claims name are in them, and a fact that the page
/// shows or computes with has there the same value and the same evidence.
/// </summary>
internal static class FactsOfPageCheck
{
    private const string Rebuild = "Build the site again; page and facts are not from one build, or one of them was changed.";

    /// <summary>Checks it.</summary>
    public static void Run(PublishedPage page, PageReport report)
    {
        if (page is not { Twin: { } twin, Facts: { } facts })
        {
            return;
        }

        foreach (var file in twin.Facts ?? [])
        {
            CheckFile(file, page, report);
        }

        foreach (var file in (twin.Facts ?? []).GroupBy(f => page.PathOf(f.Url)).Where(f => f.Count() > 1))
        {
            Report(report, $"The twin names '{file.Key}' twice.");
        }

        var named = twin.Claims.SelectMany(IdsOf).ToHashSet(StringComparer.Ordinal);
        foreach (var file in facts.Files.Where(f => !f.All.Any(fact => named.Contains(fact.Entry.Id))))
        {
            Report(report, $"The twin names '{file.Path}', and none of the facts in it.");
        }

        var sources = Completion.ById(twin.Sources);
        foreach (var claim in page.Written!.Claims.TakeWhile(_ => !report.IsFull))
        {
            CheckClaim(claim, sources, facts, report);
        }

        foreach (var source in twin.Sources)
        {
            if (facts.Files.Select(f => f.FindSource(source.Id)).Any(s => s is not null && !SameEvidence.Is(source, s)))
            {
                Report(report, $"The source '{source.Id}' is described otherwise than among the facts.");
            }
        }
    }

    private static IEnumerable<string> IdsOf(TwinClaim claim) => FactsOfTwin.IdsOfInputs(claim).Append(claim.Fact).OfType<string>();

    private static void CheckClaim(
        TwinClaim claim,
        FrozenDictionary<string, TwinSource> sources,
        FactsOfTwin facts,
        PageReport report)
    {
        foreach (var id in IdsOf(claim).Where(id => facts.Find(id) is null))
        {
            Report(report, $"Claim '{claim.Id}' names the fact '{id}', which no file of facts that the twin names has.");
        }

        if (claim.Fact is { } shown && facts.Find(shown) is { } fact)
        {
            CheckShown(claim, sources, fact.Entry, report);
        }

    }

    private static void CheckFile(TwinFacts file, PublishedPage page, PageReport report)
    {
        var path = page.PathOf(file.Url);
        if (path is null || page.DigestOf(path) is not { } actual)
        {
            Report(report, $"The facts '{path ?? file.Url}' are not among the published files.");
        }
        else if (actual != file.Digest.Sha256)
        {
            Report(report, $"The facts '{path}' should have the SHA-256 {file.Digest.Sha256}, but their bytes have {actual}.");
        }
        else if (page.FactsAt(path) is null)
        {
            Report(report, $"'{path}' holds no facts.");
        }
    }

    private static void CheckShown(
        TwinClaim claim,
        FrozenDictionary<string, TwinSource> sources,
        FactEntry fact,
        PageReport report)
    {
        var value = claim.Values is [var only] ? only : null;
        var isSame = value is null
            ? !double.IsFinite(ExactNumber.Read(fact.Value))
            : (value.Value, value.Unit ?? "1", value.Relation) == (fact.Value, fact.Unit, fact.Relation);
        if (!isSame)
        {
            Report(
                report,
                $"Claim '{claim.Id}' says {value?.Value ?? "nothing"} {value?.Unit}; the fact '{fact.Id}' is {fact.Value} {fact.Unit}.");
        }

        var (mine, theirs) = ((claim.Evidence ?? []).Select(e => Completion.Of(e, sources)).ToList(), fact.Evidence);
        if (mine.Count != theirs.Count || !mine.Zip(theirs).All(p => SameEvidence.Is(p.First, claim.Volatility, p.Second, fact.Volatility)))
        {
            Report(report, $"Claim '{claim.Id}': its evidence is not that of the fact '{fact.Id}'.");
        }
    }

    private static void Report(PageReport report, string message) => report.InTwin(Rules.Twin.NotTheFact, message, Rebuild);
}
