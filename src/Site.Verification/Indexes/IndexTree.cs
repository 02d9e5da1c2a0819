using System.Collections.Immutable;
using System.Globalization;
using Site.Citations.Indexes;
using Site.Text.Diagnostics;
using Site.Text.Files;
using Site.Verification.Reading;

namespace Site.Verification.Indexes;

/// <summary>
/// Puts the files of an index together, and checks how they fit: each entry stands in the file that its path asks for, once, and the
/// counts add up. An entry that cannot be understood or stands in the wrong place is left out.
/// </summary>
/// <param name="addresses">How the site's references become paths.</param>
/// <param name="diagnostics">Takes what is wrong.</param>
internal sealed class IndexTree(SiteReferences addresses, IDiagnosticSink diagnostics)
{
    private readonly Dictionary<string, IndexedPage> _pages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IndexedFile> _files = new(StringComparer.Ordinal);
    private readonly HashSet<string> _parts = new(StringComparer.Ordinal);

    /// <summary>The pages.</summary>
    public ImmutableArray<IndexedPage> Pages => [.. _pages.Values];

    /// <summary>The files by path.</summary>
    public IReadOnlyDictionary<string, IndexedFile> Files => _files;

    /// <summary>The paths of the parts.</summary>
    public IReadOnlyCollection<string> Parts => _parts;

    /// <summary>Takes the root.</summary>
    /// <returns>The parts it names.</returns>
    public ImmutableArray<NamedPart> TakeRoot(IndexPlace place, CiteIndexDocument root)
    {
        CheckCounts(place.Path, "the whole site", root.Counts, Sum(root.Parts));
        return TakeParts(place, root.Parts);
    }

    /// <summary>Takes the sites that are published within this one.</summary>
    public ImmutableArray<IndexedFile> TakeSites(IndexPlace place, CiteIndexDocument root)
    {
        var sites = new Dictionary<string, IndexedFile>(StringComparer.Ordinal);
        foreach (var entry in root.Sites ?? [])
        {
            if (PathOf(entry.Url, place) is not { } path)
            {
                continue;
            }

            if (path == place.Path || !path.EndsWith("/" + CiteIndexNames.Root, StringComparison.Ordinal))
            {
                ReportPlace(place, path);
            }
            else if (!sites.TryAdd(path, new IndexedFile(path, entry.Digest.Sha256, entry.Bytes, place.Path)))
            {
                ReportTwice(place, path);
            }
        }

        return [.. sites.Values];
    }

    /// <summary>Takes a part.</summary>
    /// <returns>The parts it names.</returns>
    public ImmutableArray<NamedPart> TakePart(NamedPart named, CiteIndexPartDocument part)
    {
        var place = named.Place;
        var listed = part.Parts is { } parts ? Sum(parts) : (Pages: part.Linkset?.Count ?? 0, Files: part.Files?.Count ?? 0);
        CheckCounts(named.File.ListedIn, place.Path, named.Counts, listed);
        if (place.Kind == IndexKind.Part && listed.Files == 0)
        {
            ReportPlace(place, "nothing");
        }

        TakePages(place, part.Linkset ?? []);
        TakeFiles(place, part.Files ?? []);
        return TakeParts(place, part.Parts ?? []);
    }

    private ImmutableArray<NamedPart> TakeParts(IndexPlace place, IReadOnlyList<CiteIndexPart> parts)
    {
        var named = ImmutableArray.CreateBuilder<NamedPart>();
        for (var i = 0; i < parts.Count; i++)
        {
            if (PathOf(parts[i].Url, place) is not { } path)
            {
                continue;
            }

            if (place.Of(path, i, parts.Count) is not { } inner)
            {
                ReportPlace(place, path);
            }
            else if (!_parts.Add(path))
            {
                ReportTwice(place, path);
            }
            else
            {
                var file = new IndexedFile(path, parts[i].Digest.Sha256, parts[i].Bytes, place.Path);
                named.Add(new NamedPart(inner, file, parts[i].Counts));
            }
        }

        return named.ToImmutable();
    }

    private void TakePages(IndexPlace place, IReadOnlyList<CiteIndexLinks> linkset)
    {
        foreach (var entry in linkset)
        {
            if (entry.Describedby.Count > 0
                && entry.Alternate.Count > 0
                && HerePathOf(entry.Anchor, place) is { } anchor
                && HerePathOf(entry.Describedby[0].Href, place) is { } twin
                && HerePathOf(entry.Alternate[0].Href, place) is { } markdown
                && !_pages.TryAdd(anchor, new IndexedPage(anchor, twin, markdown)))
            {
                ReportTwice(place, anchor);
            }
        }
    }

    private void TakeFiles(IndexPlace place, IReadOnlyList<CiteIndexFile> files)
    {
        foreach (var entry in files)
        {
            if (HerePathOf(entry.Url, place) is { } file
                && !_files.TryAdd(file, new IndexedFile(file, entry.Digest.Sha256, entry.Bytes, place.Path)))
            {
                ReportTwice(place, file);
            }
        }
    }

    private string? HerePathOf(string address, IndexPlace place)
    {
        var path = PathOf(address, place);
        if (path is null || place.Has(path))
        {
            return path;
        }

        ReportPlace(place, path);
        return null;
    }

    private string? PathOf(string address, IndexPlace place)
    {
        if (addresses.PathOf(address, place.Path) is { } found)
        {
            return found;
        }

        diagnostics.Report(Rules.Twin.MissingFile.At(
            new FileLocation(place.Path),
            $"The index lists '{address}', which cannot be had: it leads out of the site.",
            IndexReader.Rebuild));
        return null;
    }

    private static (long Pages, long Files) Sum(IReadOnlyList<CiteIndexPart> parts) =>
        (parts.Sum(p => (long)p.Counts.Pages), parts.Sum(p => (long)p.Counts.Files));

    private void CheckCounts(string path, string of, CiteIndexCounts said, (long Pages, long Files) listed)
    {
        if ((said.Pages, said.Files) != listed)
        {
            diagnostics.Report(Rules.Twin.IndexCounts.At(
                new FileLocation(path),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Of {of} it says {said.Pages} pages and {said.Files} files, but {listed.Pages} and {listed.Files} are listed."),
                IndexReader.Rebuild));
        }
    }

    private void ReportPlace(IndexPlace place, string what) => diagnostics.Report(Rules.Twin.IndexPlace.At(
        new FileLocation(place.Path),
        $"'{what}' has no place in {place}.",
        IndexReader.Rebuild));

    private void ReportTwice(IndexPlace place, string what) =>
        diagnostics.Report(Rules.Twin.NotJson.At(new FileLocation(place.Path), $"The index lists '{what}' twice.", IndexReader.Rebuild));
}
