namespace Site.Theme.Accuracy;

/// <summary>A row of a table of errors.</summary>
/// <param name="Label">What the measurements have in common.</param>
/// <param name="Href">Where that leads; null where it leads nowhere.</param>
/// <param name="Count">How many measurements there are.</param>
/// <param name="Fitted">Their median error, as a percentage.</param>
/// <param name="HeldOut">The same with factors fitted without the thing predicted; empty where there is none.</param>
public sealed record AccuracyRowView(string Label, string? Href, string Count, string Fitted, string HeldOut);
