using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Site.Markdown.Pages;
using Site.Text.Diagnostics;

namespace Site.Markdown.Directives;

/// <summary>Puts a block in the place of each paragraph that is nothing but a directive.</summary>
internal static class DirectivePlacer
{
    /// <summary>Places a page's directives; one inside a line is reported.</summary>
    /// <returns>The directives left for the build to fill in, in page order.</returns>
    public static IReadOnlyList<PageDirective> Place(MarkdownDocument document)
    {
        var placed = new PlacedDirectives();
        foreach (var block in document.Descendants<LeafBlock>().ToList())
        {
            if (block.Inline?.FirstChild is DirectiveInline alone && block is ParagraphBlock { Parent: not null } && IsLast(alone))
            {
                Replace(block, alone.ToBlock(placed));
                continue;
            }

            foreach (var inline in block.Inline?.Descendants<DirectiveInline>() ?? [])
            {
                inline.Marker.Context.Diagnostics.Report(Rules.Syntax.NotAlone.At(
                    inline.Marker.Start,
                    "The marker stands for a whole block, and cannot stand inside a line.",
                    "Put it alone on a line, with an empty line before and after."));
            }
        }

        return placed.All;
    }

    private static bool IsLast(Inline inline)
    {
        for (var next = inline.NextSibling; next is not null; next = next.NextSibling)
        {
            if (next is not LineBreakInline && next is not LiteralInline { Content.IsEmpty: true })
            {
                return false;
            }
        }

        return true;
    }

    private static void Replace(LeafBlock paragraph, Block? block)
    {
        if (block is null)
        {
            return;
        }

        (block.Span, block.Line, block.Column) = (paragraph.Span, paragraph.Line, paragraph.Column);
        var parent = paragraph.Parent!;
        parent[parent.IndexOf(paragraph)] = block;
    }
}
