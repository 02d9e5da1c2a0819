namespace Site.Markdown.Rendering;

/// <summary>
/// Elements in which a page is handed to the writer of its Markdown twin where the page itself shows something else. No author's HTML can
/// have them, and they are never published.
/// </summary>
internal static class TwinElements
{
    /// <summary>A remark on the words before it, as it stands in the twin.</summary>
    public const string Remark = "twin-remark";

    /// <summary>Lines of Markdown in the place of a block.</summary>
    public const string Block = "twin-block";

    /// <summary>A reference to a footnote: its number.</summary>
    public const string Reference = "twin-reference";

    /// <summary>A footnote, whose <c>id</c> is its number.</summary>
    public const string Footnote = "twin-footnote";
}
