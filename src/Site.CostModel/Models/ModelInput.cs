using Site.Citations.Claims;
using Site.CostModel.Facts;
using Site.Quantities.Units;
using Site.Text.Files;

namespace Site.CostModel.Models;

/// <summary>Where a value of an input comes from.</summary>
public abstract record InputOrigin
{
    private InputOrigin()
    {
    }

    /// <summary>
    /// What a twin's <c>wasDerivedFrom</c> says: the name of a fact, <c>assumption</c>, <c>given</c> or <c>definition</c>.
    /// </summary>
    public string DerivedFrom => this switch
    {
        FromFact { Source.Id: var id } => id,
        Given => ClaimDerivation.Given,
        ByDefinition => ClaimDerivation.Definition,
        _ => ClaimDerivation.Assumption,
    };

    /// <summary>A fact, with its sources.</summary>
    /// <param name="Source">The fact.</param>
    public sealed record FromFact(Fact Source) : InputOrigin;

    /// <summary>Chosen, not known.</summary>
    /// <param name="Reason">Why this value.</param>
    /// <param name="ReviewBy">When it should be looked at again.</param>
    public sealed record Assumed(string Reason, DateOnly? ReviewBy = null) : InputOrigin;

    /// <summary>Given by a scenario of the model.</summary>
    /// <param name="Scenario">The scenario's name.</param>
    public sealed record FromScenario(string Scenario) : InputOrigin;

    /// <summary>Given by whoever asked: on the command line, in the prose, by a reader.</summary>
    /// <param name="Text">The value as given.</param>
    public sealed record Given(string Text) : InputOrigin;

    /// <summary>True by definition: 730 hours to the month.</summary>
    public sealed record ByDefinition : InputOrigin;
}

/// <summary>A value of an input, with the range it may lie in and where it comes from.</summary>
/// <param name="Likely">The value, in the input's unit; positive infinity where the input has a word for that and it was used.</param>
/// <param name="Low">The low end; null where it is taken as certain.</param>
/// <param name="High">The high end; null where it is taken as certain.</param>
/// <param name="Origin">Where it comes from.</param>
public sealed record InputValue(double Likely, double? Low, double? High, InputOrigin Origin)
{
    /// <summary>Whether the value is a range rather than a point.</summary>
    public bool IsUncertain => (Low ?? Likely) < (High ?? Likely);
}

/// <summary>Something a model's results depend on, and a reader may change.</summary>
public sealed record ModelInput
{
    /// <summary>The name, as in <c>--set</c> and markup: <c>api-price</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What it is, in words.</summary>
    public required string Label { get; init; }

    /// <summary>What a reader should know before changing it.</summary>
    public string? Help { get; init; }

    /// <summary>The heading it stands under among the inputs; null for none.</summary>
    public string? Group { get; init; }

    /// <summary>
    /// Whether it is shown among the assumptions but not offered for change: a definition, such as two operations for each weight and
    /// token, or a factor fitted to measurements.
    /// </summary>
    public bool IsFixed { get; init; }

    /// <summary>The unit formulas compute it in.</summary>
    public required Unit Unit { get; init; }

    /// <summary>The value where nothing else is said.</summary>
    public required InputValue Default { get; init; }

    /// <summary>The smallest value allowed, in <see cref="Unit"/>.</summary>
    public Quantity? Min { get; init; }

    /// <summary>The largest value allowed, in <see cref="Unit"/>.</summary>
    public Quantity? Max { get; init; }

    /// <summary>The step of a slider or number field, in <see cref="Unit"/>.</summary>
    public Quantity? Step { get; init; }

    /// <summary>The word for no limit at all (positive infinity), such as <c>max</c>; null where a number is wanted.</summary>
    public string? InfiniteWord { get; init; }

    /// <summary>The name of the choice that sets it, if one does.</summary>
    public string? SetBy { get; init; }

    /// <summary>Where it is declared.</summary>
    public required FileLocation Location { get; init; }

    /// <summary>The name it has in formulas and in the twin: <c>api_price</c>.</summary>
    public string Identifier => Names.ToIdentifier(Name);

    /// <summary>Its place among the model's values.</summary>
    internal int Slot { get; init; }

    private static readonly string[] UsualInfinities = ["inf", "infinity", "infinite", "unlimited", "\u221E"];

    /// <summary>
    /// Whether a text says that there is no limit: the input's own word for it or a usual one, in any case, with or without a remark in
    /// brackets.
    /// </summary>
    internal bool MeansInfinity(string text)
    {
        var bracket = text.IndexOf('(', StringComparison.Ordinal);
        var word = (bracket > 0 ? text[..bracket] : text).Trim();
        return InfiniteWord is not null && UsualInfinities.Append(InfiniteWord).Contains(word, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Whether a value lies within the bounds.</summary>
    public bool Allows(double value) =>
        !double.IsNaN(value) && (value >= (Min?.Value ?? double.NegativeInfinity)) &&
        (double.IsPositiveInfinity(value) ? InfiniteWord is not null : value <= (Max?.Value ?? double.MaxValue));
}

/// <summary>
/// A factor of exactly one that changes the unit: <c>730 h/month</c>, <c>1000 W/kW</c>. Its number follows from its unit, so it cannot
/// be wrong.
/// </summary>
/// <param name="Name">The name.</param>
/// <param name="Value">The number and the unit, which together equal one.</param>
/// <param name="Location">Where it is declared.</param>
public sealed record ModelConversion(string Name, Quantity Value, FileLocation Location)
{
    /// <summary>The name it has in formulas and in the twin.</summary>
    public string Identifier => Names.ToIdentifier(Name);

    /// <summary>Its place among the model's values.</summary>
    internal int Slot { get; init; }

    /// <summary>The number as formulas compute with it: made once, for a band takes a thousand computations.</summary>
    internal double Number { get; } = Value.Value;
}
