using Site.Citations.Vocabulary;

namespace Site.Citations.Locks;

/// <summary>What <c>cite.lock.json</c> says of one source, member by member.</summary>
internal sealed record EvidenceLockEntry
{
    /// <summary>The address that was read.</summary>
    public required string Url { get; init; }

    /// <summary>Where redirects led; null where they led nowhere else.</summary>
    public string? FinalUrl { get; init; }

    /// <summary>Whether it could be read, and all of its quotes stood in it.</summary>
    public required CheckStatus Status { get; init; }

    /// <summary>Why not; null where it went well.</summary>
    public string? Problem { get; init; }

    /// <summary>The day.</summary>
    public required DateOnly CheckedAt { get; init; }

    /// <summary>The program and its version.</summary>
    public required string By { get; init; }

    /// <summary>The SHA-256 of the bytes read; null where none were.</summary>
    public string? Sha256 { get; init; }

    /// <summary>The id of the blob; null where there is none.</summary>
    public string? GitBlob { get; init; }

    /// <summary>The id of the commit; null where there is none.</summary>
    public string? Commit { get; init; }

    /// <summary>A copy that an archive keeps; null where none is known.</summary>
    public ArchivedCopy? Archive { get; init; }

    /// <summary>For each quote, by its key, what was found of it.</summary>
    public required OrderedDictionary<string, LockedQuote> Quotes { get; init; }
}
