using System.Text.RegularExpressions;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Site.Markdown.Pages;

namespace Site.Markdown.Extensions.WikiLinks;

/// <summary>Reads <c>[[Name]]</c>, <c>[[Name#Heading|words]]</c>, and <c>![[picture.png]]</c>.</summary>
internal sealed partial class WikiLinkParser : InlineParser
{
    /// <summary>Makes a parser.</summary>
    public WikiLinkParser() => OpeningCharacters = ['[', '!'];

    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (Link().Match(slice.Text, slice.Start, slice.Length) is not { Success: true } match)
        {
            return false;
        }

        var target = match.Groups["target"].Value.Trim();
        if (target.Length == 0 || processor.Document.ContainsLinkReferenceDefinition(target))
        {
            return false;
        }

        var given = match.Groups["words"].Value.Trim();
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        var isImage = match.Value[0] == '!' && HasPictureEnding(target);
        var size = Size().Match(isImage ? given : "");
        var words = given.Length > 0 && !size.Success ? given : WordsFor(target);
        var link = new WikiLinkInline
        {
            Written = match.Value,
            Url = target,
            IsImage = isImage,
            Span = new SourceSpan(start, start + match.Length - 1),
            Line = line,
            Column = column,
            IsClosed = true,
        };
        link.SetData(PageLink.NameKey, true);
        if (size.Success)
        {
            link.SetData(PageLink.WidthKey, size.Groups["width"].Value);
        }

        link.AppendChild(new LiteralInline(words) { Span = link.Span, Line = line, Column = column });
        processor.Inline = link;
        slice.Start += match.Length;
        return true;
    }

    private static string WordsFor(string target)
    {
        var (page, heading) = target.Split('#', 2) is [var before, var after] ? (before, after) : (target, "");
        return page.Length == 0 ? heading : heading.Length == 0 ? page : $"{page} > {heading}";
    }

    private static bool HasPictureEnding(string target) =>
        Path.GetExtension(target.Split('#')[0]).ToUpperInvariant() is ".PNG" or ".JPG" or ".JPEG" or ".GIF" or ".SVG" or
            ".WEBP" or ".AVIF" or ".BMP";

    /// <summary>What note-takers write behind a picture: how wide it is to be.</summary>
    [GeneratedRegex(@"^(?<width>[1-9][0-9]{0,3})(?:x[0-9]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Size();

    /// <summary>Names hold no colon but in words, so that markers in two pairs of brackets are not taken for one.</summary>
    [GeneratedRegex(
        @"\G!?\[\[(?![\^@]|_?(?:toc|TOC)_?\]\])(?<target>[^\[\]|:\r\n]+?)(?:\\?\|(?<words>[^\[\]\r\n]*))?\]\](?![(\[])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}
