using System.Text.RegularExpressions;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Site.Text.Files;

namespace Site.Markdown.Extensions.Headings;

/// <summary>Tells what stands at the place of a heading: in it, or before it with nothing between them that is shown.</summary>
internal static partial class HeadingPlaces
{
    /// <summary>Whether a place is that of the heading of an id, so that links to either lead to the same.</summary>
    /// <param name="place">The place.</param>
    /// <param name="id">The id.</param>
    /// <param name="document">The page, whose headings have their ids.</param>
    /// <param name="source">Its text.</param>
    public static bool IsAt(FileLocation place, string id, MarkdownDocument document, InputText source) =>
        document.Descendants<HeadingBlock>().FirstOrDefault(h => h.TryGetAttributes()?.Id == id) is { } heading
        && IsAt(place, heading, source);

    /// <summary>Whether a place is that of a heading, so that links to either lead to the same.</summary>
    /// <param name="place">The place.</param>
    /// <param name="heading">The heading.</param>
    /// <param name="source">The page's text.</param>
    public static bool IsAt(FileLocation place, HeadingBlock heading, InputText source)
    {
        if (heading.Parent is not { } parent)
        {
            return false;
        }

        var first = parent.IndexOf(heading);
        while (first > 0 && IsNotShown(parent[first - 1]))
        {
            first--;
        }

        var (start, end) = (source.LocationOf(parent[first].Span.Start), source.LocationOf(heading.Span.End));
        return place.File == start.File && place.File == end.File && place >= start && place <= end;
    }

    /// <summary>Whether a block has nothing that readers see: tags, or a comment.</summary>
    public static bool IsNotShown(Block block) => block switch
    {
        LinkReferenceDefinitionGroup => true,
        HtmlBlock html => string.IsNullOrWhiteSpace(Tag().Replace(html.Lines.ToString(), "")),
        ParagraphBlock { Inline: { } inlines } => inlines.All(i =>
            i is HtmlInline or LineBreakInline || (i is LiteralInline { Content: var text } && text.IsEmptyOrWhitespace())),
        _ => false,
    };

    [GeneratedRegex("<!--.*?-->|<(?!img\\b)[^<>]*>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Tag();
}
