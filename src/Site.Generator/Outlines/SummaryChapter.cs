namespace Site.Generator.Outlines;

/// <summary>A chapter as <c>SUMMARY.md</c> lists it.</summary>
/// <param name="Title">Its title, without marks.</param>
/// <param name="Path">Where it leads, as it is written; empty where it leads nowhere yet.</param>
/// <param name="Part">The part of the book it stands in; null for none.</param>
public sealed record SummaryChapter(string Title, string Path, string? Part);
