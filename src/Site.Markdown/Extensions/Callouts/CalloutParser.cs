using System.Text.RegularExpressions;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Site.Markdown.Extensions.Code;

namespace Site.Markdown.Extensions.Callouts;

/// <summary>
/// Reads the callouts of MkDocs, whose content is indented, those of VitePress and others, which colons fence, and those of MyST, which may
/// be fenced like code.
/// </summary>
internal sealed partial class CalloutParser : BlockParser
{
    /// <summary>Makes a parser.</summary>
    public CalloutParser() => OpeningCharacters = ['!', '?', '=', ':', '`', '/'];

    /// <inheritdoc/>
    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent)
        {
            return BlockState.None;
        }

        var line = processor.Line;
        var (head, end) = Read(processor, line.ToString());
        if (head is null)
        {
            return BlockState.None;
        }

        var callout = new CalloutBlock(this, head)
        {
            Line = processor.LineIndex,
            Column = processor.Column,
            Span = new SourceSpan(processor.Start, line.End),
            HeadSpan = new SourceSpan(processor.Start, line.End),
            End = end,
            FenceSign = line.CurrentChar,
            FenceLength = end == CalloutEnd.Fence ? LengthOfRun(line.ToString()) : 0,
        };
        callout.AddTitle(line);
        processor.NewBlocks.Push(callout);
        return BlockState.ContinueDiscard;
    }

    /// <inheritdoc/>
    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var callout = (CalloutBlock)block;
        var state = callout.End switch
        {
            CalloutEnd.Indentation => ContinueIndented(processor),
            CalloutEnd.Next when !HoldsOpenFence(callout, processor) && CalloutHead.ReadTab(processor.Line.ToString()) is not null =>
                BlockState.Break,
            CalloutEnd.Next => ContinueAsWritten(processor),
            _ => ContinueFenced(processor, callout),
        };
        if (state != BlockState.Break)
        {
            callout.UpdateSpanEnd(processor.Line.End);
        }

        return state;
    }

    /// <inheritdoc/>
    public override bool Close(BlockProcessor processor, Block block)
    {
        ((CalloutBlock)block).IsEnded = true;
        return true;
    }

    private static (CalloutHead? Head, CalloutEnd End) Read(BlockProcessor processor, string line) => line[0] switch
    {
        ':' when CodeContainerParser.Begins(line) => (null, CalloutEnd.Given),
        ':' => (CalloutHead.ReadFenced(line), CalloutEnd.Fence),
        '/' => (CalloutHead.ReadSlashed(line), CalloutEnd.Fence),
        '`' => (CalloutHead.ReadDirective(line), CalloutEnd.Fence),
        '=' when IsAmongTabs(processor.CurrentContainer) && CalloutHead.ReadTab(line) is { } tab =>
            (tab, CalloutEnd.Next),
        _ => (CalloutHead.ReadIndented(line) ?? ReadCareless(processor, line), CalloutEnd.Indentation),
    };

    /// <summary>A head without its quotation marks or its space, which only what is indented below it makes one.</summary>
    private static CalloutHead? ReadCareless(BlockProcessor processor, string line) =>
        CalloutHead.ReadCareless(line) is { } head && IsIndentedBelow(processor.Line) ? head : null;

    private static bool IsIndentedBelow(StringSlice line)
    {
        foreach (var below in line.Text.AsSpan(Math.Min(line.End + 1, line.Text.Length)).EnumerateLines())
        {
            if (!below.IsWhiteSpace())
            {
                return below.StartsWith("    ") || below.StartsWith("\t");
            }
        }

        return false;
    }

    /// <summary>Whether a tab may begin here: the one before it, which a paragraph may keep open, ends with it.</summary>
    private static bool IsAmongTabs(ContainerBlock? container) =>
        container is CalloutBlock { Head.Shape: CalloutShape.Tabs } or CalloutBlock { End: CalloutEnd.Next };

    private static BlockState ContinueIndented(BlockProcessor processor)
    {
        if (processor.IsBlankLine)
        {
            return BlockState.Continue;
        }

        if (!processor.IsCodeIndent)
        {
            return BlockState.Break;
        }

        processor.GoToCodeIndent();
        return BlockState.Continue;
    }

    /// <summary>Continues with all that the line is indented by, which is a matter of the lists and the code within.</summary>
    private static BlockState ContinueAsWritten(BlockProcessor processor)
    {
        processor.GoToColumn(processor.ColumnBeforeIndent);
        return BlockState.Continue;
    }

    private static BlockState ContinueFenced(BlockProcessor processor, CalloutBlock callout)
    {
        var text = processor.Line.ToString().Trim();
        if (callout is { FenceSign: '/' } && processor.IsCodeIndent && callout.Count <= 1 && SlashedOption().IsMatch(text))
        {
            return BlockState.ContinueDiscard;
        }

        if (callout.Count == (callout.Title is null ? 0 : 1) && Option().Match(text) is { Success: true } option)
        {
            callout.TakeOption(option.Groups["name"].Value, option.Groups["value"].Value.Trim());
            return BlockState.ContinueDiscard;
        }

        var isFence = text.Length >= callout.FenceLength && text[0] == callout.FenceSign && LengthOfRun(text) == text.Length;
        if (!isFence || processor.IsCodeIndent || HoldsOpenFence(callout, processor))
        {
            return ContinueAsWritten(processor);
        }

        callout.ClosingSpan = new SourceSpan(processor.Start, processor.Line.End);
        return BlockState.BreakDiscard;
    }

    /// <summary>
    /// Whether something in it is still to be closed: a callout of its own, or a block of code that shows one, also in an item of a list
    /// that the line is indented for. (While a line is held against the blocks around it, Markdig says of none within that it is open.)
    /// </summary>
    private static bool HoldsOpenFence(ContainerBlock container, BlockProcessor processor) => container.LastChild switch
    {
        CalloutBlock { IsEnded: true } => false,
        CalloutBlock { End: CalloutEnd.Next } tab => HoldsOpenFence(tab, processor),
        CalloutBlock { End: CalloutEnd.Fence } => true,
        FencedCodeBlock { ClosingFencedCharCount: 0 } => true,
        ListBlock { LastChild: ListItemBlock item } => processor.Indent >= item.ColumnWidth && HoldsOpenFence(item, processor),
        _ => false,
    };

    /// <summary>How many of its first sign a line begins with.</summary>
    private static int LengthOfRun(string text) => text.Length == 0 ? 0 : text.Length - text.AsSpan().TrimStart(text[0]).Length;

    /// <summary>An option, which stands before the content: <c>:class: dropdown</c> of MyST.</summary>
    [GeneratedRegex(@"^:(?<name>[a-z][\w-]*):(?<value>\s.*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Option();

    /// <summary>The same of MkDocs, indented: <c>    type: warning</c>.</summary>
    [GeneratedRegex(@"^(?:open|type|new|select|attrs):\s.*$", RegexOptions.CultureInvariant)]
    private static partial Regex SlashedOption();
}
