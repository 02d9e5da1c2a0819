namespace Site.Citations.Vocabulary;

/// <summary>What kind of statement a claim is.</summary>
public enum ClaimType
{
    /// <summary>Rests on sources.</summary>
    Sourced,

    /// <summary>Computed by a model from facts and assumptions.</summary>
    Computed,

    /// <summary>Chosen, not known: an example workload, an hourly rate.</summary>
    Assumption,

    /// <summary>A judgement, with someone to answer for it.</summary>
    Opinion,
}
