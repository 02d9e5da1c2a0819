using Site.Text.Files;

namespace Site.Markdown.Pages;

/// <summary>A comment that asks for diagnostics to be ignored: <c>&lt;!-- site-ignore CITE720: it is to come --&gt;</c>.</summary>
/// <param name="Text">What follows <c>site-ignore</c>.</param>
/// <param name="Written">The whole comment, as it is written.</param>
/// <param name="Location">Where the comment begins.</param>
/// <param name="FirstLine">The first line it is about, from 1.</param>
/// <param name="LastLine">The last line it is about.</param>
public sealed record SuppressionComment(string Text, string Written, FileLocation Location, int FirstLine, int LastLine);
