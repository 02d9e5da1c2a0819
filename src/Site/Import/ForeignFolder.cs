using Site.Text.Files;

namespace Site.Import;

/// <summary>The folder of another tool.</summary>
/// <param name="root">Its full path.</param>
internal sealed class ForeignFolder(string root)
{
    private const int MostBytes = 4 * 1024 * 1024;

    /// <summary>Its full path.</summary>
    public string Root => root;

    /// <summary>The text of the first of some files that is there, with its name; null where none is.</summary>
    /// <param name="names">Relative paths, with forward slashes.</param>
    public (string Name, string Text)? Read(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Find(name) is { } path && new FileInfo(path) is { Exists: true, Length: <= MostBytes })
            {
                return (name, File.ReadAllText(path));
            }
        }

        return null;
    }

    /// <summary>Whether there is a folder.</summary>
    /// <param name="name">Its relative path; empty for the folder itself.</param>
    public bool Has(string name) => Find(name) is { } path && Directory.Exists(path);

    /// <summary>
    /// The full path of what settings name: in the folder or beside it, as pages often are. Null where it lies elsewhere, so that nobody's
    /// settings make a site of files that have nothing to do with it.
    /// </summary>
    public string? Find(string name)
    {
        var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(Path.Join(root, name)));
        return path == root || FolderPath.Contains(Path.GetDirectoryName(root) ?? root, path) ? path : null;
    }
}
