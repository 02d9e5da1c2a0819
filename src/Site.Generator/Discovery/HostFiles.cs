using Site.Generator.Paths;

namespace Site.Generator.Discovery;

/// <summary>
/// Knows the files that an author writes for hosts and crawlers, and that are published as they are, whatever they are named:
/// <c>_redirects</c>, <c>robots.txt</c>, and those of <c>.well-known</c> (RFC 8615).
/// </summary>
internal static class HostFiles
{
    private const string WellKnown = ".well-known";

    /// <summary>Where some hosts are told which addresses lead elsewhere. They read it and do not serve it.</summary>
    public static SitePath Redirects { get; } = SitePath.FromRelative("_redirects");

    /// <summary>What crawlers may read. A build writes one where the input has none.</summary>
    public static SitePath Robots { get; } = SitePath.FromRelative("robots.txt");

    /// <summary>What some hosts send with each file. A build writes it, and an author's own is not taken.</summary>
    public static SitePath Headers { get; } = SitePath.FromRelative("_headers");

    /// <summary>Whether a path is one of these.</summary>
    public static bool Contains(SitePath path) =>
        path == Redirects || path == Headers || path == Robots || path.TopFolder == WellKnown;

    /// <summary>Whether a path is that of the folder of well-known addresses.</summary>
    public static bool IsWellKnown(SitePath path) => path.Value == WellKnown;
}
