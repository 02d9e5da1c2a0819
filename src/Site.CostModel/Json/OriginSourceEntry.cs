namespace Site.CostModel.Json;

/// <summary>A source of a fact.</summary>
public sealed record OriginSourceEntry
{
    /// <summary>Its id; null where only an address is known.</summary>
    public string? Id { get; init; }

    /// <summary>Its address.</summary>
    public string? Url { get; init; }

    /// <summary>The name of the quote.</summary>
    public string? Quote { get; init; }
}
