using Markdig.Renderers;
using Markdig.Renderers.Html;
using Site.Citations.Vocabulary;
using Site.CostModel.JavaScript;
using Site.Markdown.Directives;
using Site.Markdown.Values;

namespace Site.Markdown.Rendering;

/// <summary>
/// Renders a fact or a computed number: the words of its claim, then its citation. A computed number says what it is computed from, so
/// that a calculator on the page can show the reader's own.
/// </summary>
internal sealed class ValueRenderer(PageBindings bindings) : HtmlObjectRenderer<ValueInline>
{
    protected override void Write(HtmlRenderer renderer, ValueInline value)
    {
        renderer.Write("<span class=\"claim\" id=\"").Write(value.Id);
        if (value.Calc is { } calc)
        {
            renderer.Write("\" data-type=\"").Write(ClaimType.Computed.ToWord()).Write("\">");
            renderer.Write("<data").Write(CalcMarkup.Attributes(value.Asked!, calc)).Write(">");
            renderer.WriteChildren(value);
            renderer.Write("</data></span>");
            MarkerRenderer.WriteNote(renderer, "c", $"Computed: {calc.Result.Label}, by the model {calc.Evaluation.Model.Name}");
            return;
        }

        renderer.Write("\">");
        renderer.WriteChildren(value);
        renderer.Write("</span>");
        if (value.ShowsCitation && bindings.CitationOf(value.Citation) is { Entries.Length: > 0 } binding)
        {
            MarkerRenderer.WriteCitation(renderer, binding);
        }
    }
}

/// <summary>Renders a label.</summary>
internal sealed class LabelRenderer : HtmlObjectRenderer<LabelInline>
{
    protected override void Write(HtmlRenderer renderer, LabelInline label) => renderer.WriteEscape(label.Text);
}

/// <summary>Renders the citation of a whole row.</summary>
internal sealed class RowCitationRenderer(PageBindings bindings) : HtmlObjectRenderer<RowCitationInline>
{
    protected override void Write(HtmlRenderer renderer, RowCitationInline row)
    {
        if (bindings.CitationOf(row.Cell.Citation) is { Entries.Length: > 0 } binding)
        {
            MarkerRenderer.WriteCitation(renderer, binding);
        }
    }
}

/// <summary>Renders what fills a directive's place.</summary>
internal sealed class DirectiveRenderer(PageBindings bindings) : HtmlObjectRenderer<DirectiveBlock>
{
    protected override void Write(HtmlRenderer renderer, DirectiveBlock block)
    {
        renderer.EnsureLine();
        renderer.Write(bindings.DirectiveOf(block).Html);
        renderer.EnsureLine();
    }
}
