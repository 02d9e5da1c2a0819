namespace Site.Markdown.FrontMatters;

/// <summary>How front matter is marked off from the text of its page.</summary>
internal enum FrontMatterForm
{
    /// <summary>YAML between two lines <c>---</c>, the first of which begins the file.</summary>
    Regular,

    /// <summary>Regular but for empty lines, comments or text before it.</summary>
    Misplaced,

    /// <summary>YAML whose second line <c>---</c> is missing.</summary>
    Unclosed,

    /// <summary>YAML whose first line <c>---</c> is missing, or both.</summary>
    Unopened,

    /// <summary>YAML between lines of other signs, such as <c>----</c>.</summary>
    OtherFence,

    /// <summary>A JSON object.</summary>
    Json,

    /// <summary>TOML between two lines <c>+++</c>.</summary>
    Toml,
}
