using Site.Citations.Vocabulary;

namespace Site.Evidence.Fetching;

/// <summary>What came of reading a source.</summary>
/// <param name="Content">The bytes; null where there are none.</param>
/// <param name="ObjectId">For a file of a repository: the id of its blob.</param>
/// <param name="Status">Ok where there are bytes; broken where the source is gone; unknown where nobody can tell.</param>
/// <param name="Problem">Why there are none.</param>
public sealed record SourceContent(byte[]? Content, string? ObjectId, CheckStatus Status, string? Problem)
{
    /// <summary>Whether nothing was asked, because the network is to be left alone.</summary>
    public bool IsOffline { get; init; }

    /// <summary>
    /// Whether no connection came about: the host is gone, or there is no network, which only what others answer tells apart.
    /// </summary>
    public bool IsUnconnected { get; init; }

    /// <summary>The type that the answer's header names; null where it names none.</summary>
    public string? MediaType { get; init; }

    /// <summary>The encoding that the answer's header names; null where it names none.</summary>
    public string? Charset { get; init; }

    /// <summary>Where redirects led; null where they led nowhere.</summary>
    public Uri? FinalAddress { get; init; }

    /// <summary>A source that could not be read.</summary>
    /// <param name="status">Whether it is gone, or nobody can tell.</param>
    /// <param name="problem">Why.</param>
    public static SourceContent Failed(CheckStatus status, string problem) => new(null, null, status, problem);
}
