using System.Globalization;
using Markdig.Extensions.Tables;
using Site.Markdown.Rendering;

namespace Site.Markdown.Extensions.Tables;

/// <summary>Renders tables that scroll inside themselves, aligned by class since the page's policy forbids inline styles.</summary>
internal sealed class TableRenderer : PageObjectRenderer<Table>
{
    protected override void Write(PageHtmlRenderer renderer, Table table)
    {
        renderer.EnsureLine();
        var number = (++renderer.Tables).ToString(CultureInfo.InvariantCulture);
        renderer.Write("<div class=\"table-wrap\" tabindex=\"0\" role=\"region\" aria-label=\"Table ").Write(number).WriteLine("\">");
        renderer.WriteLine("<table>");
        var inBody = false;
        var inHead = false;
        foreach (var block in table)
        {
            var row = (TableRow)block;
            if (row.IsHeader && !inHead)
            {
                renderer.WriteLine("<thead>");
                inHead = true;
            }
            else if (!row.IsHeader && !inBody)
            {
                renderer.Write(inHead ? "</thead>\n" : "").WriteLine("<tbody>");
                inBody = true;
            }

            WriteRow(renderer, table, row);
        }

        renderer.WriteLine(inBody ? "</tbody>" : "</thead>");
        renderer.WriteLine("</table>");
        renderer.WriteLine("</div>");
    }

    private static void WriteRow(PageHtmlRenderer renderer, Table table, TableRow row)
    {
        renderer.WriteLine("<tr>");
        for (var i = 0; i < row.Count; i++)
        {
            var cell = (TableCell)row[i];
            var column = cell.ColumnIndex >= 0 ? cell.ColumnIndex : i;
            var alignment = column < table.ColumnDefinitions.Count ? table.ColumnDefinitions[column].Alignment : null;
            var namesRow = !row.IsHeader && i == 0 && table is RowHeadedTable;
            var name = row.IsHeader || namesRow ? "th" : "td";
            renderer.Write('<').Write(name).Write(row.IsHeader ? " scope=\"col\"" : namesRow ? " scope=\"row\"" : "");
            renderer.Write(alignment switch
            {
                TableColumnAlign.Center => " class=\"center\"",
                TableColumnAlign.Right => " class=\"right\"",
                _ => "",
            }).Write('>');
            var implicitParagraph = renderer.ImplicitParagraph;
            renderer.ImplicitParagraph = cell.Count == 1 || implicitParagraph;
            renderer.WriteChildren(cell);
            renderer.ImplicitParagraph = implicitParagraph;
            renderer.Write("</").Write(name).WriteLine(">");
        }

        renderer.WriteLine("</tr>");
    }
}
