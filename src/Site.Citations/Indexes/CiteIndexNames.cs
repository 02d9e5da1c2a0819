using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Site.Citations.Indexes;

/// <summary>The names of the files of an index, the length that none of them exceeds, and how one that would is cut.</summary>
public static class CiteIndexNames
{
    /// <summary>The root, at the top of a site.</summary>
    public const string Root = "cite-index.json";

    /// <summary>The part of a folder, in that folder.</summary>
    public const string Part = "cite-index-part.json";

    /// <summary>The most bytes of a file of the index.</summary>
    public const int MaxBytes = 1_000_000;

    private static readonly ImmutableArray<string> OfPages = [".cite.json", ".html", ".md"];

    /// <summary>The key of a page or file in a part: the same for a page and its three files, which so stand in one piece.</summary>
    /// <param name="name">The name of the page or file, percent-encoded.</param>
    public static string KeyOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var ending = OfPages.FirstOrDefault(e => name.EndsWith(e, StringComparison.Ordinal)) ?? "";
        return name[..^ending.Length];
    }

    /// <summary>What decides, divided by how many pieces there are, in which of them the entry of a key stands: its remainder.</summary>
    public static uint PlaceOf(string key) => BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    /// <summary>Whether the entry of a key stands in a piece.</summary>
    /// <param name="key">The key.</param>
    /// <param name="number">The number of the piece, from 0.</param>
    /// <param name="count">How many pieces there are.</param>
    public static bool IsInPiece(string key, int number, int count) => PlaceOf(key) % count == number;

    /// <summary>The name of a piece of a file that was cut because it would be too long: <c>NAME-0.json</c> and so on.</summary>
    /// <param name="name">The name of the file, with its ending.</param>
    /// <param name="number">The number of the piece, from 0.</param>
    public static string Piece(string name, int number)
    {
        ArgumentNullException.ThrowIfNull(name);
        var ending = Path.GetExtension(name);
        return string.Create(CultureInfo.InvariantCulture, $"{name.AsSpan(0, name.Length - ending.Length)}-{number}{ending}");
    }

    /// <summary>Whether a file's name is that of a piece of another file.</summary>
    /// <param name="file">The name that may be a piece's.</param>
    /// <param name="name">The name of the file that may have been cut.</param>
    public static bool IsPiece(string file, string name)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(name);
        var ending = Path.GetExtension(name);
        var start = name[..^ending.Length] + "-";
        return file.Length > start.Length + ending.Length
            && file.StartsWith(start, StringComparison.OrdinalIgnoreCase)
            && file.EndsWith(ending, StringComparison.OrdinalIgnoreCase)
            && file.AsSpan(start.Length, file.Length - start.Length - ending.Length).IndexOfAnyExceptInRange('0', '9') < 0;
    }
}
