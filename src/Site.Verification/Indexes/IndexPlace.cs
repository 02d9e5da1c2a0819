using System.Globalization;
using Site.Citations.Indexes;

namespace Site.Verification.Indexes;

/// <summary>Which file of an index's tree.</summary>
internal enum IndexKind
{
    /// <summary>The root, which names the part of each folder, or its own pieces.</summary>
    Root,

    /// <summary>A piece of the root's list.</summary>
    PieceOfRoot,

    /// <summary>The part of a folder, which lists the folder's pages and files, or names its own pieces.</summary>
    Part,

    /// <summary>A piece of what a folder's part lists.</summary>
    PieceOfPart,
}

/// <summary>
/// A file of an index's tree, as its path says: nothing of it can stand anywhere else, so that no tree has circles or says a thing twice.
/// </summary>
/// <param name="Path">Its path.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Site">The folder of the site: empty, or ending in a slash.</param>
/// <param name="Number">Which piece it is; 0 for what is none.</param>
/// <param name="Count">Of how many; 1 for what is no piece.</param>
internal sealed record IndexPlace(string Path, IndexKind Kind, string Site, int Number, int Count)
{
    /// <summary>The folder it stands in: empty, or ending in a slash.</summary>
    private string Folder => FolderOf(Path);

    /// <summary>The place of a root.</summary>
    public static IndexPlace OfRoot(string path) => new(path, IndexKind.Root, FolderOf(path), 0, 1);

    /// <summary>The folder that a file stands in: empty, or ending in a slash.</summary>
    public static string FolderOf(string path) => path[..(path.LastIndexOf('/') + 1)];

    /// <summary>The place of a part that this file names; null where it may not name it.</summary>
    /// <param name="path">The part's path.</param>
    /// <param name="number">Its place among those that are named, from 0.</param>
    /// <param name="count">How many are named.</param>
    public IndexPlace? Of(string path, int number, int count)
    {
        if (Kind == IndexKind.PieceOfPart || !path.StartsWith(Site, StringComparison.Ordinal))
        {
            return null;
        }

        var own = Kind == IndexKind.Part ? CiteIndexNames.Part : CiteIndexNames.Root;
        if (Kind != IndexKind.PieceOfRoot && path == Folder + CiteIndexNames.Piece(own, number))
        {
            return new IndexPlace(path, Kind == IndexKind.Part ? IndexKind.PieceOfPart : IndexKind.PieceOfRoot, Site, number, count);
        }

        return Kind != IndexKind.Part && path == FolderOf(path) + CiteIndexNames.Part && IsHere(FolderOf(path)[Site.Length..].TrimEnd('/'))
            ? new IndexPlace(path, IndexKind.Part, Site, 0, 1)
            : null;
    }

    /// <summary>Whether a page or file is one that this file may list.</summary>
    public bool Has(string path)
    {
        if (Kind is IndexKind.Root or IndexKind.PieceOfRoot || FolderOf(path) != Folder)
        {
            return false;
        }

        var name = path[Folder.Length..];
        if (IsNameOf(name, CiteIndexNames.Part) || (Folder == Site && IsNameOf(name, CiteIndexNames.Root)))
        {
            return false;
        }

        return IsHere(CiteIndexNames.KeyOf(name));
    }

    /// <inheritdoc/>
    public override string ToString() =>
        Count == 1 ? Path : string.Create(CultureInfo.InvariantCulture, $"{Path}, piece {Number} of {Count}");

    private static bool IsNameOf(string name, string index) => name == index || CiteIndexNames.IsPiece(name, index);

    /// <summary>Whether what has a key is in this piece.</summary>
    private bool IsHere(string key) =>
        Count == 1 || CiteIndexNames.IsInPiece(key, Number, Count);
}
