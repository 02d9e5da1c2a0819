using System.Text.Json.Serialization;
using Site.Citations.Sources;
using Site.Citations.Vocabulary;

namespace Site.Citations.Twins;

/// <summary>A source, in the terms of CSL-JSON.</summary>
public sealed record TwinSource
{
    /// <summary>Its id, unique in the file.</summary>
    public required string Id { get; init; }

    /// <summary>The CSL-JSON item type.</summary>
    public required string Type { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>Who publishes it.</summary>
    public required string Publisher { get; init; }

    /// <summary>Its address.</summary>
    [JsonPropertyName("URL")]
    public required string Url { get; init; }

    /// <summary>The date the source gives for itself; null where it gives none.</summary>
    public TwinCslDate? Issued { get; init; }

    /// <summary>When it was last read; null where that is not recorded.</summary>
    public TwinCslDate? Accessed { get; init; }

    /// <summary>How close it stands to what it tells of.</summary>
    public required SourceKind Kind { get; init; }

    /// <summary>
    /// The address of a form that cannot change, or the commit that <see cref="PinnedAddress.Whole"/> sets into <see cref="Url"/>;
    /// null where there is none.
    /// </summary>
    public string? Pinned { get; init; }

    /// <summary>Who holds the bytes at <see cref="Pinned"/>; null where that is who holds those at <see cref="Url"/>.</summary>
    public string? Custodian { get; init; }

    /// <summary>How it was read when quotes of this file were looked up in it; null where none was.</summary>
    public TwinSourceCheck? Check { get; init; }

    /// <summary>What a reader should know about the source; null where nothing is said.</summary>
    public string? Note { get; init; }
}
