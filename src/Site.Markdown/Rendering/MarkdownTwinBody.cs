using System.Text;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Site.Citations.Vocabulary;
using Site.Markdown.Directives;
using Site.Markdown.Markers;
using Site.Markdown.Values;

namespace Site.Markdown.Rendering;

/// <summary>
/// Rewrites a page's own Markdown for those who read only that: each marker becomes, in place, the address, date and confidence it
/// stands for; everything else stays as the author wrote it.
/// </summary>
internal static class MarkdownTwinBody
{
    public static string Write(MarkdownPage page, PageBindings bindings)
    {
        var source = page.Source.Text;
        var edits = new List<Edit>();
        foreach (var marker in page.Document.Descendants<MarkerInline>())
        {
            edits.Add(new Edit(marker.Span.Start, marker.Span.End + 1, TextOf(marker, bindings), IsNote: true));
            if (OpeningBracket(source, marker.Span.Start) is var (open, close))
            {
                edits.Add(new Edit(open, open + 1, ""));
                edits.Add(new Edit(close, close + 1, ""));
            }
        }

        foreach (var value in page.Document.Descendants<ValueInline>().Where(v => v.Parent?.ParentBlock is not { Parent: TableCell { Parent.Parent: Table table } } || table.GetData(FactTableBuilder.Key) is null))
        {
            edits.Add(new Edit(value.Span.Start, value.Span.End + 1, TextOf(value, bindings)));
        }

        foreach (var block in page.Document.Descendants())
        {
            if (block is DirectiveBlock directive)
            {
                edits.Add(new Edit(block.Span.Start, block.Span.End + 1, bindings.DirectiveOf(directive).Markdown));
            }
            else if (block is Table table && table.GetData(FactTableBuilder.Key) is not null)
            {
                edits.Add(new Edit(block.Span.Start, block.Span.End + 1, TextOf(table, bindings)));
            }
        }

        edits.Sort((a, b) => (a.Start, a.End).CompareTo((b.Start, b.End)));
        var text = new StringBuilder(source.Length + (edits.Count * 80));
        var at = BodyStart(page);
        foreach (var (start, end, replacement, isNote) in edits)
        {
            if (start < at)
            {
                continue;
            }

            text.Append(source, at, start - at);
            if (isNote && replacement.Length > 0 && text.Length > 0 && !char.IsWhiteSpace(text[^1]))
            {
                text.Append(' ');
            }

            text.Append(replacement);
            at = end;
        }

        return text.Append(source, at, source.Length - at).ToString();
    }

    /// <summary>The brackets around the words right before a marker, if it is about such words.</summary>
    private static (int Open, int Close)? OpeningBracket(string source, int marker)
    {
        if (marker == 0 || source[marker - 1] != ']')
        {
            return null;
        }

        var depth = 0;
        for (var i = marker - 1; i >= 0; i--)
        {
            depth += source[i] switch { ']' => 1, '[' => -1, _ => 0 };
            if (depth == 0)
            {
                // What closes right before may be another marker: [words][cite: @a][cite: @b].
                return MarkerParser.IsMarker(source.AsSpan(i)) ? null : (i, marker - 1);
            }
        }

        return null;
    }

    private static int BodyStart(MarkdownPage page)
    {
        if (page.Document is not [Markdig.Extensions.Yaml.YamlFrontMatterBlock front, ..])
        {
            return 0;
        }

        var at = Math.Min(front.Span.End + 1, page.Source.Text.Length);
        while (at < page.Source.Text.Length && page.Source.Text[at] is '\r' or '\n')
        {
            at++;
        }

        return at;
    }

    private static string TextOf(MarkerInline marker, PageBindings bindings) => marker.Kind switch
    {
        MarkerKind.Cite => Citation(bindings.CitationOf(marker.Citation)),
        MarkerKind.Assume => $"(assumption: {marker.Reason})",
        MarkerKind.Opinion => $"(opinion of {marker.Reason})",
        _ => "",
    };

    private static string TextOf(ValueInline value, PageBindings bindings) => value switch
    {
        { Calc: { } calc } => $"{value.Display} (computed: {calc.Evaluation.Model.Name}, {value.Reference})",
        { ShowsCitation: true } => $"{value.Display} {Citation(bindings.CitationOf(value.Citation))}".TrimEnd(),
        _ => value.Display,
    };

    private static string TextOf(Table table, PageBindings bindings)
    {
        var text = new StringBuilder();
        foreach (var row in table.OfType<TableRow>())
        {
            foreach (var cell in row.OfType<TableCell>())
            {
                var pieces = cell.Descendants<Inline>().Select(inline => inline switch
                {
                    LabelInline label => label.Text,
                    ValueInline value => TextOf(value, bindings),
                    RowCitationInline row => Citation(bindings.CitationOf(row.Cell.Citation)),
                    _ => "",
                });
                text.Append("| ").AppendJoin(' ', pieces.Where(p => p.Length > 0).Select(p => p.Replace("|", "\\|", StringComparison.Ordinal))).Append(' ');
            }

            text.Append("|\n");
            if (row.IsHeader)
            {
                text.Insert(text.Length, "|---", row.Count).Append("|\n");
            }
        }

        return text.ToString().TrimEnd('\n');
    }

    private static string Citation(CitationBinding? binding)
    {
        if (binding is null || binding.Entries.Length == 0)
        {
            return "";
        }

        var entries = binding.Entries.Select(e =>
            $"{(e.Disputes ? "disputed by " : "")}[{Escape(e.SourceTitle)}]({e.Url}), {e.Date ?? "undated"}");
        return $"({string.Join("; ", entries)}; confidence {binding.Level.ToWord()})";
    }

    private static string Escape(string title) =>
        title.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).ReplaceLineEndings(" ");

    /// <summary>A stretch of the author's text and what takes its place.</summary>
    /// <param name="Start">Where it starts.</param>
    /// <param name="End">One past where it ends.</param>
    /// <param name="Text">What takes its place.</param>
    /// <param name="IsNote">Whether that is a remark on the words before, to be kept apart from them.</param>
    private readonly record struct Edit(int Start, int End, string Text, bool IsNote = false);
}
