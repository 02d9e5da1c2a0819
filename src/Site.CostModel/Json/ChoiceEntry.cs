namespace Site.CostModel.Json;

/// <summary>A choice of a published model.</summary>
public sealed record ChoiceEntry
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>What it is, in words.</summary>
    public required string Label { get; init; }

    /// <summary>What a reader should know of it.</summary>
    public string? Help { get; init; }

    /// <summary>The table its options are rows of; null where the model lists them itself.</summary>
    public string? Table { get; init; }

    /// <summary>The option chosen at first, or found at first where one is searched for; null where none is.</summary>
    public string? Default { get; init; }

    /// <summary>The formula that the best option makes greatest; null where none is searched for.</summary>
    public string? Most { get; init; }

    /// <summary>The formula that the best option makes least; null where none is searched for.</summary>
    public string? Least { get; init; }

    /// <summary>The inputs it sets.</summary>
    public required IReadOnlyList<string> Sets { get; init; }

    /// <summary>The options.</summary>
    public required IReadOnlyList<OptionEntry> Options { get; init; }
}
