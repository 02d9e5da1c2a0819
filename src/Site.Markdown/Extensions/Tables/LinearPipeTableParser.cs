using Markdig.Extensions.Tables;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Site.Markdown.Extensions.Tables;

/// <summary>
/// Reads pipe tables in time that grows with their size. Markdig keeps everything after an emphasis mark inside that mark until the whole
/// table is read, and takes it out again pipe by pipe, which grows with the square of the emphasised cells. Emphasis never crosses the edge
/// of a cell, so here each edge closes the marks before it, and nothing has to be taken out.
/// </summary>
/// <param name="lineBreaks">Reads the ends of lines.</param>
/// <param name="options">What counts as a table.</param>
internal sealed class LinearPipeTableParser(LineBreakInlineParser lineBreaks, PipeTableOptions options)
    : PipeTableParser(lineBreaks, options)
{
    private static readonly object IsTableKey = new();

    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.CurrentChar is '|' or '\n' or '\r' && processor.Block is ParagraphBlock paragraph && IsTable(paragraph, slice.Text))
        {
            CloseEmphasis(processor.Root);
        }

        return base.Match(processor, ref slice);
    }

    /// <summary>Closes the marks that are open, unless a link is open too, whose text may hold a pipe.</summary>
    private static void CloseEmphasis(ContainerInline? root)
    {
        var open = new List<EmphasisDelimiterInline>();
        var container = root;
        while (container?.LastChild is ContainerInline { IsClosed: false } inner)
        {
            if (inner is not EmphasisDelimiterInline emphasis)
            {
                return;
            }

            open.Add(emphasis);
            container = inner;
        }

        open.ForEach(emphasis => emphasis.IsClosed = true);
    }

    private static bool IsTable(ParagraphBlock paragraph, string text)
    {
        if (paragraph.GetData(IsTableKey) is not bool isTable)
        {
            isTable = IsTable(text);
            paragraph.SetData(IsTableKey, isTable);
        }

        return isTable;
    }

    /// <summary>Whether the lines of a paragraph are a table: each has a pipe, and the second is a row of dashes.</summary>
    public static bool IsTable(ReadOnlySpan<char> text)
    {
        var number = 0;
        foreach (var line in text.EnumerateLines())
        {
            number++;
            if (!line.Contains('|') || (number == 2 && (!line.Contains('-') || line.ContainsAnyExcept("|-: \t"))))
            {
                return false;
            }
        }

        return number > 1;
    }
}
