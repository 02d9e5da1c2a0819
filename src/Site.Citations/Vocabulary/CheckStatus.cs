namespace Site.Citations.Vocabulary;

/// <summary>How a quote was checked.</summary>
public enum CheckStatus
{
    /// <summary>No machine has looked.</summary>
    Unchecked,

    /// <summary>The source was read and the quote was found in it.</summary>
    Ok,

    /// <summary>The source was read and the quote was not found, or the address is gone.</summary>
    Broken,

    /// <summary>The source could not be read: refused, rate limited, timed out.</summary>
    Unknown,
}
