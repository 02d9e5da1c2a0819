using System.Globalization;
using System.Net;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Site.Citations.Vocabulary;
using Site.Markdown.Directives;
using Site.Markdown.Links;
using Site.Markdown.Markers;
using Site.Markdown.RawHtml;

namespace Site.Markdown.Rendering;

/// <summary>Renders citation and other markers. Nothing of them is page text, hence <c>data-cite-skip</c>.</summary>
internal sealed class MarkerRenderer(PageBindings bindings) : HtmlObjectRenderer<MarkerInline>
{
    protected override void Write(HtmlRenderer renderer, MarkerInline marker)
    {
        switch (marker.Kind)
        {
            case MarkerKind.Cite when bindings.CitationOf(marker.Citation) is { Entries.Length: > 0 } binding:
                WriteCitation(renderer, binding);
                break;
            case MarkerKind.Assume:
                WriteNote(renderer, "a", "Assumption: " + marker.Reason);
                break;
            case MarkerKind.Opinion:
                WriteNote(renderer, "o", "Opinion of " + marker.Reason);
                break;
        }
    }

    /// <summary>Writes the numbers of a citation's sources, each a link to its place in the list.</summary>
    public static void WriteCitation(HtmlRenderer renderer, CitationBinding binding)
    {
        renderer.Write("<sup class=\"cite\" data-cite-skip>");
        for (var i = 0; i < binding.Entries.Length; i++)
        {
            var entry = binding.Entries[i];
            renderer.Write(i == 0 ? "" : ",");
            renderer.Write("<a href=\"#source-").Write(WebUtility.HtmlEncode(entry.SourceId)).Write("\" aria-label=\"");
            renderer.Write(string.Create(CultureInfo.InvariantCulture, $"Source {entry.Number}"));
            renderer.Write(entry.Disputes ? ", which disputes this: " : ": ").Write(WebUtility.HtmlEncode(entry.SourceTitle));
            renderer.Write(", confidence ").Write(binding.Level.ToWord()).Write("\" data-confidence=\"").Write(binding.Level.ToWord()).Write("\">");
            renderer.Write(entry.Disputes ? "\u2260" : "").Write(entry.Number.ToString(CultureInfo.InvariantCulture)).Write("</a>");
        }

        renderer.Write("</sup>");
    }

    /// <summary>Writes a letter that leads to the manifest, saying why there is no source.</summary>
    public static void WriteNote(HtmlRenderer renderer, string letter, string text)
    {
        var encoded = WebUtility.HtmlEncode(text);
        renderer.Write("<sup class=\"cite\" data-cite-skip><a href=\"#manifest\" title=\"").Write(encoded).Write("\" aria-label=\"").Write(encoded).Write("\">");
        renderer.Write(letter).Write("</a></sup>");
    }
}

/// <summary>Renders a claim's words, or one part of them.</summary>
internal sealed class ClaimRenderer : HtmlObjectRenderer<ClaimInline>
{
    protected override void Write(HtmlRenderer renderer, ClaimInline claim)
    {
        renderer.Write("<span class=\"").Write(claim.Type is null ? "uncited" : "claim").Write(claim.First ? "\" id=\"" : "\" data-claim=\"").Write(claim.Id);
        if (claim.Type is { } type and not ClaimType.Sourced)
        {
            renderer.Write("\" data-type=\"").Write(type.ToWord());
        }

        renderer.Write("\">");
        renderer.WriteChildren(claim);
        renderer.Write("</span>");
    }
}

/// <summary>Renders links and images with the addresses the link phase decided on; what it refused stays text.</summary>
internal sealed class LinkRenderer(PageBindings bindings) : HtmlObjectRenderer<LinkInline>
{
    protected override void Write(HtmlRenderer renderer, LinkInline link)
    {
        var url = bindings.LinkOf(link);
        if (url is null || !LinkSafety.IsAllowed(url))
        {
            renderer.WriteChildren(link);
            return;
        }

        if (link.IsImage)
        {
            renderer.Write("<img src=\"").WriteEscapeUrl(url).Write("\" alt=\"");
            var html = renderer.EnableHtmlForInline;
            renderer.EnableHtmlForInline = false;
            renderer.WriteChildren(link);
            renderer.EnableHtmlForInline = html;
            renderer.Write("\"");
            WriteTitle(renderer, link.Title);
            renderer.Write(">");
            return;
        }

        renderer.Write("<a href=\"").WriteEscapeUrl(url).Write("\"");
        WriteTitle(renderer, link.Title);
        renderer.Write(">");
        renderer.WriteChildren(link);
        renderer.Write("</a>");
    }

    private static void WriteTitle(HtmlRenderer renderer, string? title)
    {
        if (!string.IsNullOrEmpty(title))
        {
            renderer.Write(" title=\"").WriteEscape(title).Write("\"");
        }
    }
}

