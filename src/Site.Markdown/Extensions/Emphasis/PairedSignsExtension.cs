using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Site.Markdown.Rendering;

namespace Site.Markdown.Extensions.Emphasis;

/// <summary>
/// Takes signs for what they are that only by chance stand in pairs: <c>10^6 to 10^9</c> is no raised text, <c>~5 GB or 10~20 GB</c> no
/// lowered one, <c>C++11 and C++17</c> no insertion and <c>x==1 and y==2</c> no highlight. As in Pandoc, what is raised or lowered has no
/// white space in it; and no pair ends before a digit.
/// </summary>
internal sealed class PairedSignsExtension : PageExtension
{
    /// <inheritdoc/>
    public override void Setup(MarkdownPipelineBuilder pipeline) =>
        pipeline.InlineParsers.InsertAfter<EmphasisInlineParser>(new Finder());

    /// <summary>Parses nothing; it looks over what the parser of emphasis has made of a block.</summary>
    private sealed class Finder : InlineParser, IPostInlineProcessor
    {
        public override bool Match(InlineProcessor processor, ref StringSlice slice) => false;

        public bool PostProcess(
            InlineProcessor state, Inline? root, Inline? lastChild, int postInlineProcessorIndex, bool isFinalProcessing)
        {
            if (isFinalProcessing && root is ContainerInline container)
            {
                LookOver(container);
            }

            return true;
        }

        private static void LookOver(ContainerInline container)
        {
            for (var inline = container.FirstChild; inline is not null;)
            {
                var next = inline.NextSibling;
                if (inline is EmphasisInline { DelimiterChar: '^' } raised
                    && raised.FirstChild is EmphasisInline { DelimiterChar: '^', NextSibling: null } within)
                {
                    LookOver(within);
                    InsertOrUndo(raised, within);
                }
                else if (inline is ContainerInline inner)
                {
                    LookOver(inner);
                    if (inline is EmphasisInline emphasis && IsByChance(emphasis))
                    {
                        Undo(emphasis);
                    }
                }

                inline = next;
            }
        }

        /// <summary>Signs that are no insertion are text as they were written, so that is decided before they become one.</summary>
        private static void InsertOrUndo(EmphasisInline outer, EmphasisInline inner)
        {
            if (IsByChance(outer, mayHaveSpace: true))
            {
                Undo(inner);
                Undo(outer);
            }
            else
            {
                Insert(outer, inner);
            }
        }

        /// <summary>Words between two signs each are an insertion, as MkDocs writes it: <c>^^words^^</c>.</summary>
        private static void Insert(EmphasisInline outer, EmphasisInline inner)
        {
            inner.Remove();
            (outer.DelimiterChar, outer.DelimiterCount) = ('+', 2);
            while (inner.FirstChild is { } child)
            {
                child.Remove();
                outer.AppendChild(child);
            }
        }

        private static bool IsByChance(EmphasisInline emphasis)
        {
            var isRaisedOrLowered = emphasis is { DelimiterChar: '^' or '~', DelimiterCount: 1 };
            return (isRaisedOrLowered || emphasis.DelimiterChar is '+' or '=') && IsByChance(emphasis, mayHaveSpace: !isRaisedOrLowered);
        }

        private static bool IsByChance(EmphasisInline emphasis, bool mayHaveSpace)
        {
            var endsBeforeDigit = emphasis.NextSibling is LiteralInline { Content: { IsEmpty: false } after }
                && char.IsDigit(after[after.Start]);
            var beginsInWord = emphasis.PreviousSibling is LiteralInline { Content: { IsEmpty: false } before }
                && char.IsLetterOrDigit(before[before.End]);
            return endsBeforeDigit || ((!mayHaveSpace || beginsInWord) && HasSpace(emphasis));
        }

        private static bool HasSpace(ContainerInline container)
        {
            foreach (var inline in container)
            {
                if (inline is LineBreakInline
                    || (inline is LiteralInline literal && literal.Content.AsSpan().IndexOfAny(' ', '\t', '\u00A0') >= 0)
                    || (inline is ContainerInline inner && HasSpace(inner)))
                {
                    return true;
                }
            }

            return false;
        }

        /// <summary>Puts the signs back as text, in the places where they were written.</summary>
        private static void Undo(EmphasisInline emphasis)
        {
            var signs = new string(emphasis.DelimiterChar, emphasis.DelimiterCount);
            var (open, close) = (SignsAt(emphasis.Span.Start), SignsAt(emphasis.Span.End - signs.Length + 1));
            emphasis.InsertBefore(open);
            Inline last = open;
            while (emphasis.FirstChild is { } child)
            {
                child.Remove();
                last.InsertAfter(child);
                last = child;
            }

            last.InsertAfter(close);
            emphasis.Remove();

            LiteralInline SignsAt(int start) => new(signs)
            {
                Span = new SourceSpan(start, start + signs.Length - 1),
                Line = emphasis.Line,
                Column = emphasis.Column + start - emphasis.Span.Start,
            };
        }
    }
}
