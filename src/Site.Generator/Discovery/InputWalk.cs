using System.Collections.Immutable;
using System.Globalization;
using Site.Citations.Locks;
using Site.Generator.Paths;
using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.Generator.Discovery;

/// <summary>
/// One walk through an input folder, which sorts its files by what they are. Only regular files that lie in the folder, links followed,
/// are taken: what lies elsewhere is no part of the site, and pipes and devices cannot be read to an end.
/// </summary>
internal sealed class InputWalk
{
    public const string SourcesFolder = "_sources";
    public const string FactsFolder = "_facts";
    public const string ModelsFolder = "_models";

    /// <summary>The most names in an input folder. Links that branch can make a small folder look endless.</summary>
    private const int MostNames = 500_000;

    private readonly string _root;
    private readonly IDiagnosticSink _diagnostics;
    private readonly CancellationToken _cancellation;
    private readonly Dictionary<string, List<SitePath>> _data = new(StringComparer.Ordinal)
    {
        [SourcesFolder] = [],
        [FactsFolder] = [],
        [ModelsFolder] = [],
    };

    private int _names;

    /// <summary>Prepares a walk.</summary>
    /// <param name="root">The full path of the input folder.</param>
    /// <param name="diagnostics">Takes what is left out, and why.</param>
    /// <param name="cancellation">Stops it.</param>
    public InputWalk(string root, IDiagnosticSink diagnostics, CancellationToken cancellation)
    {
        _root = RealPath.Of(root);
        _diagnostics = diagnostics;
        _cancellation = cancellation;
        Visit(root, default, [_root], published: true);
        if (_names > MostNames)
        {
            diagnostics.Report(Rules.Pages.TooLarge.At(
                null,
                $"The input folder holds more than {MostNames} names.",
                "Look for symbolic links to folders that hold links themselves, or build a smaller folder."));
        }
    }

    public List<SitePath> Pages { get; } = [];

    public List<SitePath> Files { get; } = [];

    public List<SitePath> Measurements { get; } = [];

    public List<SitePath> HeldOut { get; } = [];

    public List<SitePath> Outlines { get; } = [];

    public SitePath? Lock { get; private set; }

    public SitePath? Settings { get; private set; }

    /// <summary>The YAML files of a folder of data, in order.</summary>
    public ImmutableArray<SitePath> Data(string folder) => [.. _data[folder].Order()];