/// <summary>Renders addresses in angle brackets.</summary>
internal sealed class AutolinkRenderer : HtmlObjectRenderer<AutolinkInline>
{
    protected override void Write(HtmlRenderer renderer, AutolinkInline link)
    {
        var url = link.IsEmail ? "mailto:" + link.Url : link.Url;
        if (!LinkSafety.IsAllowed(url))
        {
            renderer.WriteEscape(link.Url);
            return;
        }

        renderer.Write("<a href=\"").WriteEscapeUrl(url).Write("\">").WriteEscape(link.Url).Write("</a>");
    }
}

/// <summary>Renders raw HTML in a line as <see cref="RawHtmlChecker"/> left it.</summary>
internal sealed class CheckedHtmlInlineRenderer : HtmlObjectRenderer<HtmlInline>
{
    protected override void Write(HtmlRenderer renderer, HtmlInline html)
    {
        if (renderer.EnableHtmlForInline)
        {
            renderer.Write(html.GetData(RawHtmlChecker.OutputKey) as string ?? WebUtility.HtmlEncode(html.Tag));
        }
    }
}

/// <summary>Renders blocks of raw HTML as <see cref="RawHtmlChecker"/> left them.</summary>
internal sealed class CheckedHtmlBlockRenderer : HtmlObjectRenderer<HtmlBlock>
{
    protected override void Write(HtmlRenderer renderer, HtmlBlock html)
    {
        renderer.EnsureLine();
        renderer.Write(html.GetData(RawHtmlChecker.OutputKey) as string ?? WebUtility.HtmlEncode(html.Lines.ToString()));
        renderer.EnsureLine();
    }
}

/// <summary>Renders footnote references and the links back, which are no page text.</summary>
internal sealed class FootnoteLinkRenderer : HtmlObjectRenderer<FootnoteLink>
{
    protected override void Write(HtmlRenderer renderer, FootnoteLink link)
    {
        var order = link.Footnote.Order.ToString(CultureInfo.InvariantCulture);
        var index = link.Index.ToString(CultureInfo.InvariantCulture);
        if (link.IsBackLink)
        {
            renderer.Write("<a data-cite-skip class=\"footnote-back\" href=\"#fnref-").Write(index).Write("\" aria-label=\"Back to the text\">\u21A9</a>");
            return;
        }

        renderer.Write("<sup class=\"footnote\" data-cite-skip><a id=\"fnref-").Write(index).Write("\" href=\"#fn-").Write(order);
        renderer.Write("\" aria-label=\"Footnote ").Write(order).Write("\">").Write(order).Write("</a></sup>");
    }
}

/// <summary>Renders the footnotes at the end of the page.</summary>
internal sealed class FootnoteGroupRenderer : HtmlObjectRenderer<FootnoteGroup>
{
    protected override void Write(HtmlRenderer renderer, FootnoteGroup group)
    {
        renderer.EnsureLine();
        renderer.WriteLine("<section class=\"footnotes\">");
        renderer.WriteLine("<ol>");
        foreach (var block in group)
        {
            var footnote = (Footnote)block;
            renderer.Write("<li id=\"fn-").Write(footnote.Order.ToString(CultureInfo.InvariantCulture)).WriteLine("\">");
            renderer.WriteChildren(footnote);
            renderer.EnsureLine();
            renderer.WriteLine("</li>");
        }

        renderer.WriteLine("</ol>");
        renderer.WriteLine("</section>");
    }
}

/// <summary>Renders code. It may be wider than the page and scroll, so the keyboard must reach it.</summary>
internal sealed class CodeRenderer : HtmlObjectRenderer<CodeBlock>
{
    protected override void Write(HtmlRenderer renderer, CodeBlock code)
    {
        renderer.EnsureLine();
        renderer.Write("<pre tabindex=\"0\"><code");
        if (code is FencedCodeBlock { Info: { Length: > 0 } language })
        {
            renderer.Write(" class=\"language-").Write(WebUtility.HtmlEncode(language)).Write("\"");
        }

        renderer.Write(">");
        renderer.WriteLeafRawLines(code, writeEndOfLines: true, escape: true);
        renderer.WriteLine("</code></pre>");
    }
}

/// <summary>Renders tables that scroll inside themselves, aligned by class since the page's policy forbids inline styles.</summary>
internal sealed class TableRenderer : HtmlObjectRenderer<Table>
{
    private int _tables;

    protected override void Write(HtmlRenderer renderer, Table table)
    {
        renderer.EnsureLine();
        var number = (++_tables).ToString(CultureInfo.InvariantCulture);
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

    private static void WriteRow(HtmlRenderer renderer, Table table, TableRow row)
    {
        renderer.WriteLine("<tr>");
        for (var i = 0; i < row.Count; i++)
        {
            var cell = (TableCell)row[i];
            var column = cell.ColumnIndex >= 0 ? cell.ColumnIndex : i;
            var alignment = column < table.ColumnDefinitions.Count ? table.ColumnDefinitions[column].Alignment : null;
            var namesRow = !row.IsHeader && i == 0 && table.GetData(FactTableBuilder.Key) is not null;
            var name = row.IsHeader || namesRow ? "th" : "td";
            renderer.Write('<').Write(name).Write(row.IsHeader ? " scope=\"col\"" : namesRow ? " scope=\"row\"" : "").Write(alignment switch
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
