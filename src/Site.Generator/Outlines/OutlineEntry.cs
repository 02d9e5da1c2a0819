using Site.Generator.Paths;

namespace Site.Generator.Outlines;

/// <summary>A page as an outline lists it.</summary>
/// <param name="Target">The path it is listed by: a file, with or without its ending, or a folder.</param>
/// <param name="Title">What it is called there; null for nothing.</param>
/// <param name="Section">The part it stands in; null for none.</param>
internal sealed record OutlineEntry(SitePath Target, string? Title, string? Section);
