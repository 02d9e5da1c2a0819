namespace Site.CostModel.Uncertainty;

/// <summary>
/// The distribution an uncertain input is given: triangular, from low to high with its peak at the likely value, the plainest shape
/// that three numbers allow. Low and high are taken as the ends of what can be, not as percentiles.
/// </summary>
internal static class Triangular
{
    /// <summary>The value below which a share of the distribution lies (its inverse cumulative distribution).</summary>
    /// <param name="share">From 0 to 1.</param>
    /// <param name="low">The low end.</param>
    /// <param name="likely">The peak.</param>
    /// <param name="high">The high end; above <paramref name="low"/>.</param>
    public static double Quantile(double share, double low, double likely, double high)
    {
        var width = high - low;
        var peak = (likely - low) / width;
        return share < peak
            ? low + Math.Sqrt(share * width * (likely - low))
            : high - Math.Sqrt((1 - share) * width * (high - likely));
    }
}
