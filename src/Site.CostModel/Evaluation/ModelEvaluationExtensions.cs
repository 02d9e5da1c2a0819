using Site.CostModel.Models;
using Site.CostModel.Uncertainty;

namespace Site.CostModel.Evaluation;

/// <summary>Computes models.</summary>
public static class ModelEvaluationExtensions
{
    /// <summary>Computes every value of a model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="inputs">The inputs; those of this model.</param>
    public static ModelEvaluation Evaluate(this Model model, ModelInputs inputs) => model.Evaluate(inputs, Sampler.Samples);

    /// <summary>Computes every value of a model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="inputs">The inputs; those of this model.</param>
    /// <param name="samples">How many draws its bands are taken from, when they are asked for: one more than a multiple of ten.</param>
    internal static ModelEvaluation Evaluate(this Model model, ModelInputs inputs, int samples)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(inputs);
        return new ModelEvaluation(model, inputs, Evaluator.Compute(model, inputs), samples);
    }
}