    private void Visit(string folder, SitePath path, ImmutableHashSet<string> above, bool published)
    {
        List<FileSystemInfo> entries;
        try
        {
            var options = new EnumerationOptions { AttributesToSkip = 0, IgnoreInaccessible = false };
            entries = [.. new DirectoryInfo(folder).EnumerateFileSystemInfos("*", options)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _diagnostics.Report(InputTree.Unreadable(path, e));
            return;
        }

        foreach (var entry in entries)
        {
            _cancellation.ThrowIfCancellationRequested();
            if (entry.Name.StartsWith('.') && !LeftoverFiles.Contains(entry.Name) && !HostFiles.IsWellKnown(path.Append(entry.Name)))
            {
                continue;
            }

            if (++_names > MostNames)
            {
                continue;
            }

            VisitEntry(entry, path.Append(entry.Name), above, published);
        }
    }

    private void VisitEntry(FileSystemInfo entry, SitePath path, ImmutableHashSet<string> above, bool published)
    {
        try
        {
            if (entry is DirectoryInfo)
            {
                VisitFolder(entry, path, above, published);
            }
            else if (FileStatus.Of(entry.FullName, follow: false) is { IsRegular: true })
            {
                Add(path, entry.FullName, published);
            }
            else if (entry.LinkTarget is not null && RealPath.Of(entry.FullName) is var real && !FolderPath.Contains(_root, real))
            {
                ReportOutside(path, real);
            }
            else if (!FileKind.IsRegular(entry.FullName))
            {
                _diagnostics.Report(Rules.Pages.NotRegular.At(
                    new FileLocation(path.Value),
                    $"'{path}' is no file but a pipe, a socket or a device, and is left out.",
                    "Remove it, or put a file in its place."));
            }
            else
            {
                Add(path, entry.FullName, published);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _diagnostics.Report(InputTree.Unreadable(path, e));
        }
    }

    private void VisitFolder(FileSystemInfo folder, SitePath path, ImmutableHashSet<string> above, bool published)
    {
        var isData = path.Name.StartsWith('_');
        if (isData && published && !(path.TopFolder is null && _data.ContainsKey(path.Name)))
        {
            ReportDataLeftOut(folder, path);
            return;
        }

        if (published && LeftoverFiles.IsHiddenFolder(path.Name))
        {
            _diagnostics.Report(Rules.Pages.PageHidden.At(
                new FileLocation(path.Value),
                $"'{path}' is left out with all it holds: its name says that it is not for readers.",
                "Keep it outside the input folder; or rename it, if it is to be published."));
            return;
        }

        if (LeftoverFiles.IsToolFolder(path.Name) || File.Exists(Path.Combine(folder.FullName, "pyvenv.cfg")))
        {
            ReportLeftOut(path, $"'{path}' holds what a tool has put there, and is left out.", "Keep it outside the input folder.");
            return;
        }

        var real = RealPath.Of(folder.FullName);
        if (above.Contains(real))
        {
            _diagnostics.Report(Rules.Pages.LinkCycle.At(
                new FileLocation(path.Value),
                $"The symbolic link '{path}' leads back to a folder it stands in.",
                "Remove the link, or let it point elsewhere."));
            return;
        }

        if (!FolderPath.Contains(_root, real))
        {
            ReportOutside(path, real);
            return;
        }

        Visit(folder.FullName, path, above.Add(real), published && !isData);
    }

    /// <summary>Says of a folder that it is taken for data; where it looks as if it were full of pages, that is a loss.</summary>
    private void ReportDataLeftOut(FileSystemInfo folder, SitePath path)
    {
        var pages = PageFiles.IsFolderOfParts(path.Name) ? 0 : CountPages(folder.FullName);
        if (pages == 0)
        {
            ReportLeftOut(
                path,
                $"'{path}' is left out with all it holds: names that begin with '_' are data.",
                "Rename it, if it is to be published.");
            return;
        }

        _diagnostics.Report(Rules.Pages.PageNotBuilt.At(
            new FileLocation(path.Value),
            string.Create(
                CultureInfo.InvariantCulture,
                $"'{path}' is left out with the {(pages == 1 ? "page" : $"{pages:N0} pages")} it holds: ") +
                "names that begin with '_' are data.",
            $"Rename it to '{path.Name.TrimStart('_')}', if they are to be published."));
    }

    private static int CountPages(string folder)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };
        return Directory.EnumerateFiles(folder, "*", options)
            .Take(MostNames)
            .Select(f => Path.GetFileName(f))
            .Count(name => !name.StartsWith('.') && !LeftoverFiles.Contains(name) && PageFiles.IsPage(name));
    }

    private void ReportOutside(SitePath path, string real) => _diagnostics.Report(Rules.Pages.NotRegular.At(
        new FileLocation(path.Value),
        $"The symbolic link '{path}' leads out of the input folder, to '{real}', and is left out.",
        "Copy what it leads to into the input folder, or remove it."));

    private void ReportLeftOut(SitePath path, string message, string suggestion) =>
        _diagnostics.Report(Rules.Pages.LeftOut.At(new FileLocation(path.Value), message, suggestion));

    private void Add(SitePath path, string file, bool published)
    {
        if (LeftoverFiles.Contains(path.Name) || (published && LeftoverFiles.IsCopy(file)))
        {
            // Whoever named a page so by chance has to learn that it is missing.
            var rule = published && PageFiles.IsPage(path.Name) && !path.Name.StartsWith('_')
                ? Rules.Pages.PageHidden
                : Rules.Pages.LeftOut;
            _diagnostics.Report(rule.At(
                new FileLocation(path.Value),
                $"'{path}' looks like a draft, a copy, or what an editor or a system left behind, and is left out.",
                "Remove it; or rename it, if it is to be published."));
        }
        else if (published && LeftoverFiles.IsNote(path.Name))
        {
            _diagnostics.Report(Rules.Pages.PageHidden.At(
                new FileLocation(path.Value),
                $"'{path}' is left out: by its name it is for those who write the site.",
                "Keep it outside the input folder; or rename it, if it is to be published."));
        }
        else if (path.TopFolder is { } top && _data.TryGetValue(top, out var data))
        {
            AddData(path, top, data);
        }
        else if (path.Value == "site.yml")
        {
            Settings = path;
        }
        else if (published)
        {
            AddPublished(path, file);
        }
    }

