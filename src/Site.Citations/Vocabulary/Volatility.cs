namespace Site.Citations.Vocabulary;

/// <summary>How soon what a source says may stop being true.</summary>
public enum Volatility
{
    /// <summary>Does not change: a specification, a past event, a pinned file.</summary>
    Stable,

    /// <summary>Changes over a year or so: documentation, features. Age limit 365 days.</summary>
    Slow,

    /// <summary>Changes within weeks: prices, limits, benchmarks. Age limit 90 days.</summary>
    Volatile,
}
