namespace Site.Theme.Accuracy;

/// <summary>The measurements of one option in a chart.</summary>
/// <param name="Marks">A mark for each place where measurements lie, and last that of the legend, as the data of one path.</param>
/// <param name="AreDots">Whether the marks are points, to be drawn as dots; otherwise they are outlines.</param>
/// <param name="Label">What the legend says.</param>
public sealed record AccuracySeriesView(string Marks, bool AreDots, AccuracyTextView Label);
