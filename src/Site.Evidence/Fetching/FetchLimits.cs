namespace Site.Evidence.Fetching;

/// <summary>How much of other people's servers, and of this machine, reading a source may take.</summary>
public sealed record FetchLimits
{
    /// <summary>The limits of the program.</summary>
    public static FetchLimits Default { get; } = new();

    /// <summary>The most bytes of a source, compressed and decompressed: 32 MiB.</summary>
    public int Bytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>How many bytes the sources of a run have together, decompressed, when no further one is asked for: 4 GiB.</summary>
    public long AllBytes { get; init; } = 4L * 1024 * 1024 * 1024;

    /// <summary>The most redirects that are followed from one address.</summary>
    public int Redirects { get; init; } = 5;

    /// <summary>How often one address is asked where the answer may be another the next time.</summary>
    public int Attempts { get; init; } = 3;

    /// <summary>The longest that one answer may take, from the request to its last byte.</summary>
    public TimeSpan Answer { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The shortest time between two requests to one host.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a host is left alone after its first failure; after each further one four times as long.</summary>
    public TimeSpan Backoff { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The longest that a host is waited for; a host that asks for more is not asked again in this run.</summary>
    public TimeSpan Wait { get; init; } = TimeSpan.FromMinutes(2);
}
