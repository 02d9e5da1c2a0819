using Site.Text.Files;

namespace Site.Markdown.Pages;

/// <summary>Words at the top of a page that say it is not for readers, or not yet.</summary>
/// <param name="Words">The line they stand in.</param>
/// <param name="Location">Where that is.</param>
/// <param name="Sign">How plainly they say so.</param>
public sealed record PageMark(string Words, FileLocation Location, DraftSign Sign);
