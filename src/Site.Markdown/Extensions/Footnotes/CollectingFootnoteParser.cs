using System.Text.RegularExpressions;
using Markdig.Extensions.Footnotes;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Site.Markdown.Extensions.Footnotes;

/// <summary>Keeps every footnote that is defined; Markdig drops those that nothing refers to.</summary>
internal sealed partial class CollectingFootnoteParser : FootnoteParser
{
    private static readonly object Key = new();

    /// <summary>The footnotes that a page defines, in page order.</summary>
    public static IReadOnlyList<Footnote> DefinedIn(MarkdownDocument document) => document.GetData(Key) as List<Footnote> ?? [];

    /// <summary>
    /// A definition ends the footnote before it also where it is indented, which Markdig takes for more of that; and so do a list, a
    /// heading or another block that begins at the margin, for what belongs to a footnote is indented.
    /// </summary>
    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (processor.Column == 0 && !processor.IsBlankLine && BlockAtMargin().IsMatch(processor.Line.ToString()))
        {
            return BlockState.None;
        }

        if (processor.IsCodeIndent || processor.Column == 0 || !Definition().IsMatch(processor.Line.ToString()))
        {
            return base.TryContinue(processor, block);
        }

        processor.Close(block);
        return TryOpen(processor);
    }

    /// <inheritdoc/>
    public override bool Close(BlockProcessor processor, Block block)
    {
        if (block is Footnote footnote)
        {
            if (processor.Document.GetData(Key) is not List<Footnote> all)
            {
                all = [];
                processor.Document.SetData(Key, all);
            }

            all.Add(footnote);
        }

        return base.Close(processor, block);
    }

    [GeneratedRegex(
        """
        ^(?:[-*+][\ \t]|1[.)][\ \t]|\#{1,6}[\ \t]|>|```|~~~|:::|!!![\ \t]|\||</?(?:!--|(?:div|p|table|details|section|pre|h[1-6]|[ou]l)\b)
        |(?:-[\ \t]*){3,}$|(?:\*[\ \t]*){3,}$|(?:_[\ \t]*){3,}$)
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex BlockAtMargin();

    [GeneratedRegex(@"^\[\^[^\]\s]+\]:", RegexOptions.CultureInvariant)]
    private static partial Regex Definition();
}
