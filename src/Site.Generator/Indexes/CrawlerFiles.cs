using System.Collections.Immutable;
using System.Text;
using Site.Citations.Digests;
using Site.Citations.Indexes;
using Site.Citations.Vocabulary;
using Site.Generator.Discovery;
using Site.Generator.Files;
using Site.Generator.Navigation;
using Site.Generator.Paths;
using Site.Generator.Settings;

namespace Site.Generator.Indexes;

/// <summary>
/// The files by which crawlers find their way: none says anything that is not elsewhere, each says it where some crawler looks.
/// </summary>
public sealed class CrawlerFiles
{
    private static readonly SitePath CiteIndex = SitePath.FromRelative(CiteIndexNames.Root);
    private static readonly SitePath LinksetFile = SitePath.FromRelative("linkset.json");
    private static readonly SitePath PageSitemap = SitePath.FromRelative("sitemap.xml");
    private static readonly SitePath TwinSitemap = SitePath.FromRelative("sitemap-cite.xml");
    private static readonly SitePath Llms = SitePath.FromRelative(LlmsText.FileName);

    private readonly SiteSettings _settings;
    private readonly ReadingOrder _map;
    private readonly string _title;

    /// <summary>Makes the writer of one site's indexes.</summary>
    /// <param name="settings">The site's settings; without a base address there are no sitemaps, which need absolute addresses.</param>
    /// <param name="map">The pages.</param>
    /// <param name="title">The site's name.</param>
    public CrawlerFiles(SiteSettings settings, ReadingOrder map, string title)
    {
        _settings = settings;
        _map = map;
        _title = title;
    }

    /// <summary>The program that builds the site.</summary>
    public required FileGenerator Generator { get; init; }

    /// <summary>Whether the site is published within another, whose <c>robots.txt</c> and headers hold for it too.</summary>
    public bool IsNested { get; init; }

    /// <summary>Whether the author has written <c>robots.txt</c>, which is published as it is.</summary>
    public bool HasOwnRobots { get; init; }

    /// <summary>The folders of the sites that are published within this one.</summary>
    public ImmutableArray<SitePath> Nested { get; init; } = [];

    /// <summary>The addresses the indexes are published under, pieces and parts left out.</summary>
    public static IReadOnlyList<SitePath> Paths { get; } = [CiteIndex, LinksetFile, PageSitemap, TwinSitemap, Llms, HostFiles.Headers];

    /// <summary>Whether an address is kept free for a part of an index, or a piece of one that is cut.</summary>
    public static bool IsPart(SitePath path) =>
        CiteIndexTree.IsOwn(path) || Linksets.IsOwn(path) || Sitemap.IsPiece(path, PageSitemap) || Sitemap.IsPiece(path, TwinSitemap);

    /// <summary>Writes every index but <c>cite-index.json</c> and its parts, each when it is asked for.</summary>
    public IEnumerable<RenderedFile> Write()
    {
        var linksets = new Linksets(_map.Ordered);
        foreach (var file in WriteSitemaps().Concat(linksets.Write()))
        {
            yield return file;
        }

        yield return new RenderedFile(Llms, Encoding.UTF8.GetBytes(WriteLlms()));
        if (!IsNested)
        {
            if (!HasOwnRobots)
            {
                yield return new RenderedFile(HostFiles.Robots, Encoding.UTF8.GetBytes(WriteRobots()));
            }

            yield return new RenderedFile(HostFiles.Headers, Encoding.UTF8.GetBytes(WriteHeaders(linksets.Paths)));
        }
    }

    /// <summary>
    /// Writes <c>cite-index.json</c> and its parts: each page with its twin and its Markdown, and the digest of every published file but
    /// these, <c>_headers</c> and <c>_redirects</c>, which hosts read and do not serve. Addresses are relative to the file they stand in.
    /// </summary>
    /// <param name="files">Every published file but these.</param>
    /// <param name="sites">The indexes of the sites within this one.</param>
    /// <param name="asOf">The day of the build.</param>
    /// <returns>The files, <c>cite-index.json</c> last.</returns>
    public IEnumerable<RenderedFile> WriteCiteIndex(
        IEnumerable<PublishedFile> files,
        IEnumerable<PublishedFile> sites,
        DateOnly asOf)
    {
        var nested = sites.OrderBy(s => s.Path).Select(s => new CiteIndexFile(s.Path.ToHref(), new DigestSet(s.Sha256), s.Bytes)).ToArray();
        var tree = new CiteIndexTree(new CiteIndexDocument
        {
            Format = FileFormat.Index,
            Generator = Generator,
            AsOf = asOf,
            Base = _settings.BaseUrl,
            Counts = new CiteIndexCounts(0, 0),
            Parts = [],
            Sites = nested.Length > 0 ? nested : null,
        });
        return tree.Write(_map.Ordered, files.Where(f => f.Path != HostFiles.Headers && f.Path != HostFiles.Redirects));
    }

