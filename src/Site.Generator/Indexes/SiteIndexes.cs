using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using Site.Citations.Digests;
using Site.Citations.Indexes;
using Site.Citations.Schema;
using Site.Citations.Vocabulary;
using Site.Generator.Files;
using Site.Generator.Navigation;
using Site.Generator.Parsing;
using Site.Generator.Paths;
using Site.Generator.Settings;

namespace Site.Generator.Indexes;

/// <summary>A published file as <c>cite-index.json</c> lists it.</summary>
/// <param name="Path">Its address.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">The SHA-256 of its bytes, in lower-case hexadecimal.</param>
public sealed record PublishedFile(SitePath Path, int Bytes, string Sha256);

/// <summary>
/// The files by which crawlers find their way: none says anything that is not elsewhere, each says it where some crawler looks.
/// </summary>
public sealed class SiteIndexes
{
    /// <summary>Every page's twin, and every file's digest.</summary>
    public static readonly SitePath CiteIndex = SitePath.FromRelative(CiteIndexJson.FileName);

    private static readonly SitePath LinksetFile = SitePath.FromRelative("linkset.json");
    private static readonly SitePath Sitemap = SitePath.FromRelative("sitemap.xml");
    private static readonly SitePath CiteSitemap = SitePath.FromRelative("sitemap-cite.xml");
    private static readonly SitePath Robots = SitePath.FromRelative("robots.txt");
    private static readonly SitePath Llms = SitePath.FromRelative("llms.txt");
    private static readonly SitePath Headers = SitePath.FromRelative("_headers");

    private readonly SiteSettings _settings;
    private readonly ReadingOrder _map;
    private readonly string _title;

    /// <summary>Makes the writer of one site's indexes.</summary>
    /// <param name="settings">The site's settings; without a base address there are no sitemaps, which need absolute addresses.</param>
    /// <param name="map">The pages.</param>
    /// <param name="title">The site's name.</param>
    public SiteIndexes(SiteSettings settings, ReadingOrder map, string title)
    {
        _settings = settings;
        _map = map;
        _title = title;
    }

    /// <summary>The program that builds the site.</summary>
    public required FileGenerator Generator { get; init; }

    /// <summary>Whether the site is published within another, whose <c>robots.txt</c> and headers hold for it too.</summary>
    public bool IsNested { get; init; }

    /// <summary>The folders of the sites that are published within this one.</summary>
    public ImmutableArray<SitePath> Nested { get; init; } = [];

    /// <summary>The addresses the indexes are published under.</summary>
    public static IReadOnlyList<SitePath> Paths { get; } = [CiteIndex, LinksetFile, Sitemap, CiteSitemap, Robots, Llms, Headers];

    /// <summary>Writes every index but <c>cite-index.json</c>.</summary>
    public IEnumerable<RenderedFile> Write()
    {
        if (_settings.BaseUrl is { } baseUrl)
        {
            yield return new RenderedFile(Sitemap, WriteSitemap(baseUrl, p => p.IsHome ? "" : p.Output.ToHref()));
            yield return new RenderedFile(CiteSitemap, WriteSitemap(baseUrl, p => p.Twin.ToHref()));
        }

        yield return new RenderedFile(LinksetFile, CiteIndexJson.Write(new Linkset([.. Links()])));
        yield return new RenderedFile(Llms, Encoding.UTF8.GetBytes(WriteLlms()));
        if (!IsNested)
        {
            yield return new RenderedFile(Robots, Encoding.UTF8.GetBytes(WriteRobots()));
            yield return new RenderedFile(Headers, Encoding.UTF8.GetBytes(WriteHeaders()));
        }
    }

    /// <summary>
    /// Writes <c>cite-index.json</c>: a linkset (RFC 9264) from each page to its twin and its Markdown, and the digest of every published
    /// file but this one and <c>_headers</c>, which hosts read and do not serve. Addresses are relative to the file's own.
    /// </summary>
    /// <param name="files">Every published file but this one.</param>
    /// <param name="asOf">The day of the build.</param>
    public RenderedFile WriteCiteIndex(IEnumerable<PublishedFile> files, DateOnly asOf)
    {
        var index = new CiteIndexDocument
        {
            Format = FileFormat.Index,
            AsOf = asOf,
            Base = _settings.BaseUrl,
            Generator = Generator,
            Linkset = [.. Links()],
            Files =
            [
                .. files.Where(f => f.Path != Headers).OrderBy(f => f.Path)
                    .Select(f => new CiteIndexFile(f.Path.ToHref(), new DigestSet(f.Sha256), f.Bytes)),
            ],
        };
        return new RenderedFile(CiteIndex, CiteIndexJson.Write(index)) { Schema = CiteSchemas.Index };
    }

