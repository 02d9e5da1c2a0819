namespace Site.CostModel.Json;

/// <summary>What of a published model is shown side by side.</summary>
public sealed record ComparisonEntry
{
    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>What is told of the least over all values of the input.</summary>
    public required string Across { get; init; }

    /// <summary>The input that is moved.</summary>
    public required string X { get; init; }

    /// <summary>How values of that input are displayed.</summary>
    public required FormatEntry Format { get; init; }

    /// <summary>The values of that input that a reader can choose, exact; each scenario's own is one of them.</summary>
    public required IReadOnlyList<string> Positions { get; init; }

    /// <summary>The scenarios to choose from.</summary>
    public required IReadOnlyList<string> Scenarios { get; init; }

    /// <summary>What is compared.</summary>
    public required IReadOnlyList<ComparisonBarEntry> Bars { get; init; }

    /// <summary>The rules of the sentence on what would change the answer; the first whose condition holds is said.</summary>
    public required IReadOnlyList<VerdictEntry> Flip { get; init; }
}

/// <summary>One of the results that are compared.</summary>
public sealed record ComparisonBarEntry
{
    /// <summary>What it is.</summary>
    public required string Label { get; init; }

    /// <summary>The same in a word or two.</summary>
    public required string Brief { get; init; }

    /// <summary>The result.</summary>
    public required string Result { get; init; }

    /// <summary>The result that ends its range; null where that is its band.</summary>
    public string? To { get; init; }
}
