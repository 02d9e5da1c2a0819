using System.Collections.Immutable;
using Site.Citations.Sources;

namespace Site.Citations.Claims;

/// <summary>A page's claims with their sources looked up.</summary>
/// <param name="Claims">The claims, parallel to the drafts they come from.</param>
/// <param name="Sources">
/// The sources they rest on, in the order of first mention; a source's number on the page is its index plus one.
/// </param>
/// <param name="Entities">What the page is about, and after that what its claims are about beside.</param>
/// <param name="Citations">
/// For each citation of the drafts, looked up by the very object: for each of its references the evidence it became, or null where the
/// source is unknown.
/// </param>
public sealed record ResolvedClaims(
    ImmutableArray<Claim> Claims,
    ImmutableArray<Source> Sources,
    ImmutableArray<Entity> Entities,
    IReadOnlyDictionary<CitationDraft, ImmutableArray<CitedEvidence?>> Citations);
