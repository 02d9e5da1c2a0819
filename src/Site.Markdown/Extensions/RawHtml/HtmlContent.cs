using Markdig.Syntax.Inlines;

namespace Site.Markdown.Extensions.RawHtml;

/// <summary>What stands between the tags of an element that holds no text.</summary>
internal static class HtmlContent
{
    /// <summary>Takes what is no text out of a line: from the tag of a script or a drawing to its end.</summary>
    public static void Remove(HtmlInline html)
    {
        if (HtmlTokenReader.Read(html.Tag) is not [{ Kind: HtmlTokenKind.Start, IsSelfClosing: false } start] ||
            HtmlPolicy.Of(start.Name, allowBlocks: false) != HtmlVerdict.Remove)
        {
            return;
        }

        var end = html.NextSibling;
        while (end is not null && !(end is HtmlInline { Tag: var tag } && HtmlTokenReader.Read(tag) is [{ Kind: HtmlTokenKind.End } last] &&
            last.Name == start.Name))
        {
            end = end.NextSibling;
        }

        if (end is null)
        {
            return;
        }

        html.Span.End = end.Span.End;
        while (html.NextSibling is { } next)
        {
            next.Remove();
            if (ReferenceEquals(next, end))
            {
                break;
            }
        }
    }
}
