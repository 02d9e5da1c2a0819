using System.Collections.Immutable;
using Site.Citations.Claims;
using Site.Citations.Vocabulary;
using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.Generator.Linking;

/// <summary>Holds against each other what the pages of a site say of one and the same.</summary>
internal static class PageAgreement
{
    /// <summary>Reports what a reader of two pages would find to differ.</summary>
    /// <param name="entities">The entities of the site.</param>
    /// <param name="pages">The pages, in a stable order: of two that differ the later is reported.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static void Report(ImmutableArray<Entity> entities, IReadOnlyList<LinkedPage> pages, IDiagnosticSink diagnostics)
    {
        ReportIdentities(entities.Concat(pages.SelectMany(p => p.Page.FrontMatter.Entities)), diagnostics);
        ReportVolatilities(pages.SelectMany(p => p.Basis.Claims), diagnostics);
    }

    /// <summary>One thing is identified by the same addresses wherever it is identified.</summary>
    private static void ReportIdentities(IEnumerable<Entity> entities, IDiagnosticSink diagnostics)
    {
        var known = new Dictionary<string, Entity>(StringComparer.Ordinal);
        foreach (var entity in entities.Where(e => !e.SameAs.IsEmpty))
        {
            if (!known.TryAdd(entity.Id, entity) && known[entity.Id] is var first && !first.SameAs.ToHashSet().SetEquals(entity.SameAs))
            {
                diagnostics.Report(Rules.Claims.OtherIdentity.At(
                    entity.Location,
                    $"'{entity.Name}' is {string.Join(" and ", entity.SameAs)} here " +
                    $"and {string.Join(" and ", first.SameAs)} at {first.Location}.",
                    "Give the addresses once, in site.yml, and only the name on pages."));
            }
        }
    }

    /// <summary>
    /// The words of a source that one sentence rests on do not last longer where another rests on them. A fact says it for itself: one row
    /// of a table may carry a size, which lasts, and a price.
    /// </summary>
    private static void ReportVolatilities(IEnumerable<ClaimBasis> claims, IDiagnosticSink diagnostics)
    {
        var known = new Dictionary<(string Source, string Quote), (Volatility Volatility, FileLocation Location)>();
        foreach (var claim in claims.Where(c => !c.IsFact))
        {
            foreach (var evidence in claim.Evidence)
            {
                if (evidence.Quote is { } quote &&
                    !known.TryAdd((evidence.Source, quote), (evidence.Volatility, claim.Location)) &&
                    known[(evidence.Source, quote)] is var first &&
                    first.Volatility != evidence.Volatility)
                {
                    diagnostics.Report(Rules.Claims.OtherVolatility.At(
                        claim.Location,
                        $"What '{evidence.Source}' says here is {evidence.Volatility.ToWord()}, " +
                        $"and at {first.Location} the same words are {first.Volatility.ToWord()}.",
                        "Say the same of both, or say it once, of the source."));
                }
            }
        }
    }
}
