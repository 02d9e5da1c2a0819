namespace Site.Citations.Locks;

/// <summary>What <c>cite.lock.json</c> says of one quote, where it says more than whether it was found.</summary>
internal sealed record LockedQuoteEntry
{
    /// <summary>Whether it stands in the source.</summary>
    public required bool Found { get; init; }

    /// <summary>Whether it stands only where no reader sees it; null where it does not.</summary>
    public bool? InSourceOnly { get; init; }

    /// <summary>What it is cut out of, where it stands only as a part of that; null otherwise.</summary>
    public string? PartOf { get; init; }

    /// <summary>How often; null where nobody counted.</summary>
    public int? Occurrences { get; init; }

    /// <summary>The lines of its first occurrence; null where there are none.</summary>
    public string? Lines { get; init; }
}
