using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Site.Calc;

/// <summary>What <c>calc --json</c> says, member by member. Numbers are strings, so that they stay exact.</summary>
internal static class CalcAnswers
{
    /// <summary>A model, with the names that may be asked for and set.</summary>
    internal sealed record ModelEntry(
        string Model,
        string Title,
        ImmutableArray<string> Choices,
        ImmutableArray<string> Inputs,
        ImmutableArray<string> Results,
        ImmutableArray<string> Scenarios);

    /// <summary>
    /// The answers for one scenario; verdict, derivation, and what options were found by, are left out where there is none.
    /// </summary>
    internal sealed record One(
        string Model,
        string Version,
        string? Verdict,
        OrderedDictionary<string, string?> Choices,
        OrderedDictionary<string, string>? Found,
        OrderedDictionary<string, Input> Inputs,
        OrderedDictionary<string, Result> Results,
        Derivation? Derivation);

    /// <summary>The answers for many scenarios.</summary>
    internal sealed record Table(string Model, string Version, ImmutableArray<Row> Rows);

    /// <summary>One scenario of many: the cells of its row, and the answers where it could be computed.</summary>
    internal sealed record Row(
        [property: JsonPropertyName("row")] OrderedDictionary<string, string> Cells,
        OrderedDictionary<string, Result>? Results);

    /// <summary>An input: its value, its range where it has one, and where it comes from.</summary>
    internal sealed record Input(string Value, string Unit, string? Low, string? High, string From);

    /// <summary>A result: its value, as readers see it, and its band where it has one.</summary>
    internal sealed record Result(string Value, string Unit, string Display, string? Low, string? High);

    /// <summary>What a result follows from.</summary>
    internal sealed record Derivation(OrderedDictionary<string, DerivedInput> Inputs, ImmutableArray<Step> Steps);

    /// <summary>An input that a result follows from.</summary>
    internal sealed record DerivedInput(string Value, string Unit, string WasDerivedFrom);

    /// <summary>A step of the computation.</summary>
    internal sealed record Step(string Name, string Formula, string Value, string Unit);
}
