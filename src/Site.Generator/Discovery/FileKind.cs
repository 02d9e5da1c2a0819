namespace Site.Generator.Discovery;

/// <summary>
/// Tells files from what only looks like one: to open a pipe waits for somebody to write into it, and a device may never end.
/// </summary>
internal static class FileKind
{
    /// <summary>
    /// Whether a path, links followed, leads to a regular file. Where the system cannot be asked, or nothing is there, it is taken for one.
    /// </summary>
    public static bool IsRegular(string path) => FileStatus.Of(path) is not { IsRegular: false };
}
