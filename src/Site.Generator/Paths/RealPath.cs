namespace Site.Generator.Paths;

/// <summary>Looks behind symbolic links.</summary>
internal static class RealPath
{
    /// <summary>The absolute path of the folder a link leads to, through any number of links; of the folder itself where it is none, or not there.</summary>
    public static string Of(string folder)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var info = new DirectoryInfo(full);
        return info.LinkTarget is null ? full : info.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? full;
    }
}
