using Markdig.Extensions.DefinitionLists;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Site.Markdown.Extensions.Tables;

/// <summary>Reads definition lists, but leaves the caption of a table, <c>: Words</c> below it, which is written in the same way.</summary>
internal sealed class CaptionedDefinitionListParser : DefinitionListParser
{
    /// <inheritdoc/>
    public override BlockState TryOpen(BlockProcessor processor) =>
        BlockAbove(processor) is not ParagraphBlock { Lines: var lines } above || !LinearPipeTableParser.IsTable(lines.ToString())
            ? base.TryOpen(processor)
            : above == processor.CurrentBlock && processor.PeekChar(1) is ' ' or '\t'
                ? processor.Parsers.Find<ParagraphBlockParser>()!.TryOpen(processor)
                : BlockState.None;

    private static Block? BlockAbove(BlockProcessor processor)
    {
        var last = processor.CurrentContainer?.LastChild;
        return last is BlankLineBlock && processor.CurrentContainer is { Count: > 1 } container ? container[^2] : last;
    }
}
