using System.Collections.Immutable;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Site.Citations.Sources;
using Site.Citations.Vocabulary;
using Site.CostModel.Display;
using Site.CostModel.Facts;
using Site.Markdown.Markers;
using Site.Markdown.Values;
using Site.Text.Diagnostics;

namespace Site.Markdown.Directives;

/// <summary>Text that is a label and no statement: no claim, sentence or quantity is looked for in it.</summary>
/// <param name="text">The text.</param>
internal sealed class LabelInline(string text) : LeafInline
{
    /// <summary>The text.</summary>
    public string Text { get; } = text;
}

/// <summary>The citation of a row whose cells all rest on the same sources, shown once after the row's name.</summary>
/// <param name="cell">The first of the cells.</param>
internal sealed class RowCitationInline(ValueInline cell) : LeafInline
{
    /// <summary>The cell whose citation it shows.</summary>
    public ValueInline Cell { get; } = cell;
}

/// <summary>Makes a table of facts, each cell a claim of its own. Columns nobody asked for are left out, and so are those without a value.</summary>
internal static class FactTableBuilder
{
    /// <summary>The key under which a table made here is marked, its first column naming the rows.</summary>
    public static object Key { get; } = new();

    /// <summary>Builds the table; null where it, a column or a row is not known, which is reported.</summary>
    public static Table? Build(DirectiveInline inline, FactSet facts, IDiagnosticSink diagnostics)
    {
        if (facts.RequireTable(inline.Directive.Name, inline.Directive.Location, diagnostics) is not { } facted ||
            Choose(facted.Columns, c => c.Name, inline.Columns, "column", Report) is not { } columns ||
            Choose(facted.Rows, r => r.Name, inline.Rows, "row", Report) is not { } rows)
        {
            return null;
        }

        columns = columns.RemoveAll(c => rows.All(r => !r.Cells.ContainsKey(c.Name)));
        var table = new Table();
        table.SetData(Key, facted);
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
            diagnostics.Report(rule.At(inline.Locate(offset), message, suggestion));
    }

    private static TableRow Row(DirectiveInline inline, FactRow row, ImmutableArray<FactColumn> columns)
    {
        var values = columns
            .Select(c => row.Cells.TryGetValue(c.Name, out var fact) ? ValueReader.Make(fact, fact.Id, DisplayFormat.For(fact.Value), null, inline.Location) : null)
            .ToList();
        var shown = values.OfType<ValueInline>().ToList();
        var shared = shown.Count > 1 && shown.TrueForAll(v => SameSources(v.Fact!, shown[0].Fact!));
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

    private static (string?, string?, CitationRelation) Identity(CitedReference reference) => (reference.Key, reference.Url, reference.Relation);

    private static TableCell Cell(DirectiveInline inline, params ReadOnlySpan<Inline> content)
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
                report(Rules.Models.UnknownFact, part.Offset, $"The table has no {what} '{part.Text}'.", Nearest.Suggest(part.Text, all.Select(nameOf), null));
                return null;
            }

            chosen.AddRange(found);
        }

        return chosen.ToImmutable();
    }
}
