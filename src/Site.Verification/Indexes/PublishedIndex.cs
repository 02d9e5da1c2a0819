using System.Collections.Immutable;
using Site.Verification.Reading;

namespace Site.Verification.Indexes;

/// <summary>What a site's index says: the site itself, or one that is nested in it.</summary>
/// <param name="Path">The index's own path.</param>
/// <param name="Addresses">How the site's references become paths.</param>
/// <param name="Pages">Its pages.</param>
/// <param name="Files">Its files by path, the index itself left out.</param>
internal sealed record PublishedIndex(
    string Path,
    SiteAddresses Addresses,
    ImmutableArray<IndexedPage> Pages,
    IReadOnlyDictionary<string, IndexedFile> Files)
{
    /// <summary>What the index says of the build.</summary>
    public required SiteEdition Edition { get; init; }
}
