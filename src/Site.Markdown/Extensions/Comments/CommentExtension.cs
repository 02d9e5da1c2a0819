using System.Text.RegularExpressions;
using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Site.Markdown.Rendering;

namespace Site.Markdown.Extensions.Comments;

/// <summary>
/// Leaves out comments of other tools: of kramdown, <c>{::comment}…{:/comment}</c>, of Liquid, <c>{% comment %}…{% endcomment %}</c>, of
/// Jinja, <c>{# … #}</c>, of Hugo, <c>{{/* … */}}</c>, and of MDX, <c>{/* … */}</c>. They are hidden from readers where they are written,
/// and so here. One that nothing ends is none, so that no page is swallowed by it.
/// </summary>
internal sealed partial class CommentExtension : PageExtension
{
    /// <summary>How far the end of a comment is looked for, so that a page of nothing but beginnings costs no more for each.</summary>
    private const int Reach = 20_000;

    /// <inheritdoc/>
    public override void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.BlockParsers.Insert(0, new LinesParser());
        pipeline.InlineParsers.Insert(0, new WithinLineParser());
    }

    /// <summary>How long the comment is that a text begins with; 0 where it begins with none, or nothing ends it near enough.</summary>
    private static int LengthAt(ReadOnlySpan<char> text)
    {
        foreach (var comment in Comment().EnumerateMatches(text[..Math.Min(text.Length, Reach)]))
        {
            return comment.Length;
        }

        return 0;
    }

    [GeneratedRegex(
        """
        \A(?:
          \{::comment\}(?:(?!\{:/).)*\{:/(?:comment)?\}
        | \{%-?\ *comment\b[^%\n]*%\}(?:(?!\{%-?\ *endcomment\b).)*\{%-?\ *endcomment\ *-?%\}
        | \{\#-?\s(?:(?!\#\}).)*\#\}
        | \{\{-?\ *(?:/\*(?:(?!\*/).)*\*/|!--(?:(?!--\}\}).)*--)\ *-?\}\}
        | \{/\*(?:(?!\*/).)*\*/\}
        )
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.Singleline)]
    private static partial Regex Comment();

    /// <summary>Comments of whole lines.</summary>
    private sealed partial class LinesParser : BlockParser
    {
        public LinesParser() => OpeningCharacters = ['{'];

        public override BlockState TryOpen(BlockProcessor processor)
        {
            var line = processor.Line;
            var length = processor.IsCodeIndent ? 0 : LengthAt(line.Text.AsSpan(line.Start));
            if (length == 0 || !EndOfLine().IsMatch(line.Text, line.Start + length))
            {
                return BlockState.None;
            }

            if (line.Start + length <= line.End + 1)
            {
                return BlockState.BreakDiscard;
            }

            processor.NewBlocks.Push(new CommentBlock(this, line.Start + length)
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
            return processor.Line.End + 1 >= ((CommentBlock)block).End ? BlockState.BreakDiscard : BlockState.ContinueDiscard;
        }

        [GeneratedRegex(@"\G[ \t]*(?=\r?\n|\z)", RegexOptions.CultureInvariant)]
        private static partial Regex EndOfLine();

        /// <summary>Lines that nothing shows.</summary>
        private sealed class CommentBlock(BlockParser parser, int end) : LeafBlock(parser)
        {
            /// <summary>Where it ends in the text.</summary>
            public int End => end;
        }
    }

    /// <summary>Comments among words.</summary>
    private sealed class WithinLineParser : InlineParser
    {
        public WithinLineParser() => OpeningCharacters = ['{'];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            var length = LengthAt(slice.AsSpan());
            if (length == 0)
            {
                return false;
            }

            var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
            processor.Inline = new LiteralInline(StringSlice.Empty)
            {
                Span = new SourceSpan(start, processor.GetSourcePosition(slice.Start + length - 1, out _, out _)),
                Line = line,
                Column = column,
            };
            slice.Start += length;
            return true;
        }
    }
}
