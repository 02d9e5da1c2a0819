using System.Collections.Immutable;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Site.Markdown.Extensions.RawHtml;
using Site.Markdown.Markers;
using Site.Markdown.Pages;
using Site.Text.Files;

namespace Site.Markdown.Extensions.Headings;

/// <summary>
/// Collects a page's headings and gives each its anchor. An id that the author gives to something is that thing's, wherever on the page it
/// stands; headings of the same words above it are numbered.
/// </summary>
internal sealed class HeadingCollector
{
    private readonly ParseContext _context;
    private readonly GitHubSlugger _slugger;
    private readonly HashSet<string> _given;
    private readonly ILookup<string, FileLocation> _places;
    private readonly ImmutableArray<PageHeading>.Builder _headings = ImmutableArray.CreateBuilder<PageHeading>();
    private readonly HashSet<PageHeading> _ofHtml = [];

    /// <summary>Makes a collector for a page, none of whose headings is collected yet.</summary>
    /// <param name="context">The page's.</param>
    /// <param name="isReserved">Whether an id belongs to the frame that pages are shown in.</param>
    /// <param name="blocks">The page's headings, paragraphs and HTML.</param>
    /// <param name="anchors">The ids that its HTML gives, but for those of headings, and where.</param>
    public HeadingCollector(
        ParseContext context,
        Func<string, bool> isReserved,
        IReadOnlyCollection<LeafBlock> blocks,
        IEnumerable<(string Id, FileLocation Location)> anchors)
    {
        _context = context;
        _slugger = new GitHubSlugger(id => isReserved(id) || OwnIds.Contain(id));
        _given = blocks.OfType<HeadingBlock>().Select(HeadingIdExtension.Of)
            .Concat(blocks.SelectMany(HtmlHeading.In).Select(h => h.Own))
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        _places = anchors.ToLookup(a => a.Id, a => a.Location, StringComparer.Ordinal);
    }

    /// <summary>The headings, in page order.</summary>
    public ImmutableArray<PageHeading> Headings => _headings.ToImmutable();

    /// <summary>The page's title: its first heading of level 1; null for none.</summary>
    public string? Title => _headings.FirstOrDefault(h => h.Level == 1)?.Text;

    /// <summary>
    /// Makes the heading of level 2 that a page begins with its title where no other is of that level, as the chapters of mdBook have it:
    /// it and the headings below it are raised by one. Of several, each titles a part of the page, which is called by the name of its file.
    /// </summary>
    /// <param name="document">The page, whose headings are collected.</param>
    /// <param name="unless">Whether the page has a title from elsewhere, and no heading is it.</param>
    public void RaiseTitle(MarkdownDocument document, bool unless)
    {
        var isTitled = document.FirstOrDefault(b => !HeadingPlaces.IsNotShown(b)) is HeadingBlock { Level: 2 } &&
            _headings.Count(h => h.Level <= 2) == 1;
        if (unless || !isTitled)
        {
            return;
        }

        foreach (var block in document.Descendants<HeadingBlock>())
        {
            block.Level--;
        }

        for (var i = 0; i < _headings.Count; i++)
        {
            _headings[i] = _ofHtml.Contains(_headings[i]) ? _headings[i] : _headings[i] with { Level = _headings[i].Level - 1 };
        }
    }

    /// <summary>Collects a heading.</summary>
    /// <param name="heading">The heading.</param>
    /// <param name="text">Its text, markup removed; where it has none, it is called by the words for its pictures.</param>
    public void Collect(HeadingBlock heading, string text)
    {
        text = string.IsNullOrWhiteSpace(text) ? WordsForPictures(heading) : text;
        var (id, slug) = HeadingIdExtension.Of(heading) is { } own
            ? _slugger.Take(own, IsGivenElsewhere)
            : _slugger.Next(text, IsGivenElsewhere);
        heading.GetAttributes().Id = id;
        _headings.Add(new PageHeading(heading.Level, text, id, slug, _context.Source.LocationOf(heading.Span.Start)));

        bool IsGivenElsewhere(string id) =>
            IsGiven(id) && (_given.Contains(id) || !_places[id].Any(p => HeadingPlaces.IsAt(p, heading, _context.Source)));
    }

    /// <summary>Collects the headings of a block, if it is raw HTML: those that have text.</summary>
    public void CollectHtml(LeafBlock block)
    {
        foreach (var heading in HtmlHeading.In(block).Where(h => h.Text.Length > 0 || h.Own is not null))
        {
            var (id, slug) = heading.Own is { } own ? _slugger.Take(own, IsGiven) : _slugger.Next(heading.Text, IsGiven);
            heading.Give(id);
            var found = new PageHeading(heading.Level, heading.Text, id, slug, heading.Location);
            _headings.Add(found);
            _ofHtml.Add(found);
        }
    }

    private static string WordsForPictures(HeadingBlock heading) => string.Join(
        ' ',
        (heading.Inline?.Descendants<LinkInline>() ?? [])
            .Where(l => l.IsImage)
            .SelectMany(l => l.Descendants<LiteralInline>())
            .SelectMany(l => l.Content.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    private bool IsGiven(string id) => _given.Contains(id) || _places.Contains(id);
}
