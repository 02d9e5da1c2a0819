using Site.Citations.Vocabulary;

namespace Site.Citations.Indexes;

/// <summary>The index of a site's twins, <c>cite-index.json</c>: what <c>cite-index.schema.json</c> describes, member by member.</summary>
public sealed record CiteIndexDocument
{
    /// <summary>The format this file keeps.</summary>
    public required FileFormat Format { get; init; }

    /// <summary>The day of the build: the one place that says it.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The address the site was built for, ending in a slash; null where none was known.</summary>
    public string? Base { get; init; }

    /// <summary>The program that built the site; null in an index that does not say it.</summary>
    public FileGenerator? Generator { get; init; }

    /// <summary>The pages, in reading order: a linkset as in RFC 9264.</summary>
    public required IReadOnlyList<CiteIndexLinks> Linkset { get; init; }

    /// <summary>Every published file but this one, ordered by address.</summary>
    public required IReadOnlyList<CiteIndexFile> Files { get; init; }
}
