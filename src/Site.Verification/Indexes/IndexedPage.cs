namespace Site.Verification.Indexes;

/// <summary>A page as an index lists it. All paths are from the root of what is checked.</summary>
/// <param name="Path">The page.</param>
/// <param name="Twin">Its twin.</param>
/// <param name="Markdown">Its Markdown.</param>
internal sealed record IndexedPage(string Path, string Twin, string Markdown);
