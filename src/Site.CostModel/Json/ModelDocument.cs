using System.Text.Json.Serialization;

namespace Site.CostModel.Json;

/// <summary>A published model, <c>/models/NAME.json</c>: what <c>model.schema.json</c> describes, member by member.</summary>
public sealed record ModelDocument
{
    /// <summary>The address of the schema.</summary>
    [JsonPropertyName("$schema")]
    public required string Schema { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its version.</summary>
    public required string Version { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>What it computes; null where it does not say.</summary>
    public string? Description { get; init; }

    /// <summary>The inputs.</summary>
    public required IReadOnlyList<InputEntry> Inputs { get; init; }

    /// <summary>Conversions between units that the formulas use.</summary>
    public required IReadOnlyList<ConversionEntry> Conversions { get; init; }

    /// <summary>Choices that set several inputs at once.</summary>
    public required IReadOnlyList<ChoiceEntry> Choices { get; init; }

    /// <summary>The formulas, in order of computation.</summary>
    public required IReadOnlyList<FormulaEntry> Formulas { get; init; }

    /// <summary>Which of the formulas are results, and how they are displayed.</summary>
    public required IReadOnlyList<ResultEntry> Results { get; init; }

    /// <summary>Named sets of inputs.</summary>
    public required IReadOnlyList<ScenarioEntry> Scenarios { get; init; }

    /// <summary>The charts.</summary>
    public required IReadOnlyList<ChartEntry> Charts { get; init; }

    /// <summary>The rules of the verdict; the first whose condition holds is said.</summary>
    public required IReadOnlyList<VerdictEntry> Verdict { get; init; }

    /// <summary>What is shown side by side; null where nothing is.</summary>
    public ComparisonEntry? Comparison { get; init; }

    /// <summary>Inputs with what must come out of them.</summary>
    public required IReadOnlyList<VectorEntry> Vectors { get; init; }
}
