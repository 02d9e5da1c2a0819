using System.Globalization;
using System.Text;
using System.Xml;
using Site.Generator.Files;
using Site.Generator.Parsing;
using Site.Generator.Paths;

namespace Site.Generator.Indexes;

/// <summary>
/// What has changed, for feed readers: the newest entries of all pages' update logs, as Atom (RFC 4287). A feed needs absolute addresses,
/// and says no hour, for an update log knows none.
/// </summary>
internal static class Feed
{
    /// <summary>Where it is published.</summary>
    public static readonly SitePath Path = SitePath.FromRelative("feed.xml");

    /// <summary>How many entries it has at most.</summary>
    private const int Most = 50;

    private const string Namespace = "http://www.w3.org/2005/Atom";

    /// <summary>Whether a site has a feed: its address is known, and a page has an update log.</summary>
    /// <param name="baseUrl">The site's address; null where it is not known.</param>
    /// <param name="pages">The pages.</param>
    public static bool IsIn(string? baseUrl, IEnumerable<SitePage> pages) =>
        baseUrl is not null && pages.Any(p => p.FrontMatter.Updates.Length > 0);

    /// <summary>Writes it.</summary>
    /// <param name="title">The site's name.</param>
    /// <param name="language">BCP 47.</param>
    /// <param name="baseUrl">The site's address, ending in a slash.</param>
    /// <param name="pages">The pages, in reading order.</param>
    public static RenderedFile Write(string title, string language, string baseUrl, IEnumerable<SitePage> pages)
    {
        var entries = pages.SelectMany(p => p.FrontMatter.Updates.Select((update, i) => (Page: p, Update: update, At: i)))
            .OrderByDescending(e => e.Update.Date)
            .Take(Most)
            .ToList();
        using var stream = new MemoryStream();
        var settings = new XmlWriterSettings
        {
            Indent = true,
            NewLineChars = "\n",
            Encoding = new UTF8Encoding(false),
        };
        using (var xml = XmlWriter.Create(stream, settings))
        {
            xml.WriteStartElement("feed", Namespace);
            xml.WriteAttributeString("xml", "lang", null, language);
            xml.WriteElementString("title", Characters(title));
            xml.WriteElementString("id", baseUrl);
            xml.WriteElementString("updated", Moment(entries[0].Update.Date));
            WriteLink(xml, "self", baseUrl + Path.ToHref());
            WriteLink(xml, "alternate", baseUrl);
            xml.WriteStartElement("author");
            xml.WriteElementString("name", Characters(title));
            xml.WriteEndElement();
            foreach (var (page, update, at) in entries)
            {
                var address = baseUrl + (page.IsHome ? "" : page.Output.ToHref());
                xml.WriteStartElement("entry");
                xml.WriteElementString("title", Characters(page.Title));

                // Logs grow at the top: counted from their end, an entry keeps its place.
                xml.WriteElementString("id", $"{address}#update-{page.FrontMatter.Updates.Length - at}");
                xml.WriteElementString("updated", Moment(update.Date));
                WriteLink(xml, "alternate", address + "#updates");
                var content = string.Join('\n', update.Changes.Select(c => "- " + c).Prepend(update.Text));
                xml.WriteElementString("content", Characters(content));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        stream.WriteByte((byte)'\n');
        return new RenderedFile(Path, stream.ToArray());
    }

    private static void WriteLink(XmlWriter xml, string relation, string address)
    {
        xml.WriteStartElement("link");
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    /// <summary>A text with U+FFFD for what no XML document may have in it (XML 1.0, section 2.2): readers refuse a feed with it.</summary>
    private static string Characters(string text)
    {
        var written = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            written.Append(rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? Rune.ReplacementChar : rune);
        }

        return written.ToString();
    }

    private static string Moment(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z";
}
