namespace Site.CostModel.Json;

/// <summary>A chart of a published model.</summary>
public sealed record ChartEntry
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>The input along its axis.</summary>
    public required string X { get; init; }

    /// <summary>How values of that input are displayed.</summary>
    public required FormatEntry Format { get; init; }

    /// <summary><c>log</c> or <c>linear</c>.</summary>
    public required string Scale { get; init; }

    /// <summary>The values of the input, exact.</summary>
    public required IReadOnlyList<string> Points { get; init; }

    /// <summary>The results it draws.</summary>
    public required IReadOnlyList<string> Results { get; init; }

    /// <summary>What the line of each is called.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>The result that is drawn as a limit.</summary>
    public string? Limit { get; init; }
}
