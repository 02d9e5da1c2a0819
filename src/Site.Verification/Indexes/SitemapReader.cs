using System.Collections.Immutable;
using System.Xml;
using Site.Citations.Indexes;
using Site.Verification.Reading;

namespace Site.Verification.Indexes;

/// <summary>The one door to the XML of sitemaps: bytes to the addresses in it, or what is wrong with them.</summary>
internal static class SitemapReader
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>The page at the top of a site, which a sitemap names by the folder.</summary>
    private const string FirstPage = "index.html";

    /// <summary>Reads a sitemap or a sitemap index.</summary>
    /// <param name="bytes">Any bytes.</param>
    /// <param name="addresses">How the site's addresses become paths.</param>
    /// <returns>What it lists; null where it is none, and then what is wrong.</returns>
    public static (PageList? List, string? Problem) Read(byte[] bytes, SiteReferences addresses)
    {
        var found = ImmutableArray.CreateBuilder<string>();
        var days = ImmutableArray.CreateBuilder<(string, string)>();
        try
        {
            using var xml = PublishedXml.Open(bytes, CiteIndexNames.MaxBytes);
            xml.MoveToContent();
            var root = xml.LocalName;
            if (xml.NamespaceURI != Namespace || root is not ("urlset" or "sitemapindex"))
            {
                return (null, $"its root is '{root}'");
            }

            while (xml.Read())
            {
                if (xml is { NodeType: XmlNodeType.Element, LocalName: var name, NamespaceURI: Namespace, IsEmptyElement: false }
                    && name is "loc" or "lastmod"
                    && xml.Read())
                {
                    var text = xml.Value.Trim();
                    if (name == "loc")
                    {
                        found.Add(PathOf(text, addresses));
                    }
                    else if (found.Count > 0)
                    {
                        days.Add((found[^1], text));
                    }
                }
            }

            var list = root == "urlset" ? new PageList(found.ToImmutable(), []) : new PageList([], found.ToImmutable());
            return (list with { Days = days.ToImmutable() }, null);
        }
        catch (XmlException e)
        {
            return (null, e.Message);
        }
    }

    private static string PathOf(string address, SiteReferences addresses) => addresses.PathOf(address) switch
    {
        null => address,
        var path when path.Length == 0 || path.EndsWith('/') => path + FirstPage,
        var path => path,
    };
}
