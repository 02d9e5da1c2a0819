namespace Site.Citations.Vocabulary;

/// <summary>What a cited source does to a claim.</summary>
public enum CitationRelation
{
    /// <summary>It bears the claim out.</summary>
    Supports,

    /// <summary>It says otherwise.</summary>
    Disputes,
}
