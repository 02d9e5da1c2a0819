using System.Collections.Immutable;
using Site.Citations.Claims;
using Site.Citations.Vocabulary;
using Site.Markdown.Pages;

namespace Site.Generator.Linking;

/// <summary>Decides what each citation marker of a page shows.</summary>
internal static class CitationBinder
{
    /// <summary>
    /// What the marker of each citation shows; sources that are not known are left out of it, and a source named for several of its
    /// quotes is shown once.
    /// </summary>
    /// <param name="drafts">The claims, as the page has them.</param>
    /// <param name="resolved">The same with their sources.</param>
    /// <param name="asOf">The day of the build: what can no longer be had is marked.</param>
    public static ImmutableArray<KeyValuePair<CitationDraft, CitationBinding>> Bind(
        ImmutableArray<ClaimDraft> drafts,
        ResolvedClaims resolved,
        DateOnly asOf)
    {
        var numbers = new Dictionary<string, int>(resolved.Sources.Length, StringComparer.Ordinal);
        foreach (var source in resolved.Sources)
        {
            numbers[source.Id] = numbers.Count + 1;
        }

        var stale = drafts.Zip(resolved.Claims)
            .Where(pair => pair is { First: { Fact: null, Citations.IsEmpty: false }, Second.StaleAfter: { } day } && day < asOf)
            .ToLookup(
                pair => pair.First.Citations[^1],
                pair => new StaleClaim(pair.First.Id, pair.Second.StaleAfter!.Value),
                ReferenceEqualityComparer.Instance);
        return
        [
            .. from pair in drafts.Zip(resolved.Claims)
               let level = pair.Second.Confidence?.Level ?? ConfidenceLevel.Low
               from citation in pair.First.Citations
               select KeyValuePair.Create(citation, Binding(citation, level)),
        ];

        CitationBinding Binding(CitationDraft citation, ConfidenceLevel level) =>
            new(Entries(resolved.Citations[citation]), level) { Stale = [.. stale[citation]] };

        ImmutableArray<CitationBindingEntry> Entries(ImmutableArray<CitedEvidence?> evidence) =>
            [.. evidence.OfType<CitedEvidence>().DistinctBy(e => (e.Source.Id, e.Relation)).Select(Entry)];

        CitationBindingEntry Entry(CitedEvidence evidence) => new(
            numbers[evidence.Source.Id],
            evidence.Source.Id,
            evidence.Source.Title,
            evidence.Source.Url,
            evidence.Date?.ToString(),
            evidence.Relation == CitationRelation.Disputes)
        {
            EndedOn = evidence.Terms.AreOver(asOf) ? evidence.Terms.Until : null,
        };
    }
}
