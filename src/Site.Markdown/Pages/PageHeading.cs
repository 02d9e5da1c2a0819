using Site.Text.Files;

namespace Site.Markdown.Pages;

/// <summary>A heading of a page.</summary>
/// <param name="Level">1 to 6.</param>
/// <param name="Text">Its text, markup removed.</param>
/// <param name="Id">Its anchor: its slug, with a prefix where that belongs to something else on the page.</param>
/// <param name="Slug">The anchor GitHub gives it: its text as an id, numbered where it repeats. Authors link to it by this.</param>
/// <param name="Location">Where it is.</param>
public sealed record PageHeading(int Level, string Text, string Id, string Slug, FileLocation Location);
