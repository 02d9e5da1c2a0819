namespace Site.Generator.Publishing;

/// <summary>
/// Puts a site into a folder that cannot itself be renamed, because another file system is mounted there. The new files are first copied
/// to that file system, so that whatever can fail for want of space fails before the published site is touched; then each file and folder
/// at the top is exchanged by a rename.
/// <para>
/// That is not one step: for as long as the renames take, some pages are new and others old, though each file is whole. A build that is
/// killed there leaves the mixture, and the next build replaces it.
/// </para>
/// </summary>
internal static class FolderContents
{
    /// <summary>The folder within the output in which the new site waits and the old one ends.</summary>
    public const string Workshop = ".site-staging";

    /// <summary>What the file system itself keeps at the top of a mounted volume.</summary>
    public const string LostAndFound = "lost+found";

    /// <summary>Replaces the contents of a folder.</summary>
    /// <param name="site">The folder that holds the new contents; it is left as it is.</param>
    /// <param name="output">The folder to fill.</param>
    /// <param name="last">The file at the top by which a finished site is known: it is put in place after all others.</param>
    /// <exception cref="IOException">The file system refuses.</exception>
    /// <exception cref="UnauthorizedAccessException">The file system refuses.</exception>
    public static void Replace(string site, string output, string last)
    {
        var workshop = Path.Combine(output, Workshop);
        var fresh = Path.Combine(workshop, "new");
        var retired = Path.Combine(workshop, "old");
        if (Directory.Exists(workshop))
        {
            Directory.Delete(workshop, recursive: true);
        }

        Directory.CreateDirectory(retired);
        Copy(new DirectoryInfo(site), fresh);
        var names = new DirectoryInfo(fresh).EnumerateFileSystemInfos().Select(e => e.Name).Order(StringComparer.Ordinal).ToList();
        foreach (var name in names.Where(n => n != last))
        {
            Exchange(name, fresh, output, retired);
        }

        foreach (var entry in new DirectoryInfo(output).GetFileSystemInfos())
        {
            if (!names.Contains(entry.Name, StringComparer.Ordinal) && entry.Name is not (Workshop or LostAndFound))
            {
                Directory.Move(entry.FullName, Path.Combine(retired, entry.Name));
            }
        }

        if (names.Contains(last, StringComparer.Ordinal))
        {
            Exchange(last, fresh, output, retired);
        }

        Directory.Delete(workshop, recursive: true);
    }

    private static void Exchange(string name, string fresh, string output, string retired)
    {
        var (from, to) = (Path.Combine(fresh, name), Path.Combine(output, name));
        if (Path.Exists(to))
        {
            if (NativeFiles.TryExchange(from, to))
            {
                return;
            }

            Directory.Move(to, Path.Combine(retired, name));
        }

        Directory.Move(from, to);
    }

    private static void Copy(DirectoryInfo from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var entry in from.EnumerateFileSystemInfos())
        {
            var target = Path.Combine(to, entry.Name);
            if (entry is DirectoryInfo folder)
            {
                Copy(folder, target);
            }
            else
            {
                File.Copy(entry.FullName, target);
            }
        }
    }
}
