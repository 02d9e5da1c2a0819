using Markdig.Parsers;
using Markdig.Syntax;

namespace Site.Markdown.Extensions.Callouts;

/// <summary>Reads the callouts of MkDocs, whose content is indented, and those of VitePress and others, which colons fence.</summary>
internal sealed class CalloutParser : BlockParser
{
    /// <summary>Makes a parser.</summary>
    public CalloutParser() => OpeningCharacters = ['!', '?', '=', ':'];

    /// <inheritdoc/>
    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent)
        {
            return BlockState.None;
        }

        var line = processor.Line;
        var text = line.ToString();
        var isFenced = line.CurrentChar == ':';
        var head = isFenced ? CalloutHead.ReadFenced(text) : CalloutHead.ReadIndented(text);
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
            Colons = isFenced ? ColonsOf(text) : 0,
            IsIndented = !isFenced,
        };
        callout.AddTitle(line);
        processor.NewBlocks.Push(callout);
        return BlockState.ContinueDiscard;
    }

    /// <inheritdoc/>
    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var callout = (CalloutBlock)block;
        callout.UpdateSpanEnd(processor.Line.End);
        if (!callout.IsIndented)
        {
            return Closes(processor, callout);
        }

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

    private static BlockState Closes(BlockProcessor processor, CalloutBlock callout)
    {
        var text = processor.Line.ToString().Trim();
        if (processor.IsCodeIndent || text.Length < Math.Max(3, callout.Colons) || ColonsOf(text) != text.Length ||
            HoldsOpenFence(callout))
        {
            return BlockState.Continue;
        }

        callout.ClosingSpan = new SourceSpan(processor.Start, processor.Line.End);
        return BlockState.BreakDiscard;
    }

    /// <summary>Whether something in it is still to be closed: a callout of its own, or a block of code that shows one.</summary>
    private static bool HoldsOpenFence(CalloutBlock callout) =>
        callout.LastChild is { IsOpen: true } last && last is CalloutBlock { Colons: > 0 } or FencedCodeBlock;

    private static int ColonsOf(string text) => text.Length - text.AsSpan().TrimStart(':').Length;
}
