using System.Collections.Immutable;

namespace Site.Theme.Accuracy;

/// <summary>A table of errors.</summary>
/// <param name="Label">What the table is, for those who hear it.</param>
/// <param name="Heading">What the rows are.</param>
/// <param name="HeldOutHeading">
/// The heading of the errors with factors fitted without the thing predicted; null where there are none.
/// </param>
/// <param name="Rows">The rows.</param>
public sealed record AccuracyTableView(string Label, string Heading, string? HeldOutHeading, ImmutableArray<AccuracyRowView> Rows);
