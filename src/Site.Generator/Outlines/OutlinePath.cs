using Site.Generator.Paths;

namespace Site.Generator.Outlines;

/// <summary>Reads the paths that outlines list pages by.</summary>
internal static class OutlinePath
{
    /// <summary>The path in the input that an outline means; null for an address elsewhere, or one outside of the input.</summary>
    /// <param name="folder">The folder its paths start from.</param>
    /// <param name="path">The path as it is written.</param>
    public static SitePath? Resolve(SitePath folder, string path)
    {
        var end = path.AsSpan().IndexOfAny('#', '?');
        var file = (end < 0 ? path : path[..end]).Trim();
        return file.Length == 0 || file.Contains("://", StringComparison.Ordinal) || file.StartsWith("mailto:", StringComparison.Ordinal)
            ? null
            : SitePath.Resolve(folder, Uri.UnescapeDataString(file.StartsWith("~/", StringComparison.Ordinal) ? file[1..] : file));
    }
}
