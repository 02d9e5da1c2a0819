namespace Site.Citations.Indexes;

/// <summary>The index of a site's twins, <c>cite-index.json</c>: what <c>cite-index.schema.json</c> describes, member by member.</summary>
public sealed record CiteIndexDocument
{
    /// <summary>The address the site was built for, ending in a slash; null where none was known.</summary>
    public string? Base { get; init; }

    /// <summary>The pages, in reading order: a linkset as in RFC 9264.</summary>
    public required IReadOnlyList<CiteIndexLinks> Linkset { get; init; }

    /// <summary>Every published file but this one, ordered by address.</summary>
    public required IReadOnlyList<CiteIndexFile> Files { get; init; }
}
