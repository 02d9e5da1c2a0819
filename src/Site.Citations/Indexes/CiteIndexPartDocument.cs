using Site.Citations.Vocabulary;

namespace Site.Citations.Indexes;

/// <summary>
/// A part of a site's index: what <c>cite-index-part.schema.json</c> describes, member by member. It has pages and files, or else names
/// further parts.
/// </summary>
public sealed record CiteIndexPartDocument
{
    /// <summary>The format this file keeps.</summary>
    public required FileFormat Format { get; init; }

    /// <summary>The parts this one names; null where it has pages and files itself.</summary>
    public IReadOnlyList<CiteIndexPart>? Parts { get; init; }

    /// <summary>The pages of the folder, ordered by address: a linkset as in RFC 9264. Null where it names parts.</summary>
    public IReadOnlyList<CiteIndexLinks>? Linkset { get; init; }

    /// <summary>The files of the folder, ordered by address. Null where it names parts.</summary>
    public IReadOnlyList<CiteIndexFile>? Files { get; init; }
}
