namespace Site.Verification.Reading;

/// <summary>
/// Turns the references of a site into paths from its root, in one form: percent-encoded by segment, so that two ways to write an address
/// are one path. A site may be checked elsewhere than where it was built for; absolute addresses then count by what follows its base.
/// </summary>
internal sealed class SiteReferences
{
    // Any address will do where none is known: it is never asked for. It has a folder so that what climbs out of the site is seen to.
    private static readonly Uri Unknown = new("http://site.invalid/site/");

    private readonly Uri _root;
    private readonly string _folder;

    /// <summary>Makes the addresses of a site.</summary>
    /// <param name="baseUrl">The address it was built for; empty where none was known.</param>
    /// <param name="folder">The folder it is in, below the root of what is checked: empty, or ending in a slash.</param>
    public SiteReferences(string baseUrl, string folder)
    {
        _folder = folder;
        var isKnown = Uri.TryCreate(baseUrl, UriKind.Absolute, out var known)
            && known.Scheme is "http" or "https"
            && known.AbsolutePath.EndsWith('/');
        _root = isKnown ? known! : Unknown;
    }

    /// <summary>A path of a file system in the form used here.</summary>
    public static string Encode(string path) => string.Join('/', path.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString));

    /// <summary>Where a reference leads.</summary>
    /// <param name="reference">The reference, absolute or relative.</param>
    /// <param name="from">The path of the page it stands on; null for the index.</param>
    /// <returns>A path from the root of what is checked; null where it leads out of the site, or is no address at all.</returns>
    public string? PathOf(string reference, string? from = null)
    {
        if (!Uri.TryCreate(_root, from?[_folder.Length..] ?? "", out var page)
            || !Uri.TryCreate(page, reference, out var address)
            || address.Scheme != _root.Scheme
            || address.Authority != _root.Authority
            || !address.AbsolutePath.StartsWith(_root.AbsolutePath, StringComparison.Ordinal))
        {
            return null;
        }

        var segments = address.AbsolutePath[_root.AbsolutePath.Length..].Split('/');
        return _folder + string.Join('/', segments.Select(s => Uri.EscapeDataString(Uri.UnescapeDataString(s))));
    }
}
