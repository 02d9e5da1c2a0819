using System.Globalization;

namespace Site.Text.Folding;

/// <summary>
/// Text as readers see it: without signs that show nothing, such as U+200B, which hide from programs what readers take a line or a word
/// for.
/// </summary>
public static class VisibleText
{
    /// <summary>The text without them; the same text where it has none.</summary>
    /// <param name="text">The text.</param>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.All(c => c < '\u00ad') ? text : string.Concat(text.Where(c => char.GetUnicodeCategory(c) != UnicodeCategory.Format));
    }
}
