using System.Collections.Immutable;
using Site.Verification.Reading;

namespace Site.Verification.Indexes;

/// <summary>What a site's index says, root and parts together: the site itself, or one that is nested in it.</summary>
/// <param name="Path">The path of its root.</param>
/// <param name="Edition">What the root says of the build.</param>
/// <param name="Addresses">How the site's references become paths.</param>
internal sealed record PublishedIndex(string Path, SiteEdition Edition, SiteReferences Addresses)
{
    /// <summary>Its pages.</summary>
    public required ImmutableArray<IndexedPage> Pages { get; init; }

    /// <summary>Its files by path, those of the index itself left out.</summary>
    public required IReadOnlyDictionary<string, IndexedFile> Files { get; init; }

    /// <summary>The roots of the indexes of the sites within this one.</summary>
    public required ImmutableArray<IndexedFile> Sites { get; init; }

    /// <summary>The paths of its parts.</summary>
    public required IReadOnlyCollection<string> Parts { get; init; }

    /// <summary>Whether each of its parts could be read.</summary>
    public required bool IsWhole { get; init; }
}
