using Site.Citations.Vocabulary;

namespace Site.Citations.Facts;

/// <summary>How a fact was worked out from a table of predictions that the site publishes.</summary>
/// <param name="Predictions">The table's address.</param>
/// <param name="Statistic">What is counted.</param>
/// <param name="Of">The column of the predictions that are counted; rows without one are not.</param>
/// <param name="Where">Which rows are counted; null for all.</param>
public sealed record FactDerivationEntry(string Predictions, PredictionStatistic Statistic, string Of, FactRows? Where = null);

/// <summary>Rows of a table that have a value in a column.</summary>
/// <param name="Column">The column.</param>
/// <param name="Value">The value, the whole of the cell.</param>
public sealed record FactRows(string Column, string Value);
