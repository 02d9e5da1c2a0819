namespace Site.CostModel.Uncertainty;

/// <summary>An uncertain input with its range.</summary>
/// <param name="Identifier">The name that formulas use, by which its draws are seeded.</param>
/// <param name="Low">The low end.</param>
/// <param name="Likely">The likely value.</param>
/// <param name="High">The high end; above <paramref name="Low"/>.</param>
public sealed record InputRange(string Identifier, double Low, double Likely, double High);

/// <summary>
/// Draws values of uncertain inputs, each from its triangular distribution by a generator of its own, which its name alone seeds: the same
/// in every build, for every reader, and whatever other inputs there are.
/// </summary>
public sealed class InputDraws
{
    private readonly InputRange[] _ranges;
    private readonly Xoshiro128[] _generators;

    /// <summary>Begins at the first draw.</summary>
    /// <param name="ranges">The inputs.</param>
    public InputDraws(IEnumerable<InputRange> ranges)
    {
        _ranges = [.. ranges];
        _generators = [.. _ranges.Select(r => new Xoshiro128(Xoshiro128.SeedOf(r.Identifier)))];
    }

    /// <summary>How many inputs there are.</summary>
    public int Count => _ranges.Length;

    /// <summary>Draws the next value of an input.</summary>
    /// <param name="index">The input's place among them.</param>
    public double Next(int index)
    {
        var range = _ranges[index];
        return Triangular.Quantile(_generators[index].NextDouble(), range.Low, range.Likely, range.High);
    }
}
