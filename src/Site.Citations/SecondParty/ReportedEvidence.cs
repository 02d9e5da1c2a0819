namespace Site.Citations.SecondParty;

/// <summary>What was found of a piece of evidence.</summary>
public sealed record ReportedEvidence
{
    /// <summary>The id that the file has for the source.</summary>
    public required string Source { get; init; }

    /// <summary>The address that was read, as the report's sources have it.</summary>
    public required string Url { get; init; }

    /// <summary>The quote; null where the claim rests on the source as a whole, so that there is nothing to look up.</summary>
    public string? Quote { get; init; }

    /// <summary>What was found.</summary>
    public required ReportedCheck Check { get; init; }

    /// <summary>The members in which the publisher's check says something else; null where there are none.</summary>
    public IReadOnlyList<string>? Differs { get; init; }
}
