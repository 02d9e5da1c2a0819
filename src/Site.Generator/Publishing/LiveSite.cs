using System.Collections.Concurrent;
using System.Globalization;
using Site.Generator.Caching;
using Site.Generator.Files;
using Site.Generator.Paths;

namespace Site.Generator.Publishing;

/// <summary>
/// A site that one process builds again and again, for its author to look at: what a build knows of pages stays in memory for the next,
/// which writes over the files that differ and removes those that are gone, where a published site is exchanged whole. So what a build
/// costs follows from what has changed.
/// <para>
/// Its folder belongs to it: nobody else writes there, and nobody publishes it. It serves one build at a time.
/// </para>
/// </summary>
public sealed class LiveSite
{
    /// <summary>Where the system takes names that differ in case for one, so do two pages of such names share a file.</summary>
    private static readonly StringComparer Names = OperatingSystem.IsLinux() ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase;

    private readonly string _unfinished;
    private readonly ConcurrentDictionary<string, (string Digest, int Build)> _written = new(Names);
    private readonly Lock _makingRoom = new();
    private BuildCache _last = BuildCache.None();
    private int _writes;

    /// <summary>Begins with nothing built.</summary>
    /// <param name="folder">The full path of an empty folder that is its own.</param>
    public LiveSite(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        Folder = Path.Combine(folder, "site");
        _unfinished = Path.Combine(folder, "unfinished");
    }

    /// <summary>Where its files are.</summary>
    public string Folder { get; }

    /// <summary>How many builds have begun; the number of the last one.</summary>
    public int Builds { get; private set; }

    /// <summary>The paths of the files that were written after a build.</summary>
    /// <param name="build">Its number.</param>
    public IReadOnlyList<string> ChangedSince(int build) => [.. _written.Where(f => f.Value.Build > build).Select(f => f.Key)];

    /// <summary>What a build may take of the last one, and keeps for the next.</summary>
    internal BuildCache Cache => BuildCache.After(_last);

    /// <summary>Begins a build.</summary>
    /// <returns>Takes its files.</returns>
    /// <exception cref="IOException">The file system refuses.</exception>
    /// <exception cref="UnauthorizedAccessException">The file system refuses.</exception>
    internal Target Begin()
    {
        Directory.CreateDirectory(Folder);
        Directory.CreateDirectory(_unfinished);
        Builds++;
        return new Target(this);
    }

    private string PlaceOf(string path) => Path.Combine(Folder, path);

    private void Write(RenderedFile file)
    {
        var path = file.Path.Value;
        var isThere = _written.TryGetValue(path, out var last);
        if (isThere && last.Digest == file.Sha256)
        {
            return;
        }

        // Whoever asks for the file meanwhile gets the old one or the new one, whole.
        var unfinished = Path.Combine(_unfinished, Interlocked.Increment(ref _writes).ToString(CultureInfo.InvariantCulture));
        File.WriteAllBytes(unfinished, file.Content);
        if (!isThere)
        {
            MakeRoom(file.Path);
        }

        File.Move(unfinished, PlaceOf(path), overwrite: true);
        _written[path] = (file.Sha256, Builds);
    }

    /// <summary>Makes the folder of a new file. Where a folder was a file until now, or the file a folder, that goes.</summary>
    private void MakeRoom(SitePath path)
    {
        lock (_makingRoom)
        {
            for (var folder = path.Folder; folder.Value.Length > 0; folder = folder.Folder)
            {
                Remove(folder.Value);
            }

            if (Directory.Exists(PlaceOf(path.Value)))
            {
                Directory.Delete(PlaceOf(path.Value), recursive: true);
                foreach (var within in _written.Keys.Where(p => p.StartsWith(path.Value + "/", StringComparison.Ordinal)))
                {
                    _written.TryRemove(within, out _);
                }
            }

            Directory.CreateDirectory(PlaceOf(path.Folder.Value));
        }
    }

    private void Remove(string path)
    {
        if (_written.TryRemove(path, out _))
        {
            File.Delete(PlaceOf(path));
        }
    }

    /// <summary>
    /// Takes the files of one build. Where two have one address, as they may where there are errors, the first stays, and which that is
    /// does not matter.
    /// </summary>
    /// <param name="site">The site they are of.</param>
    internal sealed class Target(LiveSite site) : ISiteTarget
    {
        private readonly HashSet<string> _taken = new(Names);
        private int _kept;

        /// <summary>How many files the site has so far, and of how many the bytes are known to be the same.</summary>
        public PublishedCount Count
        {
            get
            {
                lock (_taken)
                {
                    return new PublishedCount(_taken.Count, _kept);
                }
            }
        }

        /// <inheritdoc/>
        public KeptFile? Take(RenderedFile file)
        {
            lock (_taken)
            {
                if (!_taken.Add(file.Path.Value))
                {
                    return null;
                }
            }

            site.Write(file);
            return new KeptFile(file.Path, file.Content.Length, file.Sha256, Written: 0);
        }

        /// <inheritdoc/>
        public bool TryKeep(IReadOnlyList<KeptFile> files)
        {
            lock (_taken)
            {
                if (files.Any(f => _taken.Contains(f.Path.Value) || site._written.GetValueOrDefault(f.Path.Value).Digest != f.Sha256))
                {
                    return false;
                }

                _taken.UnionWith(files.Select(f => f.Path.Value));
                _kept += files.Count;
                return true;
            }
        }

        /// <summary>Ends the build: what it did not take is removed, and what it knows is there for the next.</summary>
        /// <param name="cache">What it knows.</param>
        /// <returns>How much the site is.</returns>
        /// <exception cref="IOException">The file system refuses.</exception>
        /// <exception cref="UnauthorizedAccessException">The file system refuses.</exception>
        public PublishedCount End(BuildCache cache)
        {
            foreach (var gone in site._written.Keys.Where(path => !_taken.Contains(path)))
            {
                site.Remove(gone);
            }

            site._last = cache;
            return Count;
        }
    }
}
