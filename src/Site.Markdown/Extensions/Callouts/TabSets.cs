using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Site.Markdown.Extensions.Callouts;

/// <summary>
/// Puts tabs that follow one another into one set, whichever way their author wrote them: marked each, as headings within
/// <c>::: panel-tabset</c> (Quarto), as headings that link to <c>#tab/name</c> (docfx), or as blocks of code in a <c>code-group</c>.
/// </summary>
internal static class TabSets
{
    private const string DocfxTab = "#tab/";

    private static readonly CalloutHead SetHead = new("tabs", CalloutShape.Tabs, true, 0, 0);
    private static readonly CalloutHead TabHead = new("", CalloutShape.Tab, true, 0, 0);

    /// <summary>Gathers those of a page.</summary>
    public static void Gather(MarkdownDocument document)
    {
        foreach (var container in document.Descendants<ContainerBlock>().Prepend(document).ToList())
        {
            switch (container)
            {
                case CalloutBlock { Head: { Shape: CalloutShape.Tabs, Kind: "code-group" } }:
                    Split(container, b => b is FencedCodeBlock, _ => false, keepsFirst: true);
                    break;
                case CalloutBlock { Head: { Shape: CalloutShape.Tabs, Kind: "panel-tabset" } }
                    when container.OfType<HeadingBlock>().FirstOrDefault() is { } first:
                    Split(container, b => b is HeadingBlock { } heading && heading.Level == first.Level, _ => false, keepsFirst: false);
                    break;
                case CalloutBlock { Head.Shape: CalloutShape.Tabs }:
                    break;
                default:
                    Split(container, IsDocfxTab, b => b is ThematicBreakBlock, keepsFirst: false);
                    Wrap(container);
                    break;
            }
        }
    }

    /// <summary>Makes tabs of a container's blocks.</summary>
    /// <param name="container">The container.</param>
    /// <param name="begins">Whether a block begins a tab.</param>
    /// <param name="ends">Whether a block stands only to end the last tab.</param>
    /// <param name="keepsFirst">Whether the block that begins a tab is its content; else it is its title.</param>
    private static void Split(ContainerBlock container, Func<Block, bool> begins, Func<Block, bool> ends, bool keepsFirst)
    {
        if (!Has(container, begins))
        {
            return;
        }

        CalloutBlock? tab = null;
        foreach (var block in container.TakeAll())
        {
            if (begins(block))
            {
                tab = new CalloutBlock(null, TabHead) { Line = block.Line, Column = block.Column, Span = block.Span };
                container.Add(tab);
                if (keepsFirst)
                {
                    tab.Add(block);
                }
                else
                {
                    tab.SetTitle((HeadingBlock)block);
                }
            }
            else if (tab is null)
            {
                container.Add(block);
            }
            else if (ends(block))
            {
                tab = null;
            }
            else
            {
                tab.Add(block);
                tab.UpdateSpanEnd(block.Span.End);
            }
        }
    }

    /// <summary>Puts a set around each run of tabs.</summary>
    private static void Wrap(ContainerBlock container)
    {
        if (!Has(container, IsTab))
        {
            return;
        }

        CalloutBlock? set = null;
        foreach (var block in container.TakeAll())
        {
            if (!IsTab(block))
            {
                set = null;
                container.Add(block);
                continue;
            }

            if (set is null || block is CalloutBlock { Head.BeginsSet: true })
            {
                set = new CalloutBlock(null, SetHead) { Line = block.Line, Column = block.Column, Span = block.Span };
                container.Add(set);
            }

            set.Add(block);
            set.UpdateSpanEnd(block.Span.End);
        }
    }

    private static bool Has(ContainerBlock container, Func<Block, bool> wanted)
    {
        for (var i = 0; i < container.Count; i++)
        {
            if (wanted(container[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsTab(Block block) => block is CalloutBlock { Head.Shape: CalloutShape.Tab };

    private static bool IsDocfxTab(Block block) =>
        block is HeadingBlock { Inline: { FirstChild: LinkInline { Url: { } url } link } } && link.NextSibling is null &&
        url.StartsWith(DocfxTab, StringComparison.Ordinal);
}
