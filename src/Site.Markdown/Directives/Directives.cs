using System.Collections.Immutable;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Site.Markdown.Markers;
using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.Markdown.Directives;

/// <summary>What a marker that stands alone on a line stands for.</summary>
public enum DirectiveKind
{
    /// <summary><c>[calculator: model]</c>: a model's calculator.</summary>
    Calculator,

    /// <summary><c>[facts: table · columns=a,b · rows=c,d]</c>: a table of facts.</summary>
    FactTable,

    /// <summary><c>[accuracy: model]</c>: how a model's predictions compare with measurements.</summary>
    Accuracy,
}

/// <summary>A block that the build fills in.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">The model or table it shows.</param>
/// <param name="Location">Where the name stands.</param>
public sealed record PageDirective(DirectiveKind Kind, string Name, FileLocation Location);

/// <summary>A marker that stands for a block, where it is written.</summary>
internal sealed class DirectiveInline : LeafInline
{
    /// <summary>What it stands for.</summary>
    public required PageDirective Directive { get; init; }

    /// <summary>The columns to show, in order; empty for all.</summary>
    public ImmutableArray<MarkerPart> Columns { get; init; } = [];

    /// <summary>The rows to show, in order; empty for all.</summary>
    public ImmutableArray<MarkerPart> Rows { get; init; } = [];

    /// <summary>The place of an offset into the marker's text.</summary>
    public required Func<int, FileLocation> Locate { get; init; }

    /// <summary>Where the marker starts.</summary>
    public required FileLocation Location { get; init; }
}

/// <summary>The block a directive became, to be filled in when the page is rendered.</summary>
internal sealed class DirectiveBlock(BlockParser? parser) : LeafBlock(parser)
{
    /// <summary>What it stands for.</summary>
    public required PageDirective Directive { get; init; }
}

/// <summary>Reads what stands after <c>[calculator:</c>, <c>[facts:</c> and <c>[accuracy:</c>.</summary>
internal static class DirectiveReader
{
    private const string ColumnsKey = "columns=";
    private const string RowsKey = "rows=";

    /// <summary>Reads a directive; null where it is not understood, which is reported.</summary>
    public static DirectiveInline? Read(DirectiveKind kind, MarkerText marker)
    {
        var parts = MarkerParts.Split(marker.Body);
        ImmutableArray<MarkerPart> columns = [];
        ImmutableArray<MarkerPart> rows = [];
        foreach (var part in parts.Skip(1))
        {
            if (kind == DirectiveKind.FactTable && part.Text.StartsWith(ColumnsKey, StringComparison.Ordinal))
            {
                columns = Names(part, ColumnsKey.Length);
            }
            else if (kind == DirectiveKind.FactTable && part.Text.StartsWith(RowsKey, StringComparison.Ordinal))
            {
                rows = Names(part, RowsKey.Length);
            }
            else
            {
                marker.Context.Diagnostics.Report(Rules.Syntax.UnknownPart.At(
                    marker.Locate(part.Offset),
                    $"'{part.Text}' is no part of this marker.",
                    kind == DirectiveKind.FactTable ? "After the table's name come columns=a,b and rows=c,d." : "Nothing comes after the model's name."));
                return null;
            }
        }

        return new DirectiveInline
        {
            Directive = new PageDirective(kind, parts[0].Text, marker.Locate(parts[0].Offset)),
            Columns = columns,
            Rows = rows,
            Locate = marker.Locate,
            Location = marker.Start,
        };
    }

    private static ImmutableArray<MarkerPart> Names(MarkerPart part, int from)
    {
        var names = ImmutableArray.CreateBuilder<MarkerPart>();
        foreach (var name in part.Text[from..].Split(','))
        {
            names.Add(new MarkerPart(name.Trim(), part.Offset + from + name.Length - name.TrimStart().Length));
            from += name.Length + 1;
        }

        return names.ToImmutable();
    }
}
