using Site.Markdown.Rendering;

namespace Site.Markdown.Extensions.Calculations;

/// <summary>Puts a computed number and the model it comes from in the place of its marker.</summary>
internal sealed class CalculationTwinRenderer : TwinObjectRenderer<CalculationInline>
{
    protected override void Write(TwinRenderer renderer, CalculationInline calculation) => renderer.Replace(
        calculation.Span,
        $"{calculation.Display} (computed: {calculation.Result.Evaluation.Model.Name}, {calculation.Reference})");
}
