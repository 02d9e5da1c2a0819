using System.Collections.Immutable;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Site.Verification.Pages;

/// <summary>What is checked of a page's HTML, taken from the parsed document once.</summary>
internal sealed class PageDocument
{
    private static readonly char[] Blanks = [' ', '\t', '\n', '\f', '\r'];

    private readonly Dictionary<string, List<IElement>> _elements = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ManifestRow> _rows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<IElement>> _continued = new(StringComparer.Ordinal);

    /// <summary>Takes it.</summary>
    public PageDocument(IHtmlDocument document)
    {
        var links = ImmutableArray.CreateBuilder<Announcement>();
        var roots = new List<IElement>();
        foreach (var element in document.All)
        {
            if (element.Id is { Length: > 0 } id)
            {
                Elements(id).Add(element);
            }

            if (element.LocalName == "link")
            {
                var relations = (element.GetAttribute("rel") ?? "").Split(Blanks, StringSplitOptions.RemoveEmptyEntries);
                links.Add(new Announcement(relations, element.GetAttribute("type"), element.GetAttribute("href")));
            }

            if (element.HasAttribute("data-cite-root"))
            {
                roots.Add(element);
            }

            if (element.GetAttribute("data-claim-ref") is { } claim && !_rows.ContainsKey(claim))
            {
                var targets = element.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!);
                _rows.Add(claim, new ManifestRow(
                    element.TextContent,
                    (element.LastElementChild ?? element).TextContent.Trim(),
                    targets.ToHashSet(StringComparer.Ordinal)));
            }

            if (element.GetAttribute("data-claim") is { } part)
            {
                Continued(part).Add(element);
            }
        }

        Announcements = links.ToImmutable();
        (Text, TextProblem) = PublishedPageText.Extract(roots);
        Parts = PagePartsReader.Read(document, roots);
    }

    /// <summary>The page's links to other files, in document order.</summary>
    public ImmutableArray<Announcement> Announcements { get; }

    /// <summary>The page text; null where it cannot be taken.</summary>
    public PublishedPageText? Text { get; }

    /// <summary>Why the page text cannot be taken; null where it can.</summary>
    public string? TextProblem { get; }

    /// <summary>What the page shows around and inside its page text.</summary>
    public PageParts Parts { get; }

    /// <summary>The claims that the page's manifest has entries for.</summary>
    public IEnumerable<string> Rows => _rows.Keys;

    /// <summary>The entry of the page's manifest for a claim; null where it has none.</summary>
    public ManifestRow? RowOf(string claim) => _rows.GetValueOrDefault(claim);

    /// <summary>How many elements have an id.</summary>
    public int CountElements(string id) => _elements.TryGetValue(id, out var found) ? found.Count : 0;

    /// <summary>Whether a claim goes on in further elements.</summary>
    public bool IsContinued(string id) => _continued.ContainsKey(id);

    /// <summary>Whether words of a claim are struck out, or digits of it raised or lowered (W34).</summary>
    public bool IsOverwritten(string id) =>
        (_elements.TryGetValue(id, out var first) && first.Exists(OverwrittenWords.Are))
        || (_continued.TryGetValue(id, out var further) && further.Exists(OverwrittenWords.Are));

    /// <summary>The words of the first element that has an id, folded as page text is; null where there is no such element.</summary>
    public string? WordsOf(string id) => _elements.TryGetValue(id, out var found) ? PublishedPageText.Fold(found[0]) : null;

    private List<IElement> Continued(string id) => _continued.TryGetValue(id, out var found) ? found : _continued[id] = [];

    private List<IElement> Elements(string id) => _elements.TryGetValue(id, out var found) ? found : _elements[id] = [];
}
