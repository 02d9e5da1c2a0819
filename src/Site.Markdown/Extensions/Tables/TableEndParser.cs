using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Site.Markdown.Extensions.Tables;

/// <summary>
/// Reads paragraphs, and ends one that is a table before a line without a pipe: its author means text below the table. Markdig would take
/// all of it for text.
/// </summary>
internal sealed class TableEndParser : ParagraphBlockParser
{
    /// <inheritdoc/>
    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        ArgumentNullException.ThrowIfNull(processor);
        if (block is not ParagraphBlock { Lines: { Count: >= 2 } lines } || processor.IsBlankLine || !IsHead(lines) ||
            processor.Line.AsSpan().Contains('|'))
        {
            return base.TryContinue(processor, block);
        }

        // Nothing else is asked for a line that a paragraph does not take: it would be lost.
        processor.Close(block);
        return TryOpen(processor);
    }

    private static bool IsHead(StringLineGroup lines)
    {
        var dashes = lines.Lines[1].Slice.AsSpan();
        return lines.Lines[0].Slice.AsSpan().Contains('|') && dashes.Contains('|') && dashes.Contains('-') &&
            !dashes.ContainsAnyExcept("|-: \t");
    }
}
