using System.Collections.Immutable;
using Site.Citations.Claims;
using Site.Markdown;

namespace Site.Generator.Linking;

/// <summary>Decides what each citation marker of a page shows.</summary>
internal static class CitationBinder
{
    /// <summary>One binding for each citation of each claim, in order; sources that are not known are left out of it, and a source named for several of its quotes is shown once.</summary>
    public static ImmutableArray<CitationBinding> Bind(ImmutableArray<ClaimDraft> drafts, ResolvedClaims resolved)
    {
        var numbers = new Dictionary<string, int>(resolved.Sources.Length, StringComparer.Ordinal);
        foreach (var source in resolved.Sources)
        {
            numbers[source.Id] = numbers.Count + 1;
        }

        var bindings = ImmutableArray.CreateBuilder<CitationBinding>(resolved.Citations.Length);
        var next = 0;
        for (var i = 0; i < drafts.Length; i++)
        {
            var level = resolved.Claims[i].Confidence?.Level ?? ConfidenceLevel.Low;
            foreach (var _ in drafts[i].Citations)
            {
                bindings.Add(new CitationBinding([.. resolved.Citations[next++].OfType<CitedEvidence>().DistinctBy(e => (e.Source.Id, e.Relation)).Select(Entry)], level));
            }
        }

        return bindings.ToImmutable();

        CitationBindingEntry Entry(CitedEvidence evidence) => new(
            numbers[evidence.Source.Id],
            evidence.Source.Id,
            evidence.Source.Title,
            evidence.Source.Url,
            evidence.Date?.ToString(),
            evidence.Relation == CitationRelation.Disputes);
    }
}
