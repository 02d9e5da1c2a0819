namespace Site.Citations.Twins;

/// <summary>One line of the page's update log.</summary>
public sealed record TwinUpdate
{
    /// <summary>When.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The version it made; null where versions are not counted.</summary>
    public string? Version { get; init; }

    /// <summary>What changed.</summary>
    public required string Text { get; init; }

    /// <summary>The changes one by one; null where they are not given.</summary>
    public IReadOnlyList<string>? Changes { get; init; }
}
