using Site.Citations.Vocabulary;

namespace Site.Citations.Indexes;

/// <summary>
/// The root of a site's index, <c>cite-index.json</c>: what <c>cite-index.schema.json</c> describes, member by member. It names the parts
/// of the index, one for each folder; they name pages and files.
/// </summary>
public sealed record CiteIndexDocument
{
    /// <summary>The format this file keeps.</summary>
    public required FileFormat Format { get; init; }

    /// <summary>The program that built the site.</summary>
    public required FileGenerator Generator { get; init; }

    /// <summary>The day of the build: the one place that says it.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The address the site was built for, ending in a slash; null where none was known.</summary>
    public string? Base { get; init; }

    /// <summary>How much all parts list together.</summary>
    public required CiteIndexCounts Counts { get; init; }

    /// <summary>The parts, ordered by address; where they are too many for one file, the pieces that this list is cut into.</summary>
    public required IReadOnlyList<CiteIndexPart> Parts { get; init; }

    /// <summary>The indexes of the sites that are published within this one; null where there are none.</summary>
    public IReadOnlyList<CiteIndexFile>? Sites { get; init; }
}
