using System.Collections.Immutable;
using Site.CostModel.Models;
using Site.CostModel.Uncertainty;

namespace Site.CostModel.Sums;

/// <summary>How a line of a sum comes to its number.</summary>
public enum SumRelation
{
    /// <summary>The numbers shown give the number shown.</summary>
    Equal,

    /// <summary>They give it but for the digits that are not shown.</summary>
    About,

    /// <summary>Nothing is summed up: a condition decides.</summary>
    Because,
}

/// <summary>A line of a sum: <c>Monthly bill $1,749 = Rent $949 + People $800</c>.</summary>
/// <param name="Identifier">The name that formulas have for what the line gives.</param>
/// <param name="Label">What it gives, in words.</param>
/// <param name="Shown">What it comes to.</param>
/// <param name="Relation">How.</param>
/// <param name="Parts">What it comes from.</param>
public sealed record SumLine(string Identifier, string Label, string Shown, SumRelation Relation, ImmutableArray<SumPart> Parts);

/// <summary>An input that a sum names.</summary>
/// <param name="Input">The input.</param>
/// <param name="Value">Its value, and where that comes from.</param>
/// <param name="Shown">The value as the lines show it.</param>
public sealed record SumInput(ModelInput Input, InputValue Value, string Shown);

/// <summary>
/// How a result follows from numbers that a reader can look up: its formula with the numbers put in, and the formulas it uses likewise, so
/// far as a reader follows.
/// </summary>
/// <param name="Lines">The lines; the first gives the result.</param>
/// <param name="Inputs">The inputs that the lines name, in the order of the model.</param>
/// <param name="Band">Where the result is likely to lie; null where that is one number.</param>
public sealed record Sum(ImmutableArray<SumLine> Lines, ImmutableArray<SumInput> Inputs, Band? Band);
