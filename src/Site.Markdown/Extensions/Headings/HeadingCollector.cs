using System.Collections.Immutable;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Site.Markdown.Markers;
using Site.Markdown.Pages;

namespace Site.Markdown.Extensions.Headings;

/// <summary>Collects a page's headings and gives each its anchor.</summary>
/// <param name="context">The page's.</param>
/// <param name="isReserved">Whether an id belongs to the frame that pages are shown in.</param>
internal sealed class HeadingCollector(ParseContext context, Func<string, bool> isReserved)
{
    private readonly GitHubSlugger _slugger = new(id => isReserved(id) || OwnIds.Contain(id));
    private readonly ImmutableArray<PageHeading>.Builder _headings = ImmutableArray.CreateBuilder<PageHeading>();

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
            _headings[i] = _headings[i] with { Level = _headings[i].Level - 1 };
        }
    }

    /// <summary>Collects a heading.</summary>
    /// <param name="heading">The heading.</param>
    /// <param name="text">Its text, markup removed.</param>
    public void Collect(HeadingBlock heading, string text)
    {
        var (id, slug) = HeadingIdExtension.Of(heading) is { } own ? _slugger.Take(own) : _slugger.Next(text);
        heading.GetAttributes().Id = id;
        _headings.Add(new PageHeading(heading.Level, text, id, slug, context.Source.LocationOf(heading.Span.Start)));
    }
}
