using Site.CostModel.Evaluation;
using Site.CostModel.Json;
using Site.CostModel.Uncertainty;
using Site.Verification.Derivations;

namespace Site.Verification.Checks;

/// <summary>The bands that a published model gives are those that the ranges of its inputs give when they are drawn again.</summary>
internal static class ModelBandsCheck
{
    /// <summary>What does not follow, each in a sentence.</summary>
    /// <param name="model">The model.</param>
    /// <param name="vector">What it gives.</param>
    /// <param name="drawn">What the draws of its results come to, by name.</param>
    public static IEnumerable<string> FindProblems(
        ModelDocument model,
        VectorEntry vector,
        IReadOnlyDictionary<string, DrawnResult> drawn)
    {
        foreach (var result in model.Results)
        {
            var said = vector.Results.GetValueOrDefault(result.Name);
            var band = drawn.GetValueOrDefault(result.Name)?.Band;
            var holds = band is null
                ? said is null or { Low: null, Middle: null, High: null }
                : Agree(band.Low, said?.Low) && Agree(band.Middle, said?.Middle) && Agree(band.High, said?.High);
            if (!holds)
            {
                var again = band is null
                    ? "there is none"
                    : $"it is {ModelEvaluation.Exact(band.Low)} to {ModelEvaluation.Exact(band.High)}";
                yield return $"In '{vector.Name}' the band of '{result.Name}' is {said?.Low ?? "none"} to {said?.High ?? "none"}; "
                    + $"drawn again, {again}.";
            }
        }
    }

    private static bool Agree(double drawn, string? said) => said is not null && ExactNumber.Agree(drawn, ExactNumber.Read(said));
}
