using Site.Citations.Digests;
using Site.Citations.Vocabulary;

namespace Site.Citations.SecondParty;

/// <summary>What came of reading a source.</summary>
public sealed record ReportedSource
{
    /// <summary>The address that was read: the pinned one where the source has one.</summary>
    public required string Url { get; init; }

    /// <summary>Where redirects led; null where they led nowhere else.</summary>
    public string? FinalUrl { get; init; }

    /// <summary>Who holds the bytes at the address.</summary>
    public required string Custodian { get; init; }

    /// <summary>Ok where it was read, broken where it is gone, unknown where nobody can tell.</summary>
    public required CheckStatus Status { get; init; }

    /// <summary>Why it was not read; null where it was.</summary>
    public string? Problem { get; init; }

    /// <summary>What names the bytes that were read; null where none were.</summary>
    public DigestSet? Digest { get; init; }
}
