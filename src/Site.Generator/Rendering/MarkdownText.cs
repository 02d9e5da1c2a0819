namespace Site.Generator.Rendering;

/// <summary>
/// Writes text into Markdown. Markdown in it is Markdown there too, as the format says of twins; it can neither begin another block nor
/// bring HTML.
/// </summary>
internal static class MarkdownText
{
    /// <summary>The text on one line, in which nothing is taken for HTML.</summary>
    public static string Line(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace("<", "&lt;", StringComparison.Ordinal);
}
