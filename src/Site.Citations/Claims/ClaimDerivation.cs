using System.Collections.Immutable;

namespace Site.Citations.Claims;

/// <summary>
/// How a computed claim follows from its inputs: enough to compute it again with the formulas of the published model.
/// </summary>
public sealed record ClaimDerivation
{
    /// <summary>What is given by whoever asked is derived from this.</summary>
    public const string Given = "given";

    /// <summary>What somebody chose is derived from this.</summary>
    public const string Assumption = "assumption";

    /// <summary>What is true by definition is derived from this.</summary>
    public const string Definition = "definition";

    /// <summary>What an input may be derived from that is no fact: chosen; given by whoever asked; true by definition.</summary>
    public static ImmutableArray<string> OriginWords { get; } = [Assumption, Given, Definition];

    /// <summary>
    /// Whether what an input is derived from is somebody's choice: of the model, or of the page that gives it for its question.
    /// </summary>
    public static bool IsChosen(string origin) => origin is Assumption or Given;

    /// <summary>The scenario of the model that it is computed for; null for the inputs the model begins with.</summary>
    public string? Scenario { get; init; }

    /// <summary>What the page sets besides, by the names formulas use: options of choices, and inputs as exact numbers.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Settings { get; init; } = [];

    /// <summary>The inputs that the result depends on, in the order of the model.</summary>
    public required ImmutableArray<DerivedInput> Inputs { get; init; }

    /// <summary>The options that were found by search of choices that set some of the inputs, by choice.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Options { get; init; } = [];

    /// <summary>The name of the formula, or the input, that is the result.</summary>
    public required string Name { get; init; }

    /// <summary>The result, exact: the shortest decimal that reads back as the same double, or <c>Infinity</c>.</summary>
    public required string Value { get; init; }

    /// <summary>Its unit.</summary>
    public required string Unit { get; init; }

    /// <summary>The result as printed on the page.</summary>
    public required string Display { get; init; }

    /// <summary>The low end of its band, exact; null where the inputs' ranges make no difference.</summary>
    public string? Low { get; init; }

    /// <summary>The high end of its band, exact; null where the inputs' ranges make no difference.</summary>
    public string? High { get; init; }

    /// <summary>The middle of its band, exact; null where that is not printed, or there is no band.</summary>
    public string? Middle { get; init; }

    /// <summary>The mean of all draws, exact; null where that is not printed.</summary>
    public string? Mean { get; init; }

    /// <summary>
    /// What of its draws is printed on the page, <c>low</c>, <c>middle</c>, <c>high</c> or <c>mean</c>; null where the result is.
    /// </summary>
    public string? End { get; init; }

    /// <summary>The name of the published model.</summary>
    public required string ModelName { get; init; }

    /// <summary>The published model's address, relative to the page.</summary>
    public required string ModelUrl { get; init; }

    /// <summary>The page of the model for people, relative to the page.</summary>
    public string? PageUrl { get; init; }

    /// <summary>Where the model's page shows how the number follows, relative to the page.</summary>
    public string? SumUrl { get; init; }

    /// <summary>The model's version.</summary>
    public required string ModelVersion { get; init; }

    /// <summary>The SHA-256 of the published model's bytes.</summary>
    public required string ModelSha256 { get; init; }
}
