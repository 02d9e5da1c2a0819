namespace Site.Verification.SecondParty;

/// <summary>
/// How much of a site's evidence is looked up before a second party gives up. What is not looked up is said, and the verification has
/// failed. How much of one source is read, and how its host is spared, is what <see cref="Site.Evidence.Fetching.FetchLimits"/> says.
/// </summary>
public sealed record SecondPartyLimits
{
    /// <summary>The limits of the program.</summary>
    public static SecondPartyLimits Default { get; } = new();

    /// <summary>The most bytes of twins whose claims are looked up. 256 MiB.</summary>
    public long TwinBytes { get; init; } = 256L * 1024 * 1024;

    /// <summary>The most sources that are read.</summary>
    public int Sources { get; init; } = 5_000;

    /// <summary>The most quotes that are looked up in one source, texts of their context among them.</summary>
    public int QuotesOfASource { get; init; } = 5_000;

    /// <summary>The most UTF-16 units of a quote that is looked up.</summary>
    public int QuoteLength { get; init; } = 10_000;

    /// <summary>How many sources are read at once.</summary>
    public int Parallel { get; init; } = 4;

    /// <summary>How long all of it may take.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromMinutes(60);
}
