namespace Site.Citations.Vocabulary;

/// <summary>How well the recorded evidence supports a claim; ordered, so that the lower of two can be taken.</summary>
public enum ConfidenceLevel
{
    /// <summary>Any sourced claim that is not better supported.</summary>
    Low,

    /// <summary>Primary but not machine-checked, or two independent publishers with one quote checked.</summary>
    Medium,

    /// <summary>Primary, pinned, quote and numbers found, fresh and undisputed.</summary>
    High,
}
