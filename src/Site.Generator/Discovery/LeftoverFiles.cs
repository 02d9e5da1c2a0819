namespace Site.Generator.Discovery;

/// <summary>Knows the files that editors and systems leave behind, which nobody means to publish.</summary>
internal static class LeftoverFiles
{
    /// <summary>Whether a name is that of such a file: a backup, a swap file, a lock, a folder's thumbnails.</summary>
    public static bool Contains(string name) =>
        name is ['#', .., '#'] or [.., '~'] or "4913"
        || name.EndsWith(".bak", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".orig", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".swp", StringComparison.OrdinalIgnoreCase)
        || name.Equals("Thumbs.db", StringComparison.OrdinalIgnoreCase)
        || name.Equals("desktop.ini", StringComparison.OrdinalIgnoreCase);
}
