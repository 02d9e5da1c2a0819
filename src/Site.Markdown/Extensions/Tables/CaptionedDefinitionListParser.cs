using Markdig.Extensions.DefinitionLists;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Site.Markdown.Extensions.Tables;

/// <summary>Reads definition lists, but leaves the caption of a table, <c>: Words</c> below it, which is written in the same way.</summary>
internal sealed class CaptionedDefinitionListParser : DefinitionListParser
{
    /// <inheritdoc/>
    public override BlockState TryOpen(BlockProcessor processor) =>
        BlockAbove(processor) is ParagraphBlock { Lines: var lines } && LinearPipeTableParser.IsTable(lines.ToString())
            ? BlockState.None
            : base.TryOpen(processor);

    private static Block? BlockAbove(BlockProcessor processor)
    {
        var last = processor.CurrentContainer?.LastChild;
        return last is BlankLineBlock && processor.CurrentContainer is { Count: > 1 } container ? container[^2] : last;
    }
}
