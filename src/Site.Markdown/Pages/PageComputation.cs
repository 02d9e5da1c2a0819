using Site.CostModel.Evaluation;

namespace Site.Markdown.Pages;

/// <summary>A computed claim and what computes it.</summary>
/// <param name="ClaimId">The claim's id.</param>
/// <param name="Result">The result, with the inputs it was computed from.</param>
public sealed record PageComputation(string ClaimId, CalcResult Result);
