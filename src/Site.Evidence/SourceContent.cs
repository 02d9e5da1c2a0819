using Site.Citations.Vocabulary;

namespace Site.Evidence;

/// <summary>What came of reading a source.</summary>
/// <param name="Content">The bytes; null where there are none.</param>
/// <param name="IsHtml">Whether they are HTML.</param>
/// <param name="ObjectId">For a file of a repository: the id of its blob.</param>
/// <param name="Status">Ok where there are bytes; broken where the source is gone; unknown where nobody can tell.</param>
/// <param name="Problem">Why there are none.</param>
/// <param name="IsOffline">Whether there was no network at all, so that nothing was learnt.</param>
public sealed record SourceContent(
    byte[]? Content,
    bool IsHtml,
    string? ObjectId,
    CheckStatus Status,
    string? Problem,
    bool IsOffline = false)
{
    /// <summary>The encoding that the answer's header names; null where it names none.</summary>
    public string? Charset { get; init; }

    /// <summary>Where the bytes came from, where redirects led elsewhere than to the address asked; null otherwise.</summary>
    public string? FinalAddress { get; init; }
}