    private IEnumerable<RenderedFile> WriteSitemaps() => _settings.BaseUrl is { } baseUrl
        ? new Sitemap(PageSitemap, baseUrl, p => p.IsHome ? "" : p.Output.ToHref()).Write(_map.Ordered)
            .Concat(new Sitemap(TwinSitemap, baseUrl, p => p.Twin.ToHref()).Write(_map.Ordered))
        : [];

    private string WriteRobots()
    {
        var text = new StringBuilder("User-agent: *\nAllow: /\n");
        if (_settings.BaseUrl is { } baseUrl)
        {
            text.Append('\n').Append("Sitemap: ").Append(baseUrl).Append(PageSitemap).Append('\n');
            text.Append("Sitemap: ").Append(baseUrl).Append(TwinSitemap).Append('\n');
            foreach (var folder in Nested)
            {
                text.Append("Sitemap: ").Append(baseUrl).Append(folder.Append(PageSitemap.Value).ToHref()).Append('\n');
                text.Append("Sitemap: ").Append(baseUrl).Append(folder.Append(TwinSitemap.Value).ToHref()).Append('\n');
            }
        }

        text.Append("\n# Every page has a citation manifest, page.cite.json; ");
        text.Append(CiteIndex).Append(" leads to all of them with their digests.\n");
        return text.ToString();
    }

    private string WriteLlms()
    {
        var prefix = _settings.BaseUrl ?? "";
        var text = new StringBuilder("# ").Append(LlmsText.Escape(_title)).Append("\n\n");
        if (_settings.Description is { } description)
        {
            text.Append("> ").Append(LlmsText.Escape(description)).Append("\n\n");
        }

        text.Append("Every claim on these pages carries its source, date and confidence. ");
        text.Append("Each page has a Markdown form (linked below) and a citation manifest ");
        text.Append("(the same address ending in .cite.json) against which the page can be checked. All manifests with digests: ");
        text.Append(prefix).Append(CiteIndex).Append("\n\n## Pages\n\n");
        foreach (var page in _map.Ordered)
        {
            text.Append(LlmsText.LineOf(page.Title, prefix + page.MarkdownTwin.ToHref(), page.FrontMatter.Description)).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>
    /// The header file several static hosts read (Netlify, Cloudflare Pages). Anyone's page may read the files, for they are made to be
    /// checked; addresses are those of the host, so they begin with the path that the site is published below.
    /// </summary>
    private string WriteHeaders(IEnumerable<SitePath> linksets)
    {
        var root = _settings.BaseUrl is { } baseUrl ? new Uri(baseUrl).AbsolutePath : "/";
        var text = new StringBuilder(root).Append("*\n  X-Content-Type-Options: nosniff\n")
            .Append("  Referrer-Policy: strict-origin-when-cross-origin\n  Access-Control-Allow-Origin: *\n");
        foreach (var linkset in linksets)
        {
            text.Append(root).Append(linkset).Append("\n  Content-Type: application/linkset+json\n");
        }

        foreach (var page in _map.Ordered)
        {
            // The first page is asked for by the folder's address, too.
            foreach (var address in page.IsHome ? (string[])["", page.Output.ToHref()] : [page.Output.ToHref()])
            {
                text.Append(root).Append(address).Append('\n');
                text.Append(LinkHeader(root, page.Twin, "describedby", "application/json"));
                text.Append(LinkHeader(root, page.MarkdownTwin, "alternate", "text/markdown"));
            }
        }

        return text.ToString();
    }

    private static string LinkHeader(string root, SitePath target, string relation, string type) =>
        $"  Link: <{root}{target.ToHref()}>; rel=\"{relation}\"; type=\"{type}\"\n";
}
