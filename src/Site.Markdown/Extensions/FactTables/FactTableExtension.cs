using Markdig.Syntax.Inlines;
using Site.Markdown.Claims;
using Site.Markdown.Markers;
using Site.Markdown.Rendering;

namespace Site.Markdown.Extensions.FactTables;

/// <summary><c>[facts: table · columns=a,b · rows=c,d]</c>: a table of facts.</summary>
internal sealed class FactTableExtension : MarkerExtension
{
    /// <inheritdoc/>
    public override string Name => "facts";

    /// <inheritdoc/>
    public override Inline? Read(MarkerText marker) => FactTableReader.Read(marker);

    /// <inheritdoc/>
    protected override void Setup(PageHtmlRenderer html)
    {
        html.ObjectRenderers.Insert(0, new LabelRenderer());
        html.ObjectRenderers.Insert(0, new RowCitationRenderer());
    }

    private sealed class LabelRenderer : PageObjectRenderer<LabelInline>
    {
        protected override void Write(PageHtmlRenderer renderer, LabelInline label) => renderer.WriteEscape(label.Text);
    }

    private sealed class RowCitationRenderer : PageObjectRenderer<RowCitationInline>
    {
        protected override void Write(PageHtmlRenderer renderer, RowCitationInline row) =>
            CitationMarkup.Write(renderer, renderer.Bindings.CitationOf(row.Cell.Citation));
    }
}
