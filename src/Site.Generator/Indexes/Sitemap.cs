using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using Site.Citations.Indexes;
using Site.Generator.Files;
using Site.Generator.Parsing;
using Site.Generator.Paths;

namespace Site.Generator.Indexes;

/// <summary>
/// A sitemap by the protocol of sitemaps.org, with one address for each page. Where it would be too long, the file is a sitemap index of
/// the pieces that have the addresses.
/// </summary>
/// <param name="file">The file's address.</param>
/// <param name="baseUrl">The address the site is published under, ending in a slash.</param>
/// <param name="address">The address that stands for a page, relative to the site's.</param>
internal sealed class Sitemap(SitePath file, string baseUrl, Func<SitePage, string> address)
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>Of the characters of addresses, XML escapes this one alone.</summary>
    private readonly int _frame = 100 + baseUrl.Length + (4 * baseUrl.AsSpan().Count('&'));

    /// <summary>Whether an address is kept free for a piece of a sitemap.</summary>
    /// <param name="path">The address.</param>
    /// <param name="file">The sitemap's address.</param>
    public static bool IsPiece(SitePath path, SitePath file) => path.Depth == 0 && CiteIndexNames.IsPiece(path.Name, file.Name);

    /// <summary>Writes the file, and its pieces where it is cut.</summary>
    /// <param name="pages">The pages, in reading order.</param>
    public IEnumerable<RenderedFile> Write(ImmutableArray<SitePage> pages)
    {
        var pieces = Pieces.Cut(pages, p => _frame + address(p).Length, p => p.Output.ToHref());
        if (pieces.Count == 1)
        {
            return [WritePages(file, pages)];
        }

        return pieces.Index()
            .Select(p => WritePages(Pieces.PathOf(file, p.Index), p.Item))
            .Append(Write(file, "sitemapindex", xml =>
            {
                for (var i = 0; i < pieces.Count; i++)
                {
                    xml.WriteStartElement("sitemap");
                    xml.WriteElementString("loc", baseUrl + Pieces.PathOf(file, i).ToHref());
                    xml.WriteEndElement();
                }
            }));
    }

    private RenderedFile WritePages(SitePath path, IEnumerable<SitePage> pages) => Write(path, "urlset", xml =>
    {
        foreach (var page in pages)
        {
            xml.WriteStartElement("url");
            xml.WriteElementString("loc", baseUrl + address(page));
            if (page.FrontMatter.Modified is { } day)
            {
                xml.WriteElementString("lastmod", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            }

            xml.WriteEndElement();
        }
    });

    private static RenderedFile Write(SitePath path, string root, Action<XmlWriter> writeEntries)
    {
        using var stream = new MemoryStream();
        var settings = new XmlWriterSettings { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(false) };
        using (var xml = XmlWriter.Create(stream, settings))
        {
            xml.WriteStartElement(root, Namespace);
            writeEntries(xml);
            xml.WriteEndElement();
        }

        stream.WriteByte((byte)'\n');
        return new RenderedFile(path, stream.ToArray());
    }
}
