using System.Text;
using Site.Generator;
using Site.Generator.Discovery;
using Site.Generator.Paths;
using Site.Reports;

namespace Site.Import;

/// <summary>Copies pages and files of another tool's folder into the new site, and notes what it changes and leaves out.</summary>
/// <param name="folder">The folder.</param>
/// <param name="site">What was read of it.</param>
/// <param name="output">The full path of the new site.</param>
internal sealed class FolderCopy(ForeignFolder folder, ImportedSite site, string output)
{
    private readonly PageChanges _changes = new(folder, site.Tool);
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);
    private readonly List<string> _taken = [];
    private readonly List<string> _own = [];
    private bool _isAsItIs;
    private int _links;
    private int _data;
    private int _unreadable;

    /// <summary>The pages that were copied: their paths in the new site, each with what the other tool knows it by.</summary>
    public List<(string Path, string? Id)> Pages { get; } = [];

    /// <summary>How many other files were copied.</summary>
    public int Files { get; private set; }

    /// <summary>What was changed in the copies, each in a sentence.</summary>
    public IEnumerable<string> Changes => _changes.Changes;

    /// <summary>What was not copied, each in a sentence.</summary>
    public IEnumerable<string> Losses
    {
        get
        {
            if (_links > 0)
            {
                yield return $"{SummaryText.Count(_links, "symbolic link")}: copy what is behind them, where it is needed.";
            }

            if (_data > 0)
            {
                yield return $"{SummaryText.Count(_data, "file")} whose name or folder begins with '_': such names are data here.";
            }

            if (_taken.Count > 0)
            {
                yield return $"Files under a name that another has already: {Names(_taken)}.";
            }

            if (_own.Count > 0)
            {
                yield return $"Files that this program writes itself: {Names(_own)}.";
            }

            if (_unreadable > 0)
            {
                yield return $"{SummaryText.Count(_unreadable, "page")} that cannot be read as UTF-8, copied as they are.";
            }

            foreach (var loss in _changes.Losses)
            {
                yield return loss;
            }
        }
    }

    /// <summary>Copies all.</summary>
    public void Run(CancellationToken cancellationToken)
    {
        foreach (var (from, to) in site.Folders)
        {
            if (folder.Find(from) is { } start && Directory.Exists(start))
            {
                _isAsItIs = Path.GetFileName(from) is "static" or "public";
                Copy(start, to, isTop: true, cancellationToken);
            }
        }
    }

    private static string Names(List<string> names) =>
        string.Join(", ", names.Take(5).Select(n => $"'{n}'")) + (names.Count > 5 ? ", \u2026" : "");

    private void Copy(string from, string to, bool isTop, CancellationToken cancellationToken)
    {
        foreach (var entry in new DirectoryInfo(from).EnumerateFileSystemInfos().OrderBy(e => e.Name, StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var path = to.Length == 0 ? entry.Name : $"{to}/{entry.Name}";
            if (entry.LinkTarget is not null)
            {
                _links++;
            }
            else if (IsPrivate(entry.Name) || IsTools(entry.Name, isTop))
            {
                continue;
            }
            else if (IsData(entry.Name))
            {
                _data += entry is DirectoryInfo inner ? inner.EnumerateFiles("*", SearchOption.AllDirectories).Count() : 1;
            }
            else if (entry is DirectoryInfo)
            {
                Copy(entry.FullName, path, isTop: false, cancellationToken);
            }
            else
            {
                CopyFile(entry.FullName, path);
            }
        }
    }

    private static bool IsPrivate(string name) => name is ['.', ..] and not ".well-known";

    private static bool IsData(string name) =>
        name is ['_', ..] and not ("_redirects" or "_headers") && !name.StartsWith("_index.", StringComparison.Ordinal);

    /// <summary>Whether a program of the site is meant, which makes pages or components and is no file of it.</summary>
    private bool IsProgram(string extension) =>
        !_isAsItIs && site.Tool is "Docusaurus" or "VitePress"
        && extension is ".js" or ".jsx" or ".ts" or ".tsx" or ".mts" or ".vue" or ".css";

    private bool IsTools(string name, bool isTop) =>
        LeftoverFiles.IsToolFolder(name) || LeftoverFiles.Contains(name) || IsMenu(name)
        || (isTop && (site.LeftBehind.Contains(name) || LeftoverFiles.IsTooling(name) || name is "mkdocs.yml" or "toc.yml" or "site.yml"));

    private static bool IsMenu(string name) => name.StartsWith("_category_.", StringComparison.Ordinal);

    private void CopyFile(string from, string path)
    {
        var extension = Path.GetExtension(path).ToLowerInvariant();
        if (IsProgram(extension))
        {
            return;
        }

        var isPage = PageFiles.IsPage(path) || extension == ".mdx";
        path = extension == ".mdx" ? Path.ChangeExtension(path, ".md") : path;
        if (!_written.Add(path))
        {
            _taken.Add(path);
            return;
        }

        if (!isPage && SiteBuilder.Writes(SitePath.FromRelative(path)))
        {
            _own.Add(path);
            return;
        }

        var target = Path.Join(output, path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        if (!isPage)
        {
            File.Copy(from, target);
            Files++;
            return;
        }

        var bytes = File.ReadAllBytes(from);
        string? id = null;
        try
        {
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
            (text, id) = _changes.Apply(text, from, path, isProgram: extension == ".mdx" || site.Tool == "Docusaurus");
            File.WriteAllText(target, text);
        }
        catch (ArgumentException)
        {
            _unreadable++;
            File.WriteAllBytes(target, bytes);
        }

        Pages.Add((path, id));
    }
}
