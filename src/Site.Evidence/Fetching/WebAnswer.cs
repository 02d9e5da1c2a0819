using System.Globalization;

namespace Site.Evidence.Fetching;

/// <summary>How a request can fail before there is a whole answer.</summary>
internal enum WebFailure
{
    /// <summary>It did not.</summary>
    None,

    /// <summary>The host cannot be reached.</summary>
    NoConnection,

    /// <summary>The connection was there and broke.</summary>
    Interrupted,

    /// <summary>The answer took too long.</summary>
    TimedOut,

    /// <summary>The answer has more bytes than are read.</summary>
    TooLong,

    /// <summary>The bytes are not what their headers say.</summary>
    Unreadable,

    /// <summary>The host wants to be left alone for longer than it is waited for.</summary>
    Postponed,
}

/// <summary>What came of one request.</summary>
internal sealed record WebAnswer
{
    /// <summary>The status; 0 where there is none.</summary>
    public int Status { get; init; }

    /// <summary>How the request failed.</summary>
    public WebFailure Failure { get; init; }

    /// <summary>What went wrong, in words; null where nothing did.</summary>
    public string? Problem { get; init; }

    /// <summary>The bytes, decompressed; of an answer that is too long as many as are read.</summary>
    public byte[] Body { get; init; } = [];

    /// <summary>The type its header names; null where it names none.</summary>
    public string? MediaType { get; init; }

    /// <summary>The encoding its header names; null where it names none.</summary>
    public string? Charset { get; init; }

    /// <summary>Where a redirect leads; null where it is none, or leads nowhere.</summary>
    public Uri? Location { get; init; }

    /// <summary>How long the server asks to be left alone; null where it does not ask.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>When what was sent was archived (RFC 7089); null where that is not said.</summary>
    public DateTimeOffset? MementoDatetime { get; init; }

    /// <summary>Whether it is a redirect.</summary>
    public bool IsRedirect => Status is 301 or 302 or 303 or 307 or 308;

    /// <summary>Whether the answer may be another the next time.</summary>
    public bool MayPass => Failure == WebFailure.Interrupted || Status is 408 or 425 or 429 or 500 or 502 or 503 or 504;

    /// <summary>The answer of a request that failed.</summary>
    public static WebAnswer Failed(WebFailure failure, string problem) => new() { Failure = failure, Problem = problem };

    /// <summary>What a status says, as a problem.</summary>
    public static string StatusProblem(int status) => string.Create(CultureInfo.InvariantCulture, $"HTTP {status}");
}
