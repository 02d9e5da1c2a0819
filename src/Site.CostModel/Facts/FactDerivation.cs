using Site.Citations.Vocabulary;

namespace Site.CostModel.Facts;

/// <summary>How a fact was worked out from a published table of predictions, so that anyone can do it again.</summary>
/// <param name="Model">The model whose predictions they are.</param>
/// <param name="IsUnseen">Whether the rows are those that nothing was fitted to.</param>
/// <param name="Statistic">What is counted.</param>
/// <param name="IsHeldOut">Whether of predictions with factors fitted without the thing; a row without one is not counted.</param>
/// <param name="Column">The column whose cells choose the rows; null for all rows.</param>
/// <param name="Value">What stands in that column.</param>
public sealed record FactDerivation(
    string Model,
    bool IsUnseen,
    PredictionStatistic Statistic,
    bool IsHeldOut,
    string? Column,
    string? Value);
