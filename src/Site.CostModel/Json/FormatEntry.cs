namespace Site.CostModel.Json;

/// <summary>How a number is displayed: multiplied, divided, rounded, between a prefix and a suffix.</summary>
public sealed record FormatEntry
{
    /// <summary>The format as the author wrote it.</summary>
    public required string Text { get; init; }

    /// <summary>What the value is multiplied by.</summary>
    public required string Multiply { get; init; }

    /// <summary>What it is then divided by.</summary>
    public required string Divide { get; init; }

    /// <summary>How many significant digits are shown; null where digits are counted in another way.</summary>
    public int? SignificantDigits { get; init; }

    /// <summary>How many decimals are shown; null where digits are counted in another way.</summary>
    public int? Decimals { get; init; }

    /// <summary>
    /// The most significant digits that are shown of a number that is not whole, as many as it takes; null where digits are counted in
    /// another way.
    /// </summary>
    public int? MostDigits { get; init; }

    /// <summary>What stands before the number.</summary>
    public required string Prefix { get; init; }

    /// <summary>What stands after it.</summary>
    public required string Suffix { get; init; }

    /// <summary>What stands after it where it is 1; null where that is the same.</summary>
    public string? SuffixOfOne { get; init; }
}
