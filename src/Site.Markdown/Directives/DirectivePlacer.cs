using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Site.CostModel.Facts;
using Site.Markdown.Markers;
using Site.Text.Diagnostics;

namespace Site.Markdown.Directives;

/// <summary>Puts a block in the place of each paragraph that is nothing but a directive.</summary>
/// <param name="context">The page's.</param>
/// <param name="facts">The tables there are.</param>
internal sealed class DirectivePlacer(ParseContext context, FactSet facts)
{
    private readonly List<PageDirective> _directives = [];

    /// <summary>The directives left for the link phase to fill in, in page order.</summary>
    public IReadOnlyList<PageDirective> Directives => _directives;

    /// <summary>Places a page's directives; one inside a line is reported.</summary>
    public void Place(MarkdownDocument document)
    {
        foreach (var block in document.Descendants().OfType<LeafBlock>().ToList())
        {
            if (block.Inline?.FirstChild is DirectiveInline alone && block is ParagraphBlock { Parent: not null } && IsLast(alone))
            {
                Replace(block, alone);
                continue;
            }

            foreach (var inline in block.Inline?.Descendants<DirectiveInline>() ?? [])
            {
                context.Diagnostics.Report(Rules.Syntax.NotAlone.At(inline.Location, "The marker stands for a whole block, and cannot stand inside a line.", "Put it alone on a line, with an empty line before and after."));
            }
        }
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

    private void Replace(LeafBlock paragraph, DirectiveInline inline)
    {
        Block? block;
        if (inline.Directive.Kind == DirectiveKind.FactTable)
        {
            block = FactTableBuilder.Build(inline, facts, context.Diagnostics);
        }
        else
        {
            if (inline.Directive.Kind == DirectiveKind.Calculator && _directives.Any(d => d.Kind == DirectiveKind.Calculator && d.Name == inline.Directive.Name))
            {
                context.Diagnostics.Report(Rules.Syntax.DuplicateId.At(
                    inline.Location,
                    $"The calculator '{inline.Directive.Name}' stands on this page already, and a link to a reader's numbers could not tell the two apart.",
                    "Leave one of them out, and link to the other."));
            }

            block = new DirectiveBlock(null) { Directive = inline.Directive };
            _directives.Add(inline.Directive);
        }

        if (block is null)
        {
            return;
        }

        (block.Span, block.Line, block.Column) = (paragraph.Span, paragraph.Line, paragraph.Column);
        var parent = paragraph.Parent!;
        parent[parent.IndexOf(paragraph)] = block;
    }
}