    private void AddPublished(SitePath path, string file)
    {
        if (HostFiles.Contains(path))
        {
            Files.Add(path);
        }
        else if (PageFiles.IsSectionIndex(path.Name))
        {
            Pages.Add(path);
        }
        else if (OutlineFiles.Contains(path))
        {
            Outlines.Add(path);
        }
        else if (path.Name.StartsWith('_'))
        {
            if (PageFiles.IsPage(path.Name) || PageFiles.IsForeignPage(path.Name))
            {
                ReportLeftOut(
                    path,
                    $"'{path}' is left out: names that begin with '_' are data.",
                    "Rename it, if it is to be published.");
            }
        }
        else if (PageFiles.IsPage(path.Name))
        {
            AddPage(path, file);
        }
        else if (PageFiles.IsForeignPage(path.Name))
        {
            _diagnostics.Report(Rules.Pages.PageNotBuilt.At(
                new FileLocation(path.Value),
                $"'{path}' looks like a page, but is not written in Markdown; it is neither built nor published.",
                "Write it in Markdown and give it a name that ends in '.md'; or move it out of the input folder."));
        }
        else if (path.TopFolder is null && LeftoverFiles.IsTooling(path.Name))
        {
            ReportLeftOut(
                path,
                $"'{path}' tells another tool how to build, and is left out.",
                "Keep it outside the input folder; or put it into a folder of it, if it is to be published.");
        }
        else if (SecretFiles.IsNamed(path.Name) is var isNamed && (isNamed || SecretFiles.Holds(file)))
        {
            _diagnostics.Report(Rules.Pages.SecretLeftOut.At(
                new FileLocation(path.Value),
                $"'{path}' looks like a key, a password or a database, and is left out.",
                isNamed
                    ? "Keep it outside the input folder; or rename it, if everybody may have it."
                    : "Keep it outside the input folder; a sample is better shown in a page, as code."));
        }
        else
        {
            Files.Add(path);
        }
    }

    private void AddPage(SitePath path, string file)
    {
        Pages.Add(path);
        var isOlder = LeftoverFiles.IsOlder(file);
        if (isOlder || LeftoverFiles.IsVersion(file))
        {
            _diagnostics.Report(Rules.Pages.PageHidden.At(
                new FileLocation(path.Value),
                $"'{path}' is by its name {(isOlder ? "an older state" : "another version")} of the page beside it; it is published.",
                "Keep it outside the input folder, if it is not to be read; or give it a name of its own."));
        }
    }

    private void AddData(SitePath path, string folder, List<SitePath> data)
    {
        if (path.Extension.ToLowerInvariant() is ".yml" or ".yaml")
        {
            data.Add(path);
        }
        else if (folder == SourcesFolder && path.Name == EvidenceLock.FileName)
        {
            Lock = path;
        }
        else if (folder == ModelsFolder && path.Name.EndsWith(InputTree.MeasurementsEnding, StringComparison.Ordinal))
        {
            Measurements.Add(path);
        }
        else if (folder == ModelsFolder && path.Name.EndsWith(InputTree.HeldOutEnding, StringComparison.Ordinal))
        {
            HeldOut.Add(path);
        }
        else
        {
            ReportLeftOut(
                path,
                $"Nothing reads '{path}': in '{folder}' only names with certain endings are read.",
                folder == ModelsFolder
                    ? $"Name it '.yml', '{InputTree.MeasurementsEnding}' or '{InputTree.HeldOutEnding}', or move it."
                    : "Name it '.yml', or move it.");
        }
    }
}
