using System.Collections.Immutable;

namespace Site.Theme.Accuracy;

/// <summary>The measurements of one option in a chart.</summary>
/// <param name="Marks">A mark for each measurement, and last that of the legend.</param>
/// <param name="Label">What the legend says.</param>
public sealed record AccuracySeriesView(ImmutableArray<AccuracyMarkView> Marks, AccuracyTextView Label);
