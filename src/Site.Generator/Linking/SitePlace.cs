using Site.Generator.Paths;
using Site.Text.Files;

namespace Site.Generator.Linking;

/// <summary>Where a site stands among those that are published with it.</summary>
/// <param name="Root">Its input folder, as an absolute path.</param>
/// <param name="At">The folder it is published in, from the root of the whole; empty for the site at the root.</param>
/// <param name="Addresses">What it publishes.</param>
public sealed record SitePlace(string Root, SitePath At, SiteAddresses Addresses)
{
    /// <summary>The path of a file of this site's input, or null where it lies elsewhere.</summary>
    /// <param name="file">The file, as an absolute path.</param>
    public SitePath? Find(string file) =>
        file == Root ? default(SitePath)
        : FolderPath.Contains(Root, file) ? SitePath.FromRelative(Path.GetRelativePath(Root, file).Replace('\\', '/'))
        : null;

    /// <summary>The full path of what is written in a file of a folder of this site's input; null for what can be none.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="path">The path as seen from there.</param>
    public string? FullPath(SitePath folder, string path) =>
        path.Contains('\0', StringComparison.Ordinal) ? null : Path.GetFullPath(Path.Combine(Root, folder.Value, path));

    /// <summary>The address, from the root of the whole, of a file this site publishes.</summary>
    public SitePath InWhole(SitePath path) => At.Value.Length == 0 ? path : At.Append(path.Value);
}
