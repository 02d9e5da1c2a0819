using System.Text.RegularExpressions;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Site.Markdown.Extensions.RawHtml;

/// <summary>
/// Reads blocks of HTML, and ends them before text that is Markdown: in an element that says so, <c>&lt;div markdown="1"&gt;</c>; in a
/// component of another tool, whose tags are left out; behind end tags; and where the HTML is closed and a line begins code, a list, a
/// heading or the like. Elsewhere, as everywhere, an empty line has to stand between.
/// </summary>
internal sealed partial class MarkdownInHtmlParser : HtmlBlockParser
{
    private static readonly object Key = new();

    /// <inheritdoc/>
    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line;
        var state = base.TryOpen(processor);
        if (state == BlockState.Continue && processor.NewBlocks.TryPeek(out var block) &&
            block is HtmlBlock { Type: HtmlBlockType.InterruptingBlock or HtmlBlockType.NonInterruptingBlock })
        {
            var tokens = HtmlTokenReader.Read(line.ToString());
            var progress = new Progress { HoldsMarkdown = HoldsMarkdown(tokens) };
            progress.Take(tokens);
            block.SetData(Key, progress);
        }

        return state;
    }

    /// <inheritdoc/>
    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (block.GetData(Key) is not Progress progress || processor.IsBlankLine)
        {
            return base.TryContinue(processor, block);
        }

        if (!processor.IsCodeIndent && processor.CurrentChar != '<' &&
            (progress.HoldsMarkdown || (progress.IsClosed && BlockOfMarkdown().IsMatch(processor.Line.ToString()))))
        {
            return BlockState.None;
        }

        var state = base.TryContinue(processor, block);
        progress.Take(processor.Line.AsSpan().Contains('<') ? HtmlTokenReader.Read(processor.Line.ToString()) : []);
        return state;
    }

    /// <summary>Whether what follows a line of tags is Markdown.</summary>
    private static bool HoldsMarkdown(List<HtmlToken> tokens)
    {
        if (tokens.Exists(t => t.Kind == HtmlTokenKind.Comment || (t.Kind == HtmlTokenKind.Text && !string.IsNullOrWhiteSpace(t.Text))))
        {
            return false;
        }

        var tags = tokens.FindAll(t => t.Kind is HtmlTokenKind.Start or HtmlTokenKind.End);
        return tags.TrueForAll(t => t.Kind == HtmlTokenKind.End) || (
            tags is [.., { Kind: HtmlTokenKind.Start, IsSelfClosing: false } last] &&
            (HtmlPolicy.Of(last.Name, allowBlocks: true) == HtmlVerdict.Unknown || MarkdownAttribute().IsMatch(last.Text)));
    }

    [GeneratedRegex(
        """\smarkdown(?:\s*=\s*["']?(?:1|block|span|true|on)["']?)?(?=[\s>])""",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex MarkdownAttribute();

    /// <summary>What nobody writes as the text of raw HTML: code, a heading, a list, a quotation, a box, a definition.</summary>
    [GeneratedRegex(
        @"^(?:```|~~~|#{1,6}[ \t]|[-*+][ \t]|[0-9]{1,9}[.)][ \t]|>[ \t]|:{3}|!{3}[ \t]|\[[^\]]+\]:[ \t])",
        RegexOptions.CultureInvariant)]
    private static partial Regex BlockOfMarkdown();

    /// <summary>What the lines of a block of HTML have opened and closed so far.</summary>
    private sealed class Progress
    {
        private int _depth;
        private bool _endsWithTag;

        /// <summary>Whether its first line says that what follows is Markdown.</summary>
        public bool HoldsMarkdown { get; init; }

        /// <summary>Whether the last line has closed what stood open.</summary>
        public bool IsClosed => _endsWithTag && _depth <= 0;

        /// <summary>Takes a line.</summary>
        public void Take(List<HtmlToken> tokens)
        {
            foreach (var token in tokens)
            {
                _depth += token.Kind == HtmlTokenKind.End ? -1
                    : token is { Kind: HtmlTokenKind.Start, IsVoid: false, IsSelfClosing: false } ? 1
                    : 0;
            }

            _endsWithTag = tokens is [.., { Kind: HtmlTokenKind.End }];
        }
    }
}
