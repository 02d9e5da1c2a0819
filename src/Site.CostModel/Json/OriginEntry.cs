using Site.Citations.Sources;

namespace Site.CostModel.Json;

/// <summary>Where an input's value comes from; without members where it is true by definition.</summary>
public sealed record OriginEntry
{
    /// <summary>The id of the fact.</summary>
    public string? Fact { get; init; }

    /// <summary>What the fact rests on.</summary>
    public IReadOnlyList<OriginSourceEntry>? Sources { get; init; }

    /// <summary>The date of the fact.</summary>
    public PartialDate? Date { get; init; }

    /// <summary>What it takes for the fact to hold, in words.</summary>
    public string? Conditions { get; init; }

    /// <summary>The last day on which it can be had.</summary>
    public DateOnly? AvailableUntil { get; init; }

    /// <summary>Why the value was chosen, where it is not known.</summary>
    public string? Assumption { get; init; }

    /// <summary>When the assumption should be looked at again.</summary>
    public DateOnly? ReviewBy { get; init; }
}
