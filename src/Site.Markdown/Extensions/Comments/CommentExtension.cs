using System.Text.RegularExpressions;
using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Site.Markdown.Rendering;

namespace Site.Markdown.Extensions.Comments;

/// <summary>
/// Leaves out comments of kramdown, <c>{::comment}…{:/comment}</c>: they are hidden from readers where they are written, and so here. One
/// that nothing ends is none, so that no page is swallowed by it.
/// </summary>
internal sealed partial class CommentExtension : PageExtension
{
    /// <inheritdoc/>
    public override void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.BlockParsers.Insert(0, new LinesParser());
        pipeline.InlineParsers.Insert(0, new WithinLineParser());
    }

    /// <summary>Comments of whole lines.</summary>
    private sealed partial class LinesParser : BlockParser
    {
        public LinesParser() => OpeningCharacters = ['{'];

        public override BlockState TryOpen(BlockProcessor processor)
        {
            var line = processor.Line;
            if (processor.IsCodeIndent || Comment().Match(line.Text, line.Start) is not { Success: true } comment)
            {
                return BlockState.None;
            }

            if (comment.Index + comment.Length <= line.End + 1)
            {
                return BlockState.BreakDiscard;
            }

            processor.NewBlocks.Push(new CommentBlock(this)
            {
                Line = processor.LineIndex,
                Column = processor.Column,
                Span = new SourceSpan(processor.Start, line.End),
            });
            return BlockState.ContinueDiscard;
        }

        public override BlockState TryContinue(BlockProcessor processor, Block block)
        {
            block.UpdateSpanEnd(processor.Line.End);
            return End().IsMatch(processor.Line.ToString()) ? BlockState.BreakDiscard : BlockState.ContinueDiscard;
        }

        [GeneratedRegex(
            @"\G\{::comment\}(?:(?!\{:/).)*\{:/(?:comment)?\}[ \t]*(?=\r?\n|\z)",
            RegexOptions.CultureInvariant | RegexOptions.Singleline)]
        private static partial Regex Comment();

        [GeneratedRegex(@"\{:/(?:comment)?\}[ \t]*$", RegexOptions.CultureInvariant)]
        private static partial Regex End();

        /// <summary>Lines that nothing shows.</summary>
        private sealed class CommentBlock(BlockParser parser) : LeafBlock(parser);
    }

    /// <summary>Comments among words.</summary>
    private sealed partial class WithinLineParser : InlineParser
    {
        public WithinLineParser() => OpeningCharacters = ['{'];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            if (Comment().Match(slice.Text, slice.Start, slice.Length) is not { Success: true } match)
            {
                return false;
            }

            var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
            processor.Inline = new LiteralInline(StringSlice.Empty)
            {
                Span = new SourceSpan(start, processor.GetSourcePosition(slice.Start + match.Length - 1, out _, out _)),
                Line = line,
                Column = column,
            };
            slice.Start += match.Length;
            return true;
        }

        [GeneratedRegex(
            @"\G\{::comment\}(?:(?!\{:/).)*\{:/(?:comment)?\}",
            RegexOptions.CultureInvariant | RegexOptions.Singleline)]
        private static partial Regex Comment();
    }
}
