using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Site.Markdown.Extensions.Callouts;

/// <summary>A part of a page set apart from the rest: a remark in a box, a part that opens, one of several tabs.</summary>
/// <param name="parser">What opened it; null for a quotation that is one.</param>
/// <param name="head">Its first line.</param>
internal sealed class CalloutBlock(BlockParser? parser, CalloutHead head) : ContainerBlock(parser)
{
    /// <summary>Its first line.</summary>
    public CalloutHead Head { get; } = head;

    /// <summary>How many colons fence it; 0 for one whose content is indented or quoted.</summary>
    public int Colons { get; init; }

    /// <summary>Whether its content is indented.</summary>
    public bool IsIndented { get; init; }

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
        var slice = new StringSlice(line.Text, start, start + Head.TitleLength - 1);
        Title = new ParagraphBlock { Line = Line, Column = Head.TitleStart, Span = new SourceSpan(start, slice.End), IsOpen = false };
        Title.AppendLine(ref slice, Head.TitleStart, Line, start, trackTrivia: false);
        Insert(0, Title);
    }
}
