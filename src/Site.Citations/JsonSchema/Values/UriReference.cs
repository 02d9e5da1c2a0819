namespace Site.Citations.JsonSchema.Values;

/// <summary>
/// A URI or relative reference in its five parts (RFC 3986 section 3), resolved without normalising anything:
/// <see cref="System.Uri"/> rewrites <c>urn:</c> and <c>file:</c> addresses, and schema identifiers are compared as written.
/// </summary>
/// <param name="Scheme">The scheme without its colon; null in a relative reference.</param>
/// <param name="Authority">What follows <c>//</c>; null where there is none.</param>
/// <param name="Path">The path, perhaps empty.</param>
/// <param name="Query">The query without its question mark; null where there is none.</param>
/// <param name="Fragment">The fragment without its number sign; null where there is none.</param>
internal sealed record UriReference(string? Scheme, string? Authority, string Path, string? Query, string? Fragment)
{
    /// <summary>The same without its fragment.</summary>
    public UriReference WithoutFragment => this with { Fragment = null };

    /// <summary>Splits any text into the five parts, as the expression in RFC 3986 appendix B does. Never fails.</summary>
    public static UriReference Split(string text)
    {
        var (rest, fragment) = Cut(text, '#');
        (rest, var query) = Cut(rest, '?');
        string? scheme = null;
        var colon = rest.AsSpan().IndexOfAny(':', '/');
        if (colon > 0 && rest[colon] == ':')
        {
            scheme = rest[..colon];
            rest = rest[(colon + 1)..];
        }

        string? authority = null;
        if (rest.StartsWith("//", StringComparison.Ordinal))
        {
            var end = rest.IndexOf('/', 2);
            authority = end < 0 ? rest[2..] : rest[2..end];
            rest = end < 0 ? "" : rest[end..];
        }

        return new UriReference(scheme, authority, rest, query, fragment);
    }

    /// <summary>What <paramref name="reference"/> means where this is the base URI (RFC 3986 section 5.2).</summary>
    public UriReference Resolve(UriReference reference)
    {
        if (reference.Scheme is not null)
        {
            return reference with { Path = RemoveDotSegments(reference.Path) };
        }

        if (reference.Authority is not null)
        {
            return reference with { Scheme = Scheme, Path = RemoveDotSegments(reference.Path) };
        }

        if (reference.Path.Length == 0)
        {
            return this with { Query = reference.Query ?? Query, Fragment = reference.Fragment };
        }

        var path = reference.Path[0] == '/' ? reference.Path : Merge(reference.Path);
        return new UriReference(Scheme, Authority, RemoveDotSegments(path), reference.Query, reference.Fragment);
    }

    /// <summary>The reference as text.</summary>
    public override string ToString() => string.Concat(
        string.Concat(
            Scheme is null ? "" : Scheme + ":",
            Authority is null ? "" : "//" + Authority,
            Path),
        Query is null ? "" : "?" + Query,
        Fragment is null ? "" : "#" + Fragment);

    private static (string Before, string? After) Cut(string text, char at)
    {
        var index = text.IndexOf(at, StringComparison.Ordinal);
        return index < 0 ? (text, null) : (text[..index], text[(index + 1)..]);
    }

    private string Merge(string path) =>
        Authority is not null && Path.Length == 0 ? "/" + path : string.Concat(Path.AsSpan(0, Path.LastIndexOf('/') + 1), path);

    private static string RemoveDotSegments(string path)
    {
        if (!path.Contains("./", StringComparison.Ordinal) && !path.EndsWith('.'))
        {
            return path;
        }

        var kept = new List<string>();
        var segments = path.Split('/');
        for (var i = 0; i < segments.Length; i++)
        {
            var last = i == segments.Length - 1;
            switch (segments[i])
            {
                case ".." when kept.Count > 1 || (kept.Count == 1 && kept[0].Length > 0):
                    kept.RemoveAt(kept.Count - 1);
                    break;
                case "." or "..":
                    break;
                default:
                    kept.Add(segments[i]);
                    continue;
            }

            if (last)
            {
                kept.Add("");
            }
        }

        return string.Join('/', kept);
    }
}
