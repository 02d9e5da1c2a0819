using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Site.Markdown.Extensions.Callouts;

/// <summary>How a callout ends.</summary>
internal enum CalloutEnd
{
    /// <summary>With what it was made of.</summary>
    Given,

    /// <summary>Where a line is not indented.</summary>
    Indentation,

    /// <summary>At a line of the signs that opened it.</summary>
    Fence,

    /// <summary>Where the next of its kind begins.</summary>
    Next,
}

/// <summary>A part of a page set apart from the rest: a remark in a box, a part that opens, one of several tabs.</summary>
/// <param name="parser">What opened it; null for a quotation that is one.</param>
/// <param name="head">Its first line.</param>
internal sealed class CalloutBlock(BlockParser? parser, CalloutHead head) : ContainerBlock(parser)
{
    /// <summary>Its first line.</summary>
    public CalloutHead Head { get; } = head;

    /// <summary>How it ends.</summary>
    public CalloutEnd End { get; init; }

    /// <summary>How many signs fence it; 0 for one that no line closes.</summary>
    public int FenceLength { get; init; }

    /// <summary>The sign that fences it.</summary>
    public char FenceSign { get; init; }

    /// <summary>Whether it has ended.</summary>
    public bool IsEnded { get; set; }

    /// <summary>Where its first line stands.</summary>
    public SourceSpan HeadSpan { get; init; }

    /// <summary>Where the line that closes it stands; null for one that no line closes.</summary>
    public SourceSpan? ClosingSpan { get; set; }

    /// <summary>Its title; null for one that has none.</summary>
    public ParagraphBlock? Title { get; private set; }

    /// <summary>Adds the title, which is Markdown like all the rest, as the first block.</summary>
    /// <param name="line">The first line.</param>
    public void AddTitle(StringSlice line)
    {
        if (Head.TitleLength == 0)
        {
            return;
        }

        var start = line.Start + Head.TitleStart;
        if (Head.Shape == CalloutShape.Figure)
        {
            AddPicture(line.Text.Substring(start, Head.TitleLength), start);
            return;
        }

        var slice = new StringSlice(line.Text, start, start + Head.TitleLength - 1);
        Title = new ParagraphBlock { Line = Line, Column = Head.TitleStart, Span = new SourceSpan(start, slice.End), IsOpen = false };
        Title.AppendLine(ref slice, Head.TitleStart, Line, start, trackTrivia: false);
        Insert(0, Title);
    }

    /// <summary>Takes an option: the words that stand for a picture.</summary>
    public void TakeOption(string name, string value)
    {
        if (name == "alt" && Title?.Inline?.FirstChild is LinkInline { IsImage: true } picture)
        {
            picture.Clear();
            picture.AppendChild(new LiteralInline(value) { Span = picture.Span, Line = picture.Line, Column = picture.Column });
        }
    }

    private void AddPicture(string file, int start)
    {
        var span = new SourceSpan(start, start + file.Length - 1);
        var picture = new LinkInline(file, "") { IsImage = true, Span = span, UrlSpan = span, Line = Line, Column = Head.TitleStart };
        Title = new ParagraphBlock { Line = Line, Column = Head.TitleStart, Span = span, IsOpen = false, ProcessInlines = false };
        Title.Inline = new ContainerInline { Span = span, Line = Line, Column = Head.TitleStart };
        Title.Inline.AppendChild(picture);
        Insert(0, Title);
    }

    /// <summary>Makes a heading the title, without the link that it may be.</summary>
    public void SetTitle(HeadingBlock heading)
    {
        var words = heading.Inline!;
        heading.Inline = null;
        if (words is { FirstChild: LinkInline { IsImage: false } link } && link.NextSibling is null)
        {
            link.ReplaceBy(new ContainerInline { Span = link.Span, Line = link.Line, Column = link.Column });
        }

        Title = new ParagraphBlock { Inline = words, Line = heading.Line, Column = heading.Column, Span = heading.Span, IsOpen = false };
        Insert(0, Title);
    }
}
