using System.Collections.Concurrent;
using Site.Generator.Caching;
using Site.Generator.Discovery;
using Site.Generator.Paths;
using Site.Markdown.Includes;
using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.Generator.Parsing;

/// <summary>
/// Finds the files that pages include. Only what lies in the input folder, links followed, may be, and nothing whose name is private: a
/// page published by many hands shows nothing that is not there to be shown. It may be used from any number of threads.
/// </summary>
/// <param name="tree">The input folder.</param>
internal sealed class IncludedFiles(InputTree tree)
{
    private readonly string _root = RealPath.Of(tree.Root);
    private readonly ConcurrentDictionary<SitePath, (IncludedFile File, CacheKey Key)> _read = new();

    /// <summary>Puts what a page includes into its text.</summary>
    /// <param name="page">The page.</param>
    /// <param name="key">Stands for what its file says, and becomes what stands for all that is included, too.</param>
    /// <param name="diagnostics">Takes what is not read.</param>
    /// <returns>The text; the page itself where it includes nothing.</returns>
    public InputText Expand(InputText page, ref CacheKey key, IDiagnosticSink diagnostics)
    {
        var made = new CacheWriter(page.File);
        made.Key(key);
        var text = IncludeExpander.Expand(page, FindAndNote, diagnostics);
        key = made.ToKey();
        return text;

        IncludedFile FindAndNote(string from, string path)
        {
            var (file, content) = Find(from, path);
            made.Text(from);
            made.Text(path);
            made.Text(file.Text?.File);
            made.Key(content);
            return file;
        }
    }

    /// <summary>Puts what a page includes into its text.</summary>
    /// <param name="page">The page.</param>
    /// <param name="diagnostics">Takes what is not read.</param>
    public InputText Expand(InputText page, IDiagnosticSink diagnostics) =>
        IncludeExpander.Expand(page, (from, path) => Find(from, path).File, diagnostics);

    private (IncludedFile File, CacheKey Key) Find(string from, string path)
    {
        if (path.Contains("://", StringComparison.Ordinal))
        {
            return (new IncludedFile(null, "it is no file but an address, and builds read nothing from the network."), default);
        }

        var candidates = Candidates(SitePath.FromRelative(from), path.Trim()).ToList();
        foreach (var candidate in candidates.OfType<SitePath>())
        {
            if (File.Exists(tree.FullPath(candidate)))
            {
                return _read.GetOrAdd(candidate, Read);
            }
        }

        return (
            new IncludedFile(
                null,
                candidates.TrueForAll(c => c is null)
                    ? $"'{path}' lies outside of the input folder."
                    : $"there is no '{path}' in the input folder.")
            {
                Habit = candidates.TrueForAll(c => c is null) ? "outside" : null,
            },
            default);
    }

    /// <summary>What a path may mean, the likeliest first: as seen from the file, from the top, from the folder above the input.</summary>
    private IEnumerable<SitePath?> Candidates(SitePath from, string path)
    {
        var isFromTop = path is ['/', ..] or ['@' or '~', '/', ..];
        path = Uri.UnescapeDataString(path.TrimStart('@', '~')).Replace('\\', '/');
        if (path.Contains('\0', StringComparison.Ordinal))
        {
            yield break;
        }

        if (!isFromTop)
        {
            yield return SitePath.Resolve(from.Folder, path);
        }

        var top = SitePath.Resolve(default, path);
        yield return top;
        if (top is { TopFolder: { } folder } && folder == Path.GetFileName(Path.TrimEndingDirectorySeparator(tree.Root)))
        {
            yield return SitePath.FromRelative(top.Value.Value[(folder.Length + 1)..]);
        }
    }

    private (IncludedFile File, CacheKey Key) Read(SitePath path)
    {
        if (path.Value.Split('/').Any(s => s.StartsWith('.')))
        {
            return (new IncludedFile(null, $"'{path}' is private: names that begin with '.' are not published."), default);
        }

        var real = RealPath.Of(tree.FullPath(path));
        if (!FolderPath.Contains(_root, real) || !FileKind.IsRegular(real))
        {
            return (new IncludedFile(null, $"'{path}' leads out of the input folder, or is no file."), default);
        }

        var found = new DiagnosticBag();
        var bytes = tree.ReadTextBytes(path, found);
        var text = bytes is null ? null : InputTree.Decode(path, bytes, found);
        return text is not null
            ? (new IncludedFile(text), CacheKey.Of(bytes!))
            : (new IncludedFile(null, found.ToSortedList()[0].Message), default);
    }
}
