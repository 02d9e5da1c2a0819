using System.Text;
using Site.Text.Folding;

namespace Site.Citations.Indexes;

/// <summary>How <c>llms.txt</c> says what a page is (I9): a line of Markdown that no title can break out of.</summary>
public static class LlmsText
{
    /// <summary>Its name at the top of a site.</summary>
    public const string FileName = "llms.txt";

    /// <summary>What a line of a page begins with, and no other does.</summary>
    public const string Item = "- ";

    /// <summary>The line of a page.</summary>
    /// <param name="title">The page's title.</param>
    /// <param name="address">The address of its Markdown.</param>
    /// <param name="description">What it says of itself; null for nothing.</param>
    public static string LineOf(string title, string address, string? description) =>
        $"{Item}[{Escape(title)}]({address}){(description is null ? "" : $": {Escape(description)}")}";

    /// <summary>A text in one line, with no sign that could be of a link or a tag.</summary>
    /// <param name="text">The text.</param>
    public static string Escape(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var escaped = new StringBuilder(text.Length);
        foreach (var c in FoldedText.Of(text))
        {
            if (c is '\\' or '[' or ']' or '<' or '`')
            {
                escaped.Append('\\');
            }

            escaped.Append(c);
        }

        return escaped.ToString();
    }
}
