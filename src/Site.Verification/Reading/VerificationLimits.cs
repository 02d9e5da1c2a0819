namespace Site.Verification.Reading;

/// <summary>
/// How much of a site is read before a verification gives up. Each limit that is reached is said; what was not read is then unchecked,
/// and the verification has failed.
/// </summary>
public sealed record VerificationLimits
{
    /// <summary>The limits of the program.</summary>
    public static VerificationLimits Default { get; } = new();

    /// <summary>The most bytes of a file that is held in memory: an index, a page, its twin, its Markdown, a model. 32 MiB.</summary>
    public int CheckedFileBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>The most bytes of any other file, of which only the digest is taken. 2 GiB.</summary>
    public long FileBytes { get; init; } = 2L * 1024 * 1024 * 1024;

    /// <summary>The most bytes of all files together. 16 GiB.</summary>
    public long SiteBytes { get; init; } = 16L * 1024 * 1024 * 1024;

    /// <summary>The most files of a site.</summary>
    public int Files { get; init; } = 250_000;

    /// <summary>How long one file may take over HTTP.</summary>
    public TimeSpan FileTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a whole run may take.</summary>
    public TimeSpan SiteTime { get; init; } = TimeSpan.FromMinutes(20);

    /// <summary>What <see cref="FileTime"/> and <see cref="SiteTime"/> are measured by.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>After how many files in a row that a server does not deliver for want of an answer it is not asked again.</summary>
    public int FailuresInARow { get; init; } = 40;

    /// <summary>The most problems that are listed of one file; how many more there are is said.</summary>
    public int ProblemsOfAFile { get; init; } = 100;

    /// <summary>The most problems that are listed of a site; how many more there are is said.</summary>
    public int ProblemsOfASite { get; init; } = 10_000;
}
