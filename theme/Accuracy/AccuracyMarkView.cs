namespace Site.Theme.Accuracy;

/// <summary>A mark in a chart.</summary>
/// <param name="X">How far right.</param>
/// <param name="Y">How far down.</param>
/// <param name="Path">Its outline, as the data of a path; null for a dot.</param>
public sealed record AccuracyMarkView(string X, string Y, string? Path);
