namespace Site.Evidence.Fetching;

/// <summary>What is asked for.</summary>
/// <param name="Address">The address, http or https.</param>
/// <param name="Bytes">The most bytes that are read.</param>
internal sealed record WebRequest(Uri Address, int Bytes)
{
    /// <summary>Whether it is not asked for where <c>robots.txt</c> forbids it.</summary>
    public bool HeedsRobots { get; init; } = true;

    /// <summary>As of when an archive is asked for it (RFC 7089); null for what is there now.</summary>
    public DateTimeOffset? AcceptDatetime { get; init; }
}
