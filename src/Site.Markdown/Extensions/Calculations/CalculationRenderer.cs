using Site.Citations.Vocabulary;
using Site.CostModel.JavaScript;
using Site.Markdown.Claims;
using Site.Markdown.Rendering;

namespace Site.Markdown.Extensions.Calculations;

/// <summary>
/// Renders a computed number: the words of its claim, then a letter that says so. It says what it is computed from, so that a calculator
/// on the page can show the reader's own.
/// </summary>
internal sealed class CalculationRenderer : PageObjectRenderer<CalculationInline>
{
    protected override void Write(PageHtmlRenderer renderer, CalculationInline calculation)
    {
        // The text of an image holds no markup.
        if (!renderer.EnableHtmlForInline)
        {
            renderer.WriteChildren(calculation);
            return;
        }

        var result = calculation.Result;
        if (renderer.IsForTwin)
        {
            renderer.WriteChildren(calculation);
            renderer.WriteForTwin(TwinElements.Remark, $"(computed: {result.Evaluation.Model.Name}, {calculation.Reference})");
            return;
        }

        renderer.Write("<span class=\"claim\" id=\"").Write(calculation.Id);
        renderer.Write("\" data-type=\"").Write(calculation.Type.ToWord()).Write("\">");
        renderer.Write("<data").Write(CalcMarkup.Attributes(calculation.Asked, result)).Write(">");
        renderer.WriteChildren(calculation);
        renderer.Write("</data></span>");
        CitationMarkup.WriteNote(renderer, "c", $"Computed: {result.Result.Label}, by the model {result.Evaluation.Model.Name}");
        CitationMarkup.WriteAge(renderer, calculation.Id);
    }
}
