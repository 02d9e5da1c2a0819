using Markdig.Extensions.Footnotes;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Site.Markdown.Extensions.Footnotes;

/// <summary>Keeps every footnote that is defined; Markdig drops those that nothing refers to.</summary>
internal sealed class CollectingFootnoteParser : FootnoteParser
{
    private static readonly object Key = new();

    /// <summary>The footnotes that a page defines, in page order.</summary>
    public static IReadOnlyList<Footnote> DefinedIn(MarkdownDocument document) => document.GetData(Key) as List<Footnote> ?? [];

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
}
