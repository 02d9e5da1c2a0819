namespace Site.CostModel.Json;

/// <summary>Inputs with what must come out of them.</summary>
public sealed record VectorEntry
{
    /// <summary><c>defaults</c>, or the scenario.</summary>
    public required string Name { get; init; }

    /// <summary>The inputs, exact.</summary>
    public required OrderedDictionary<string, string> Inputs { get; init; }

    /// <summary>The option found of each choice that was searched, by the choice; null where none was.</summary>
    public OrderedDictionary<string, string>? Options { get; init; }

    /// <summary>What each formula gives, exact.</summary>
    public required OrderedDictionary<string, string> Values { get; init; }

    /// <summary>What is displayed.</summary>
    public required OrderedDictionary<string, VectorResultEntry> Results { get; init; }

    /// <summary>What is said; null where the model has no verdict.</summary>
    public string? Verdict { get; init; }

    /// <summary>What is said of what would change the answer; null where the model's comparison says nothing of it.</summary>
    public string? Flip { get; init; }
}
