using Site.CostModel.Json;
using Site.Verification.Facts;
using Site.Verification.Indexes;
using Site.Verification.Models;

namespace Site.Verification.Pages;

/// <summary>What is known of a site when one of its pages is checked.</summary>
internal sealed class SiteContext
{
    /// <summary>Its index.</summary>
    public required PublishedIndex Index { get; init; }

    /// <summary>The digest that the bytes of a published file have, by its path; null where it is not among the published files.</summary>
    public required Func<string, string?> DigestOf { get; init; }

    /// <summary>A published model by its path; null where there is none that can be read.</summary>
    public required Func<string, PublishedModel?> ModelOf { get; init; }

    /// <summary>A published file of facts by its path; null where there is none that can be read.</summary>
    public required Func<string, FactsFile?> FactsAt { get; init; }

    /// <summary>Its published models, by name.</summary>
    public required IReadOnlyList<ModelDocument> Models { get; init; }
}
