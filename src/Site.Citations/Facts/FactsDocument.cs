using System.Text.Json.Serialization;
using Site.Citations.Twins;
using Site.Citations.Vocabulary;

namespace Site.Citations.Facts;

/// <summary>
/// The facts of a site with their evidence, <c>facts.json</c>: what <c>facts.schema.json</c> describes, member by member. Twins and models
/// name facts by their ids.
/// </summary>
public sealed record FactsDocument
{
    /// <summary>The address of the schema.</summary>
    [JsonPropertyName("$schema")]
    public required string Schema { get; init; }

    /// <summary>The format this file keeps.</summary>
    public required FileFormat Format { get; init; }

    /// <summary>The file's address: absolute where the site's is known.</summary>
    public required string Url { get; init; }

    /// <summary>The first day from which on the file has read as it does; null where it depends on no day.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The facts, ordered by id.</summary>
    public required IReadOnlyList<FactEntry> Facts { get; init; }

    /// <summary>The sources they rest on, ordered by id.</summary>
    public required IReadOnlyList<TwinSource> Sources { get; init; }

    /// <summary>The things they are about, ordered by id.</summary>
    public required IReadOnlyList<TwinEntity> Entities { get; init; }
}
