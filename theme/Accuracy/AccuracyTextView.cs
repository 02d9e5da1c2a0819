namespace Site.Theme.Accuracy;

/// <summary>A text in a chart.</summary>
/// <param name="X">How far right.</param>
/// <param name="Y">How far down.</param>
/// <param name="Text">The text.</param>
public sealed record AccuracyTextView(string X, string Y, string Text);
