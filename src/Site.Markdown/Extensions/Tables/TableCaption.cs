using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Site.Markdown.Extensions.Tables;

/// <summary>
/// Makes the paragraph below a table that begins with a colon its caption, as Quarto and pandoc write it. It stays a paragraph of its own,
/// for the table may scroll and its caption should not.
/// </summary>
internal static class TableCaption
{
    private static readonly object Key = new();

    /// <summary>Whether a paragraph is a caption.</summary>
    public static bool Is(ParagraphBlock paragraph) => paragraph.ContainsData(Key);

    /// <summary>Marks the captions of a page.</summary>
    public static void Mark(MarkdownDocument document)
    {
        foreach (var table in document.Descendants<Table>())
        {
            if (table.Parent is { } parent && parent.IndexOf(table) is var at and >= 0 && at + 1 < parent.Count &&
                parent[at + 1] is ParagraphBlock { Inline.FirstChild: LiteralInline first } caption &&
                first.Content.AsSpan().StartsWith(": ", StringComparison.Ordinal))
            {
                var length = first.Content.Length - first.Content.AsSpan()[1..].TrimStart().Length;
                first.Content.Start += length;
                first.Span.Start += length;
                caption.SetData(Key, true);
            }
        }
    }
}
