namespace Site.Verification.Markdown;

/// <summary>Texts of the twin as a page's Markdown writes them.</summary>
internal static class MarkdownLine
{
    /// <summary>The text on one line, and never taken for HTML.</summary>
    public static string Of(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace("<", "&lt;", StringComparison.Ordinal);

    /// <summary>The title of a source as the words of a link.</summary>
    public static string LinkWords(string title) => title
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("[", "\\[", StringComparison.Ordinal)
        .Replace("]", "\\]", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .ReplaceLineEndings(" ");
}
