using System.Collections.Immutable;
using System.Xml;
using System.Xml.Linq;

namespace Site.Verification.Indexes;

/// <summary>The one door to the XML of a feed: bytes to what it says, or what is wrong with them.</summary>
internal static class FeedReader
{
    private const int MaxCharacters = 8 * 1024 * 1024;

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    /// <summary>Reads a feed.</summary>
    /// <param name="bytes">Any bytes.</param>
    /// <returns>The feed; null where it is none, and then what is wrong.</returns>
    public static (PublishedFeed? Feed, string? Problem) Read(byte[] bytes)
    {
        try
        {
            using var xml = PublishedXml.Open(bytes, MaxCharacters);
            var root = XDocument.Load(xml).Root!;
            return root.Name == Atom + "feed" ? (FeedOf(root), null) : (null, $"its root is '{root.Name.LocalName}'");
        }
        catch (Exception e) when (e is XmlException or FormatException)
        {
            return (null, e.Message);
        }
    }

    private static PublishedFeed FeedOf(XElement root)
    {
        var links = Some(root, "link").Select(LinkOf).ToList();
        var author = Only(root, "author");
        Expect(author, "name");
        Expect(root, "title", "id", "updated", "author", "link", "entry");
        return new PublishedFeed(
            TextOf(root, "title"),
            TextOf(author, "name"),
            TextOf(root, "id"),
            TextOf(root, "updated"),
            links.DistinctBy(l => l.Relation).Count() == links.Count
                ? links.ToImmutableDictionary(l => l.Relation, l => l.Address, StringComparer.Ordinal)
                : throw new FormatException("two links of one relation"),
            [.. Some(root, "entry").Select(EntryOf)]);
    }

    private static FeedEntry EntryOf(XElement entry)
    {
        Expect(entry, "title", "id", "updated", "link", "content");
        var (relation, address) = LinkOf(Only(entry, "link"));
        return relation == "alternate"
            ? new FeedEntry(TextOf(entry, "title"), TextOf(entry, "id"), TextOf(entry, "updated"), address, TextOf(entry, "content"))
            : throw new FormatException($"a link '{relation}' of an entry");
    }

    private static IEnumerable<XElement> Some(XElement element, string name) => element.Elements(Atom + name);

    private static XElement Only(XElement element, string name) => Some(element, name).ToList() is [var only]
        ? only
        : throw new FormatException($"not one '{name}' in '{element.Name.LocalName}'");

    /// <summary>The text of a part, which has nothing else.</summary>
    private static string TextOf(XElement element, string name) => Only(element, name) is { HasElements: false, HasAttributes: false } part
        ? part.Value
        : throw new FormatException($"more than a text in '{name}'");

    private static (string Relation, string Address) LinkOf(XElement link) =>
        link.Attributes().Select(a => a.Name.LocalName).Order(StringComparer.Ordinal).SequenceEqual(["href", "rel"]) && link.IsEmpty
            ? (link.Attribute("rel")!.Value, link.Attribute("href")!.Value)
            : throw new FormatException("a link that says more than a relation and an address");

    /// <summary>Nothing is read over: a reader of feeds might show it.</summary>
    private static void Expect(XElement element, params ReadOnlySpan<string> names)
    {
        foreach (var node in element.Nodes())
        {
            var isExpected = node is XElement part ? part.Name.Namespace == Atom && names.Contains(part.Name.LocalName)
                : node is XText text && string.IsNullOrWhiteSpace(text.Value);
            if (!isExpected)
            {
                throw new FormatException($"'{(node as XElement)?.Name.LocalName ?? "text"}' in '{element.Name.LocalName}'");
            }
        }
    }
}
