using System.Text.Json.Serialization;
using Site.Citations.Vocabulary;

namespace Site.Citations.Twins;

/// <summary>A page's citation manifest, <c>page.cite.json</c>: what <c>cite.schema.json</c> describes, member by member.</summary>
public sealed record TwinDocument
{
    /// <summary>The address of the schema.</summary>
    [JsonPropertyName("$schema")]
    public required string Schema { get; init; }

    /// <summary>The format this file keeps.</summary>
    public required FileFormat Format { get; init; }

    /// <summary>The page's claims in figures.</summary>
    public required TwinSummary Summary { get; init; }

    /// <summary>The page's claims, in page order.</summary>
    public required IReadOnlyList<TwinClaim> Claims { get; init; }

    /// <summary>The page.</summary>
    public required TwinPage Page { get; init; }

    /// <summary>The sources the claims rest on, in the order the page numbers them.</summary>
    public required IReadOnlyList<TwinSource> Sources { get; init; }

    /// <summary>The models that claims are computed by; null where none is.</summary>
    public IReadOnlyList<TwinModel>? Models { get; init; }

    /// <summary>The files of facts that the claims name facts of; null where they name none.</summary>
    public IReadOnlyList<TwinFacts>? Facts { get; init; }

    /// <summary>The things the page is about.</summary>
    public required IReadOnlyList<TwinEntity> Entities { get; init; }

    /// <summary>The page's update log, newest first.</summary>
    public required IReadOnlyList<TwinUpdate> Updates { get; init; }

    /// <summary>Statements deliberately left without a source.</summary>
    public required IReadOnlyList<TwinUncited> Uncited { get; init; }

    /// <summary>The program that wrote this file.</summary>
    public required FileGenerator Generator { get; init; }
}
