namespace Site.Generator.Rendering;

/// <summary>Writes text into Markdown so that whoever renders it shows the text, and nothing of it is taken for markup.</summary>
internal static class MarkdownText
{
    /// <summary>The text on one line, and never taken for HTML.</summary>
    public static string Line(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace("<", "&lt;", StringComparison.Ordinal);
}
