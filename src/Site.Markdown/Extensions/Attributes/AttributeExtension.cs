using Markdig;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Site.Markdown.Rendering;

namespace Site.Markdown.Extensions.Attributes;

/// <summary>Reads lists of attributes behind what they are about, or on a line of their own.</summary>
internal sealed class AttributeExtension : PageExtension
{
    /// <inheritdoc/>
    public override void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.BlockParsers.Insert(0, new LineParser());
        pipeline.InlineParsers.InsertBefore<EmphasisInlineParser>(new AttributeListParser());
        pipeline.InlineParsers.Insert(0, new RoleParser());
    }

    private sealed class LineParser : BlockParser
    {
        public LineParser() => OpeningCharacters = ['{'];

        public override BlockState TryOpen(BlockProcessor processor) =>
            !processor.IsCodeIndent && AttributeListParser.IsAlone(processor.Line.ToString()) ? BlockState.BreakDiscard : BlockState.None;
    }
}
