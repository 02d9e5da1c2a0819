using Markdig.Syntax.Inlines;

namespace Site.Markdown.Extensions.FactTables;

/// <summary>Text that is a label and no statement: no claim, sentence or quantity is looked for in it.</summary>
/// <param name="text">The text.</param>
internal sealed class LabelInline(string text) : LeafInline
{
    /// <summary>The text.</summary>
    public string Text { get; } = text;
}
