using System.IO.Enumeration;
using Site.Generator.Paths;

namespace Site.Generator.Publishing;

/// <summary>
/// The site that the last build replaced, of which the next one is made: most of its files are those of the new site already, and need
/// neither be linked nor deleted. Nothing in it is trusted. A file stays only where whoever makes the new site has found it to be right;
/// whatever else is there is removed before the site is published.
/// <para>
/// Its files may have a second name in the published site, so none of them is ever written to: it is deleted, and another made.
/// </para>
/// </summary>
internal sealed class SpareSite
{
    private readonly string _folder;
    private readonly Dictionary<string, int> _files;
    private readonly HashSet<string> _folders;
    private readonly bool[] _isGone;
    private readonly bool[] _isUsed;
    private readonly Lock _makingRoom = new();

    private SpareSite(string folder, Dictionary<string, int> files, HashSet<string> folders)
    {
        (_folder, _files, _folders) = (folder, files, folders);
        (_isGone, _isUsed) = (new bool[files.Count], new bool[files.Count]);
    }

    /// <summary>Moves a site to where the new one is made, if it is there.</summary>
    /// <param name="kept">Where it is kept.</param>
    /// <param name="folder">Where it is to be, on the same file system; nothing is there yet.</param>
    /// <returns>The site; null where there is none that can be read and moved.</returns>
    public static SpareSite? Take(string kept, string folder)
    {
        if (!Directory.Exists(kept))
        {
            return null;
        }

        try
        {
            var (files, folders) = Look(kept);
            Directory.Move(kept, folder);
            return new SpareSite(folder, files, folders);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>
    /// Keeps a site for the next build, if that can be done. Where names that differ only in case are one file, a file might be taken for
    /// another, so there nothing is kept.
    /// </summary>
    /// <param name="site">The site, which moves.</param>
    /// <param name="kept">Where it is to be kept, on the same file system.</param>
    /// <param name="lowerCase">The name, in lower case, of a file that the site has.</param>
    public static void Keep(string site, string kept, string lowerCase)
    {
        try
        {
            if (Path.Exists(Path.Combine(site, lowerCase.ToUpperInvariant())))
            {
                return;
            }

            if (Directory.Exists(kept))
            {
                Directory.Delete(kept, recursive: true);
            }

            Directory.CreateDirectory(Path.GetDirectoryName(kept)!);
            Directory.Move(site, kept);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Then the next build links every file.
        }
    }

    /// <summary>Whether there was a file of this path, which nobody has deleted yet.</summary>
    public bool Has(SitePath path) => _files.TryGetValue(path.Value, out var number) && !_isGone[number];

    /// <summary>Has a file stay, as part of the new site.</summary>
    public void Use(SitePath path) => _isUsed[_files[path.Value]] = true;

    /// <summary>Deletes a file in whose place another is made, if it is there.</summary>
    /// <exception cref="IOException">The file system refuses.</exception>
    /// <exception cref="UnauthorizedAccessException">The file system refuses.</exception>
    public void Delete(SitePath path)
    {
        if (_files.TryGetValue(path.Value, out var number) && !_isUsed[number])
        {
            Delete(path.Value, number);
        }
    }

    /// <summary>Deletes what would be in the way of a file: one where it needs a folder, or a folder in its own place.</summary>
    /// <param name="path">The file's path.</param>
    /// <exception cref="IOException">The file system refuses.</exception>
    /// <exception cref="UnauthorizedAccessException">The file system refuses.</exception>
    public void MakeRoom(SitePath path)
    {
        lock (_makingRoom)
        {
            for (var folder = path.Folder; folder.Value.Length > 0; folder = folder.Folder)
            {
                Delete(folder);
            }

            if (!_folders.Contains(path.Value))
            {
                return;
            }

            // Where the new site itself has files in there, they stay, and the file cannot be made.
            var within = path.Value + "/";
            foreach (var (file, number) in _files.Where(f => f.Key.StartsWith(within, StringComparison.Ordinal) && !_isUsed[f.Value]))
            {
                Delete(file, number);
            }

            DeleteEmpty(_folders.Where(f => f == path.Value || f.StartsWith(within, StringComparison.Ordinal)));
        }
    }

    /// <summary>Whether a folder is in the place of a file.</summary>
    public bool HasFolder(SitePath path) => _folders.Contains(path.Value);

    /// <summary>Deletes what is no part of the new site.</summary>
    /// <exception cref="IOException">The file system refuses.</exception>
    /// <exception cref="UnauthorizedAccessException">The file system refuses.</exception>
    public void DeleteRest()
    {
        foreach (var (file, number) in _files)
        {
            if (!_isUsed[number])
            {
                Delete(file, number);
            }
        }

        DeleteEmpty(_folders);
    }

    private void Delete(string file, int number)
    {
        if (!_isGone[number])
        {
            _isGone[number] = true;
            File.Delete(Path.Combine(_folder, file));
        }
    }

    /// <summary>Deletes those of some folders that hold nothing any more.</summary>
    private void DeleteEmpty(IEnumerable<string> folders)
    {
        foreach (var folder in folders.OrderByDescending(f => f.Length))
        {
            var full = Path.Combine(_folder, folder);
            if (Directory.Exists(full) && !Directory.EnumerateFileSystemEntries(full).Any())
            {
                Directory.Delete(full);
            }
        }
    }

    /// <summary>What a folder holds. A link is a file here, wherever it leads: nothing behind it is looked at.</summary>
    private static (Dictionary<string, int> Files, HashSet<string> Folders) Look(string folder)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0, IgnoreInaccessible = false };
        var length = folder.Length + 1;
        var entries = new FileSystemEnumerable<(string Path, bool IsFolder)>(
            folder,
            (ref e) => (e.ToFullPath()[length..].Replace(Path.DirectorySeparatorChar, '/'), IsFolder(ref e)),
            options)
        {
            ShouldRecursePredicate = IsFolder,
        };
        var files = new Dictionary<string, int>(StringComparer.Ordinal);
        var folders = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (path, isFolder) in entries)
        {
            if (isFolder)
            {
                folders.Add(path);
            }
            else
            {
                files.Add(path, files.Count);
            }
        }

        return (files, folders);

        static bool IsFolder(ref FileSystemEntry entry) =>
            entry.IsDirectory && (entry.Attributes & FileAttributes.ReparsePoint) == 0;
    }
}
