using System.Collections.Immutable;
using Site.Citations.Claims;
using Site.Generator.Facts;
using Site.Generator.Models;

namespace Site.Generator.Linking;

/// <summary>A site whose addresses are known, and whose pages are not linked yet.</summary>
/// <param name="Place">Where it stands and what it publishes.</param>
/// <param name="Models">The models as they are published.</param>
/// <param name="Facts">The facts as they are published.</param>
/// <param name="Resolver">What looks up the sources of its claims and facts.</param>
/// <param name="Entities">What the facts of the site may be about.</param>
internal sealed record AddressedSite(
    SitePlace Place,
    PublishedModels Models,
    PublishedFacts Facts,
    ClaimResolver Resolver,
    ImmutableArray<Entity> Entities);
