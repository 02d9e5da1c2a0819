using System.Collections.Immutable;
using Site.Citations.Indexes;
using Site.Verification.Reading;

namespace Site.Verification.Indexes;

/// <summary>A kind of file that lists all pages of a site for crawlers that know no index of ours (I8).</summary>
/// <param name="Name">Its name at the top of the site.</param>
/// <param name="EntryOf">What it has to say of a page.</param>
/// <param name="Read">Reads one; null where the bytes are none, and what is wrong with them.</param>
internal sealed record PageListKind(
    string Name,
    Func<IndexedPage, string> EntryOf,
    Func<byte[], SiteReferences, (PageList? List, string? Problem)> Read)
{
    /// <summary>All kinds.</summary>
    public static ImmutableArray<PageListKind> All { get; } =
    [
        new("linkset.json", p => EntryOfLinks(p.Path, p.Twin, p.Markdown), ReadLinkset),
        new("sitemap.xml", p => p.Path, SitemapReader.Read),
        new("sitemap-cite.xml", p => p.Twin, SitemapReader.Read),
    ];

    /// <summary>Whether a file is one of this kind or a piece of one.</summary>
    /// <param name="path">The file.</param>
    /// <param name="site">The folder of the site: empty, or ending in a slash.</param>
    public bool Is(string path, string site) =>
        path.StartsWith(site, StringComparison.Ordinal) && (path == site + Name || CiteIndexNames.IsPiece(path[site.Length..], Name));

    private static string EntryOfLinks(string? page, string? twin, string? markdown) => $"{page}, {twin}, {markdown}";

    private static (PageList? List, string? Problem) ReadLinkset(byte[] bytes, SiteReferences addresses)
    {
        if (CiteIndexJson.ReadLinkset(bytes, out _) is { } linkset)
        {
            return (new PageList([.. linkset.Links.Select(EntryOf)], []), null);
        }

        return CiteIndexJson.ReadLinksetList(bytes, out var problem) is { Links: [var links] }
            ? (new PageList([], [.. links.Linksets.Select(l => addresses.PathOf(l.Href) ?? l.Href)]), null)
            : (null, problem?.ToString() ?? "it links from more than one place");

        string EntryOf(CiteIndexLinks links) => links is { Describedby: [var twin], Alternate: [var markdown] }
            ? EntryOfLinks(addresses.PathOf(links.Anchor), addresses.PathOf(twin.Href), addresses.PathOf(markdown.Href))
            : links.Anchor;
    }
}
