using Site.Text.Files;

namespace Site.Markdown.Pages;

/// <summary>A block that the build fills in.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">The model it shows.</param>
/// <param name="Location">Where the name stands.</param>
public sealed record PageDirective(DirectiveKind Kind, string Name, FileLocation Location);
