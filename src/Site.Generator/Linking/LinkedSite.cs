using System.Collections.Immutable;
using Site.Generator.Facts;
using Site.Generator.Models;

namespace Site.Generator.Linking;

/// <summary>A site whose pages know what their links, citations and directives stand for.</summary>
/// <param name="Addresses">Every address and what is published there.</param>
/// <param name="Models">The models as they are published.</param>
/// <param name="Facts">The facts as they are published.</param>
/// <param name="Pages">The pages, in the order of <see cref="SiteAddresses.Pages"/>.</param>
public sealed record LinkedSite(SiteAddresses Addresses, PublishedModels Models, PublishedFacts Facts, ImmutableArray<LinkedPage> Pages);
