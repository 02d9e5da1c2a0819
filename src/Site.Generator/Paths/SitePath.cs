using System.Buffers;

namespace Site.Generator.Paths;

/// <summary>
/// A path inside the input or the published site: relative to its root, forward slashes, no <c>.</c> or <c>..</c>, not percent-encoded.
/// The empty path is the root.
/// </summary>
public readonly record struct SitePath : IComparable<SitePath>
{
    // What stays as it is in an address (RFC 3986, 2.3), and what parts folders.
    private static readonly SearchValues<char> Unreserved =
        SearchValues.Create("/-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private readonly string? _value;

    private SitePath(string value) => _value = value;

    /// <summary>The path as text.</summary>
    public string Value => _value ?? "";

    /// <summary>The folder it is in; the root for a path at the top.</summary>
    public SitePath Folder => Value.LastIndexOf('/') is var slash and >= 0 ? new SitePath(Value[..slash]) : default;

    /// <summary>The last segment.</summary>
    public string Name => Value[(Value.LastIndexOf('/') + 1)..];

    /// <summary>The extension with its dot, in the case it is written; empty where there is none.</summary>
    public string Extension => Path.GetExtension(Value);

    /// <summary>How many folders stand above it: 0 at the top.</summary>
    public int Depth => Value.AsSpan().Count('/');

    /// <summary>The first segment of a path that is in a folder; null at the top.</summary>
    public string? TopFolder => Value.IndexOf('/') is var slash and >= 0 ? Value[..slash] : null;

    /// <summary>Orders paths by their segments, so that a folder's pages stay together.</summary>
    public static bool operator <(SitePath left, SitePath right) => left.CompareTo(right) < 0;

    /// <summary>Orders paths.</summary>
    public static bool operator >(SitePath left, SitePath right) => left.CompareTo(right) > 0;

    /// <summary>Orders paths.</summary>
    public static bool operator <=(SitePath left, SitePath right) => left.CompareTo(right) <= 0;

    /// <summary>Orders paths.</summary>
    public static bool operator >=(SitePath left, SitePath right) => left.CompareTo(right) >= 0;

    /// <summary>Takes a path that is known to be relative to the root and to have no <c>.</c> or <c>..</c> in it.</summary>
    public static SitePath FromRelative(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return new SitePath(path.Replace('\\', '/').Trim('/'));
    }

    /// <summary>
    /// Resolves an author's relative or root-relative (<c>/…</c>) reference, as a browser would.
    /// </summary>
    /// <param name="folder">The folder of the page it stands on.</param>
    /// <param name="reference">The reference without query and fragment, percent-decoded.</param>
    /// <returns>The path, or null where it climbs above the root.</returns>
    public static SitePath? Resolve(SitePath folder, string reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        var segments = new List<string>();
        if (!reference.StartsWith('/') && folder.Value.Length > 0)
        {
            segments.AddRange(folder.Value.Split('/'));
        }

        foreach (var segment in reference.Split('/'))
        {
            switch (segment)
            {
                case "" or ".":
                    break;
                case ".." when segments.Count == 0:
                    return null;
                case "..":
                    segments.RemoveAt(segments.Count - 1);
                    break;
                default:
                    segments.Add(segment);
                    break;
            }
        }

        return new SitePath(string.Join('/', segments));
    }

    /// <summary>The same path with another extension.</summary>
    /// <param name="extension">The extension with its dot.</param>
    public SitePath WithExtension(string extension) => new(Value[..^Extension.Length] + extension);

    /// <summary>The same folder with another last segment.</summary>
    public SitePath WithName(string name) => Folder.Append(name);

    /// <summary>A path below this one.</summary>
    public SitePath Append(string name) => new(Value.Length == 0 ? name : $"{Value}/{name}");

    /// <summary>The percent-encoded reference by which a page of the site leads to this path.</summary>
    /// <param name="page">The page the reference will stand on.</param>
    public string HrefFrom(SitePath page)
    {
        var from = page.Value.AsSpan();
        var to = Value.AsSpan();

        // Where the last folder ends that both are in.
        var shared = 0;
        for (var i = 0; i < from.Length && i < to.Length && from[i] == to[i]; i++)
        {
            shared = from[i] == '/' ? i + 1 : shared;
        }

        var up = Up(from[shared..].Count('/'));
        var down = Encode(shared == 0 ? Value : Value[shared..]);

        // A first segment with a colon would read as a scheme.
        return up.Length == 0 && down.AsSpan().Contains(':') ? "./" + down : up + down;
    }

    /// <summary>From a page at this path to the site's root: empty, <c>../</c>, <c>../../</c>.</summary>
    public string ToRoot() => Up(Depth);

    /// <summary>The path percent-encoded, relative to the root.</summary>
    public string ToHref() => Encode(Value);

    /// <inheritdoc/>
    public int CompareTo(SitePath other)
    {
        var (left, right) = (Value, other.Value);
        var same = left.AsSpan().CommonPrefixLength(right);
        return same == left.Length || same == right.Length
            ? left.Length.CompareTo(right.Length)
            : Rank(left[same]).CompareTo(Rank(right[same]));

        static int Rank(char c) => c == '/' ? -1 : c;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;

    private static string Up(int folders) => folders switch
    {
        0 => "",
        1 => "../",
        _ => string.Concat(Enumerable.Repeat("../", folders)),
    };

    private static string Encode(string path) => path.AsSpan().ContainsAnyExcept(Unreserved)
        ? string.Join('/', path.Split('/').Select(Uri.EscapeDataString))
        : path;
}
