using System.Text.RegularExpressions;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Site.Markdown.Extensions.RawHtml;

/// <summary>
/// Reads blocks of HTML, and ends them before text that is Markdown: in an element that says so, <c>&lt;div markdown="1"&gt;</c>; in a
/// component of another tool, whose tags are left out; and behind end tags. Elsewhere, as everywhere, an empty line has to stand between.
/// </summary>
internal sealed partial class MarkdownInHtmlParser : HtmlBlockParser
{
    private static readonly object Key = new();

    /// <inheritdoc/>
    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line;
        var state = base.TryOpen(processor);
        if (state == BlockState.Continue && processor.NewBlocks.TryPeek(out var block) && block is HtmlBlock && HoldsMarkdown(line.ToString()))
        {
            block.SetData(Key, true);
        }

        return state;
    }

    /// <inheritdoc/>
    public override BlockState TryContinue(BlockProcessor processor, Block block) =>
        block.GetData(Key) is true && !processor.IsBlankLine && !processor.IsCodeIndent && processor.CurrentChar != '<'
            ? BlockState.None
            : base.TryContinue(processor, block);

    /// <summary>Whether what follows a line of tags is Markdown.</summary>
    private static bool HoldsMarkdown(string line)
    {
        var tokens = HtmlTokenReader.Read(line);
        if (tokens.Exists(t => t.Kind == HtmlTokenKind.Comment || (t.Kind == HtmlTokenKind.Text && !string.IsNullOrWhiteSpace(t.Text))))
        {
            return false;
        }

        var tags = tokens.FindAll(t => t.Kind is HtmlTokenKind.Start or HtmlTokenKind.End);
        return tags.TrueForAll(t => t.Kind == HtmlTokenKind.End) || (tags is [.., { Kind: HtmlTokenKind.Start, IsSelfClosing: false } last] &&
            (HtmlPolicy.Of(last.Name, allowBlocks: true) == HtmlVerdict.Unknown || MarkdownAttribute().IsMatch(last.Text)));
    }

    [GeneratedRegex("""\smarkdown(?:\s*=\s*["']?(?:1|block|span|true|on)["']?)?(?=[\s>])""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex MarkdownAttribute();
}
