using Site.CostModel.Display;
using Site.CostModel.Models;

namespace Site.CostModel.Evaluation;

/// <summary>The computed result that a reference asks for.</summary>
/// <param name="Evaluation">The model's values for the inputs asked for.</param>
/// <param name="Result">The result.</param>
/// <param name="Format">How it is shown.</param>
public sealed record CalcResult(ModelEvaluation Evaluation, ModelResult Result, DisplayFormat Format)
{
    /// <summary>The value as shown.</summary>
    public string Display => Format.Show(Evaluation.ValueOf(Result.Name), Result.InfiniteWord);

    /// <summary>How it follows from the inputs.</summary>
    public Derivation Derive() => Evaluation.Derive(Result, Format);
}