    private IEnumerable<CiteIndexLinks> Links() => _map.Ordered.Select(p => new CiteIndexLinks(
        p.Output.ToHref(),
        [new CiteIndexTarget(p.Twin.ToHref(), "application/json")],
        [new CiteIndexTarget(p.MarkdownTwin.ToHref(), "text/markdown")]));

    private byte[] WriteSitemap(string baseUrl, Func<SitePage, string> address)
    {
        using var stream = new MemoryStream();
        var settings = new XmlWriterSettings { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(false) };
        using (var xml = XmlWriter.Create(stream, settings))
        {
            xml.WriteStartElement("urlset", "http://www.sitemaps.org/schemas/sitemap/0.9");
            foreach (var page in _map.Ordered)
            {
                xml.WriteStartElement("url");
                xml.WriteElementString("loc", baseUrl + address(page));
                if (LastChange(page) is { } day)
                {
                    xml.WriteElementString("lastmod", Day(day));
                }

                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private string WriteRobots()
    {
        var text = new StringBuilder("User-agent: *\nAllow: /\n");
        if (_settings.BaseUrl is { } baseUrl)
        {
            text.Append('\n').Append("Sitemap: ").Append(baseUrl).Append(Sitemap).Append('\n');
            text.Append("Sitemap: ").Append(baseUrl).Append(CiteSitemap).Append('\n');
            foreach (var folder in Nested)
            {
                text.Append("Sitemap: ").Append(baseUrl).Append(folder.Append(Sitemap.Value).ToHref()).Append('\n');
                text.Append("Sitemap: ").Append(baseUrl).Append(folder.Append(CiteSitemap.Value).ToHref()).Append('\n');
            }
        }

        text.Append("\n# Every page has a citation manifest, page.cite.json; ");
        text.Append(CiteIndex).Append(" lists them with their digests.\n");
        return text.ToString();
    }

    private string WriteLlms()
    {
        var prefix = _settings.BaseUrl ?? "";
        var text = new StringBuilder("# ").Append(_title).Append("\n\n");
        if (_settings.Description is { } description)
        {
            text.Append("> ").Append(description).Append("\n\n");
        }

        text.Append("Every claim on these pages carries its source, date and confidence. ");
        text.Append("Each page has a Markdown form (linked below) and a citation manifest ");
        text.Append("(the same address ending in .cite.json) against which the page can be checked. All manifests with digests: ");
        text.Append(prefix).Append(CiteIndex).Append("\n\n## Pages\n\n");
        foreach (var page in _map.Ordered)
        {
            var title = page.Title.Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal);
            text.Append("- [").Append(title).Append("](");
            text.Append(prefix).Append(page.MarkdownTwin.ToHref()).Append(')');
            text.Append(page.FrontMatter.Description is { } about ? $": {about}" : "").Append('\n');
        }

        return text.ToString();
    }

    /// <summary>
    /// The header file several static hosts read (Netlify, Cloudflare Pages). Anyone's page may read the files, for they are made to be
    /// checked; addresses are those of the host, so they begin with the path that the site is published below.
    /// </summary>
    private string WriteHeaders()
    {
        var root = _settings.BaseUrl is { } baseUrl ? new Uri(baseUrl).AbsolutePath : "/";
        var text = new StringBuilder(root).Append("*\n  X-Content-Type-Options: nosniff\n")
            .Append("  Referrer-Policy: strict-origin-when-cross-origin\n  Access-Control-Allow-Origin: *\n")
            .Append(root).Append(LinksetFile).Append("\n  Content-Type: application/linkset+json\n");
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

    private static DateOnly? LastChange(SitePage page) =>
        page.FrontMatter.Updates.Length > 0 ? page.FrontMatter.Updates[0].Date : page.FrontMatter.Date;

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
