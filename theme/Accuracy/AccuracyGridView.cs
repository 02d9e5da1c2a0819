namespace Site.Theme.Accuracy;

/// <summary>The two lines of a chart at one number, and the number beside each axis.</summary>
/// <param name="Path">The lines, as the data of a path.</param>
/// <param name="Below">The number under the level axis.</param>
/// <param name="Beside">The number left of the upright axis.</param>
public sealed record AccuracyGridView(string Path, AccuracyTextView Below, AccuracyTextView Beside);
