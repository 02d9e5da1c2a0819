using Site.Text.Files;

namespace Site.Generator.Parsing;

/// <summary>What the first page of a folder says against publishing the pages in it: Hugo's <c>cascade</c>.</summary>
/// <param name="Key">The key that a page of the folder says otherwise with, in small letters.</param>
/// <param name="Said">The words, as a diagnostic shows them.</param>
/// <param name="Location">Where they stand.</param>
public sealed record FolderHiding(string Key, string Said, FileLocation Location);
