using Site.Citations.Digests;
using Site.Citations.Indexes;
using Site.Citations.Schema;
using Site.Citations.Vocabulary;
using Site.Generator.Files;
using Site.Generator.Parsing;
using Site.Generator.Paths;

namespace Site.Generator.Indexes;

/// <summary>
/// Writes the index of a site as a tree: <c>cite-index.json</c> names one part for each folder, which lists the folder's pages and files.
/// A file of the index that would be too long is cut into pieces. One part at a time is in memory, and a part changes only when something
/// in its folder does.
/// </summary>
/// <param name="head">The root, whose lists are still empty.</param>
internal sealed class CiteIndexTree(CiteIndexDocument head)
{
    private static readonly SitePath Root = SitePath.FromRelative(CiteIndexNames.Root);

    private readonly List<CiteIndexPart> _parts = [];

    /// <summary>Whether an address is kept free for a file of the index.</summary>
    public static bool IsOwn(SitePath path) =>
        path.Name.Equals(CiteIndexNames.Part, StringComparison.OrdinalIgnoreCase)
        || CiteIndexNames.IsPiece(path.Name, CiteIndexNames.Part)
        || (path.Depth == 0 && CiteIndexNames.IsPiece(path.Name, CiteIndexNames.Root));

    /// <summary>Writes all files of the index, the root last.</summary>
    /// <param name="pages">The site's pages.</param>
    /// <param name="files">Its files, those of the index left out.</param>
    public IEnumerable<RenderedFile> Write(IEnumerable<SitePage> pages, IEnumerable<PublishedFile> files)
    {
        var pagesOf = pages.ToLookup(p => p.Output.Folder);
        foreach (var folder in files.GroupBy(f => f.Path.Folder).OrderBy(g => g.Key))
        {
            var listed = pagesOf[folder.Key].Select(p => new Listed(p.Output, p, null))
                .Concat(folder.Select(f => new Listed(f.Path, null, f)))
                .OrderBy(l => l.Path.Name, StringComparer.Ordinal)
                .ToList();
            foreach (var file in WritePart(folder.Key.Append(CiteIndexNames.Part), listed))
            {
                yield return file;
            }
        }

        var counts = Sum(_parts);
        var pieces = Pieces.Cut(_parts, p => 256 + p.Url.Length, FolderOf);
        if (pieces.Count == 1)
        {
            yield return WriteRoot(_parts, counts);
            yield break;
        }

        var lists = new List<CiteIndexPart>();
        foreach (var (number, piece) in pieces.Index())
        {
            var file = WriteList(Pieces.PathOf(Root, number), piece);
            lists.Add(Entry(file, file.Path, Sum(piece)));
            yield return file;
        }

        yield return WriteRoot(lists, counts);
    }

    private IEnumerable<RenderedFile> WritePart(SitePath path, List<Listed> listed)
    {
        var pieces = Pieces.Cut(listed, l => l.Size, l => l.Key);
        var entries = new List<CiteIndexPart>();
        foreach (var (number, piece) in pieces.Index())
        {
            var file = WriteEntries(pieces.Count == 1 ? path : Pieces.PathOf(path, number), piece);
            var counts = new CiteIndexCounts(piece.Count(l => l.Page is not null), piece.Count(l => l.File is not null));
            entries.Add(Entry(file, pieces.Count == 1 ? path : SitePath.FromRelative(file.Path.Name), counts));
            yield return file;
        }

        if (pieces.Count == 1)
        {
            _parts.Add(entries[0]);
            yield break;
        }

        var list = WriteList(path, entries);
        _parts.Add(Entry(list, path, Sum(entries)));
        yield return list;
    }

    private static RenderedFile WriteEntries(SitePath path, IReadOnlyList<Listed> listed) => Write(path, new CiteIndexPartDocument
    {
        Format = FileFormat.IndexPart,
        Linkset = [.. listed.Select(l => l.Page).OfType<SitePage>().Select(p => Linksets.LinksOf(p, NameOf))],
        Files =
        [
            .. listed.Select(l => l.File).OfType<PublishedFile>()
                .Select(f => new CiteIndexFile(NameOf(f.Path), new DigestSet(f.Sha256), f.Bytes)),
        ],
    });

    private static RenderedFile WriteList(SitePath path, IReadOnlyList<CiteIndexPart> parts) =>
        Write(path, new CiteIndexPartDocument { Format = FileFormat.IndexPart, Parts = parts });

    private static RenderedFile Write(SitePath path, CiteIndexPartDocument part) =>
        new(path, CiteIndexJson.Write(part)) { Schema = CiteSchemas.IndexPart };

    private RenderedFile WriteRoot(IReadOnlyList<CiteIndexPart> parts, CiteIndexCounts counts) =>
        new(Root, CiteIndexJson.Write(head with { Parts = parts, Counts = counts })) { Schema = CiteSchemas.Index };

    private static CiteIndexPart Entry(RenderedFile file, SitePath address, CiteIndexCounts counts) =>
        new(address.ToHref(), new DigestSet(file.Sha256), file.Content.Length, counts);

    private static CiteIndexCounts Sum(IReadOnlyList<CiteIndexPart> parts) =>
        new(parts.Sum(p => p.Counts.Pages), parts.Sum(p => p.Counts.Files));

    private static string FolderOf(CiteIndexPart part) => part.Url[..Math.Max(0, part.Url.LastIndexOf('/'))];

    private static string NameOf(SitePath path) => SitePath.FromRelative(path.Name).ToHref();

    /// <summary>What a part lists: a page, or a file.</summary>
    private readonly record struct Listed(SitePath Path, SitePage? Page, PublishedFile? File)
    {
        /// <summary>The most bytes it takes.</summary>
        public int Size => Page is null ? 176 + NameOf(Path).Length : Linksets.SizeOf(NameOf(Path));

        /// <summary>What decides in which piece it stands.</summary>
        public string Key => CiteIndexNames.KeyOf(NameOf(Path));
    }
}
