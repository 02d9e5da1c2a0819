namespace Site.Generator.Outlines;

/// <summary>The place of a page in the outline of its site.</summary>
/// <param name="Order">Its number among the pages.</param>
/// <param name="Title">What it is called there; null for nothing.</param>
/// <param name="Section">The part it stands in; null for none.</param>
internal sealed record OutlinePlace(int Order, string? Title, string? Section);
