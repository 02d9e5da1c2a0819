using System.Text;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Site.Markdown.Claims;
using Site.Markdown.Extensions.Facts;
using Site.Markdown.Pages;
using Site.Markdown.Rendering;

namespace Site.Markdown.Extensions.FactTables;

/// <summary>Puts a table of facts, each with its citation, in the place of its marker.</summary>
internal sealed class FactTableTwinRenderer : TwinObjectRenderer<FactTableBlock>
{
    protected override void Write(TwinRenderer renderer, FactTableBlock table)
    {
        var text = new StringBuilder();
        foreach (var row in table.OfType<TableRow>())
        {
            foreach (var cell in row.OfType<TableCell>())
            {
                var pieces = cell.Descendants<Inline>().Select(inline => TextOf(inline, renderer.Bindings));
                text.Append("| ")
                    .AppendJoin(' ', pieces.Where(p => p.Length > 0).Select(p => p.Replace("|", "\\|", StringComparison.Ordinal)))
                    .Append(' ');
            }

            text.Append("|\n");
            if (row.IsHeader)
            {
                text.Insert(text.Length, "|---", row.Count).Append("|\n");
            }
        }

        renderer.Replace(table.Span, text.ToString().TrimEnd('\n'));
    }

    private static string TextOf(Inline inline, PageBindings bindings) => inline switch
    {
        LabelInline label => label.Text,
        FactInline fact => FactTwinRenderer.TextOf(fact, bindings),
        RowCitationInline row => CitationMarkup.InTwin(bindings.CitationOf(row.Cell.Citation)),
        _ => "",
    };
}
