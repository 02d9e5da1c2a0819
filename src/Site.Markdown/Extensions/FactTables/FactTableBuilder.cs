using System.Collections.Immutable;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Site.Citations.Sources;
using Site.Citations.Vocabulary;
using Site.CostModel.Display;
using Site.CostModel.Facts;
using Site.Markdown.Extensions.Facts;
using Site.Markdown.Markers;
using Site.Text.Diagnostics;

namespace Site.Markdown.Extensions.FactTables;

/// <summary>
/// Makes a table of facts, each cell a claim of its own. Columns nobody asked for are left out, and so are those without a value.
/// </summary>
internal static class FactTableBuilder
{
    /// <summary>Builds the table; null where it, a column or a row is not known, which is reported.</summary>
    public static FactTableBlock? Build(FactTableInline inline, FactSet facts, IDiagnosticSink diagnostics)
    {
        if (facts.RequireTable(inline.Table.Text, inline.Marker.Locate(inline.Table.Offset), diagnostics) is not { } facted ||
            Choose(facted.Columns, c => c.Name, inline.Columns, "column", Report) is not { } columns ||
            Choose(facted.Rows, r => r.Name, inline.Rows, "row", Report) is not { } rows)
        {
            return null;
        }

        columns = columns.RemoveAll(c => rows.All(r => !r.Cells.ContainsKey(c.Name)));
        var table = new FactTableBlock();
        table.ColumnDefinitions.Add(new TableColumnDefinition());
        var head = new TableRow { IsHeader = true };
        head.Add(Cell(inline, new LabelInline(facted.Label)));
        foreach (var column in columns)
        {
            table.ColumnDefinitions.Add(new TableColumnDefinition { Alignment = TableColumnAlign.Right });
            head.Add(Cell(inline, new LabelInline(column.Label)));
        }

        table.Add(head);
        foreach (var row in rows)
        {
            table.Add(Row(inline, row, columns));
        }

        return table;

        void Report(DiagnosticRule rule, int offset, string message, string? suggestion) =>
            diagnostics.Report(rule.At(inline.Marker.Locate(offset), message, suggestion));
    }

    private static TableRow Row(FactTableInline inline, FactRow row, ImmutableArray<FactColumn> columns)
    {
        var values = columns
            .Select(c => row.Cells.TryGetValue(c.Name, out var fact)
                ? FactMarkerReader.Make(fact, fact.Id, DisplayFormat.For(fact.Value), null, inline.Marker.Start)
                : null)
            .ToList();
        var shown = values.OfType<FactInline>().ToList();
        var shared = shown.Count > 1 && shown.TrueForAll(v => SameSources(v.Fact, shown[0].Fact));
        var label = new LabelInline(row.Label);
        var line = new TableRow { shared ? Cell(inline, label, new RowCitationInline(shown[0])) : Cell(inline, label) };
        foreach (var value in values)
        {
            if (value is null)
            {
                line.Add(Cell(inline));
                continue;
            }

            value.ShowsCitation = !shared;
            value.Span = value.FirstChild!.Span = inline.Span;
            line.Add(Cell(inline, value));
        }

        return line;
    }

    private static bool SameSources(Fact a, Fact b) => a.Sources.Select(Identity).SequenceEqual(b.Sources.Select(Identity));

    private static (string?, string?, CitationRelation) Identity(CitedReference reference) =>
        (reference.Key, reference.Url, reference.Relation);

    private static TableCell Cell(FactTableInline inline, params ReadOnlySpan<Inline> content)
    {
        var line = new ContainerInline { Span = inline.Span };
        foreach (var item in content)
        {
            item.Span = inline.Span;
            line.AppendChild(item);
        }

        return new TableCell { new ParagraphBlock { Inline = line, Span = inline.Span, Line = inline.Line, Column = inline.Column } };
    }

    private static ImmutableArray<T>? Choose<T>(
        ImmutableArray<T> all,
        Func<T, string> nameOf,
        ImmutableArray<MarkerPart> wanted,
        string what,
        Action<DiagnosticRule, int, string, string?> report)
    {
        if (wanted.IsEmpty)
        {
            return all;
        }

        var chosen = ImmutableArray.CreateBuilder<T>();
        foreach (var part in wanted)
        {
            var found = all.Where(item => nameOf(item) == part.Text).ToList();
            if (found.Count == 0)
            {
                report(
                    Rules.Models.UnknownFact,
                    part.Offset,
                    $"The table has no {what} '{part.Text}'.",
                    Nearest.Suggest(part.Text, all.Select(nameOf), null));
                return null;
            }

            chosen.AddRange(found);
        }

        return chosen.ToImmutable();
    }
}
