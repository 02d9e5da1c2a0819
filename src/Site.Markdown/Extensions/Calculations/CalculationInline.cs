using Site.Citations.Claims;
using Site.Citations.Vocabulary;
using Site.CostModel.Evaluation;
using Site.CostModel.Models;
using Site.Markdown.Claims;

namespace Site.Markdown.Extensions.Calculations;

/// <summary>A result of a model, shown where its marker stands.</summary>
/// <param name="result">The result.</param>
/// <param name="asked">The reference it comes from.</param>
internal sealed class CalculationInline(CalcResult result, CalcReference asked) : ClaimValueInline
{
    /// <inheritdoc/>
    public override ClaimType Type => ClaimType.Computed;

    /// <inheritdoc/>
    public override CalcResult Result { get; } = result;

    /// <summary>The reference the result comes from.</summary>
    public CalcReference Asked { get; } = asked;

    /// <inheritdoc/>
    public override ClaimDraft Complete(ClaimDraft claim)
    {
        var inputs = Result.Derive().Inputs;
        return claim with
        {
            Inputs =
            [
                .. inputs.Select(i => i.Origin).OfType<InputOrigin.FromFact>()
                    .Select(o => o.Source.ToInput())
                    .DistinctBy(i => i.Id),
            ],
            Assumptions =
            [
                .. inputs.Where(i => i.Origin is not (InputOrigin.FromFact or InputOrigin.ByDefinition))
                    .Select(i => i.Label ?? i.Identifier),
            ],
        };
    }
}
