using System.Text.RegularExpressions;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Site.Markdown.Extensions.Headings;
using Site.Markdown.Pages;

namespace Site.Markdown.Extensions.Attributes;

/// <summary>
/// Takes lists of attributes out of the text, <c>{: .class }</c>, <c>{ width="300" }</c>: they are no words. They follow a link, an image,
/// code or emphasis, or end a paragraph. An id among them becomes a place that links can lead to, and a width that of the image.
/// </summary>
internal sealed partial class AttributeListParser : InlineParser
{
    /// <summary>Makes a parser.</summary>
    public AttributeListParser() => OpeningCharacters = ['{'];

    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (Attributes().Match(slice.Text, slice.Start, slice.Length) is not { Success: true } match)
        {
            return false;
        }

        var before = slice.PeekCharExtra(-1);
        var followsMarkup = before is ')' or '`' or '*' or '_' or '>' or '~' or '=' or '^';
        if (!followsMarkup && !EndsParagraph(slice, match.Length))
        {
            return false;
        }

        if (match.Groups["id"] is { Success: true } heading && processor.Block is HeadingBlock { } block)
        {
            // Of a heading that is underlined: others have lost theirs already.
            HeadingIdExtension.Give(block, heading.Value);
            if (processor.Inline is LiteralInline words)
            {
                words.Content.TrimEnd();
            }
        }
        else if (match.Groups["id"] is { Success: true } id)
        {
            var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
            processor.Inline = new HtmlInline($"<span id=\"{id.Value}\"></span>")
            {
                Span = new SourceSpan(start, start + match.Length - 1),
                Line = line,
                Column = column,
            };
        }

        if (before == ')' && processor.Inline is LinkInline { IsImage: true } image
            && Width().Match(match.Value) is { Success: true } width)
        {
            image.SetData(PageLink.WidthKey, width.Groups["pixels"].Value);
        }

        slice.Start += match.Length;
        return true;
    }

    /// <summary>Whether a line is such a list and nothing else, and gives no id.</summary>
    public static bool IsAlone(string line) =>
        Attributes().Match(line) is { Success: true } match && !match.Groups["id"].Success &&
        line.AsSpan(match.Length).IsWhiteSpace();

    private static bool EndsParagraph(StringSlice slice, int length)
    {
        var rest = slice.Text.AsSpan(slice.Start + length, slice.Length - length);
        return rest.IsWhiteSpace() && (slice.PeekCharExtra(-1) is '\0' or ' ' or '\t' or '\n' or '\r');
    }

    [GeneratedRegex("""[\s{:]width=["']?(?<pixels>[1-9][0-9]{0,3})(?:px)?(?=["'\s}])""", RegexOptions.CultureInvariant)]
    private static partial Regex Width();

    [GeneratedRegex(
        """
        \G\{:?\s*
        (?=[#.]|[\w-]+=)
        (?:(?:\#(?<id>[\p{L}_][\w:.-]*)|\.[A-Za-z_][\w:-]*|[A-Za-z][\w-]*=(?:"[^"\r\n]*"|'[^'\r\n]*'|[^\s{}"']+))(?:\s+|(?=\})))+
        \}
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Attributes();
}
