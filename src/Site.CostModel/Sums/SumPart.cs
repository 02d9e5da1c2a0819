namespace Site.CostModel.Sums;

/// <summary>What a part of a sum stands for.</summary>
public enum SumPartKind
{
    /// <summary>Signs, brackets and words between the numbers.</summary>
    Text,

    /// <summary>An input of the model.</summary>
    Input,

    /// <summary>A formula of the model.</summary>
    Formula,

    /// <summary>A conversion between units.</summary>
    Conversion,
}

/// <summary>A part of a line of a sum: a named number, or what stands between two.</summary>
/// <param name="Kind">What it stands for.</param>
/// <param name="Text">The label of the number; for what stands between numbers, that; empty for a conversion.</param>
/// <param name="Shown">The number as shown; null for what stands between numbers.</param>
/// <param name="Identifier">The name that formulas have for it; null for what stands between numbers.</param>
public sealed record SumPart(SumPartKind Kind, string Text, string? Shown = null, string? Identifier = null);
