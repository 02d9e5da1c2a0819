using Site.CostModel.Models;

namespace Site.CostModel.Evaluation;

/// <summary>Computes models.</summary>
public static class ModelEvaluationExtensions
{
    /// <summary>Computes every value of a model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="inputs">The inputs; those of this model.</param>
    public static ModelEvaluation Evaluate(this Model model, ModelInputs inputs)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(inputs);
        return new ModelEvaluation(model, inputs, Evaluator.Compute(model, inputs));
    }
}
