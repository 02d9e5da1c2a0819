namespace Site.Citations.Vocabulary;

/// <summary>What is counted of the rows of a table of predictions beside what was measured.</summary>
public enum PredictionStatistic
{
    /// <summary>How many rows there are.</summary>
    Count,

    /// <summary>The median of how far predictions lie from what was measured, as a share of that, per cent.</summary>
    MedianError,

    /// <summary>The share of predictions that are more than twice or less than half of what was measured, per cent.</summary>
    FarOff,
}
