using System.Collections.Immutable;
using Markdig.Syntax;
using Site.Markdown.Directives;
using Site.Markdown.Markers;

namespace Site.Markdown.Extensions.FactTables;

/// <summary><c>[facts: table · columns=a,b · rows=c,d]</c>, where it is written.</summary>
/// <param name="marker">The marker.</param>
/// <param name="table">The table's name.</param>
internal sealed class FactTableInline(MarkerText marker, MarkerPart table) : DirectiveInline(marker)
{
    /// <summary>The table's name.</summary>
    public MarkerPart Table { get; } = table;

    /// <summary>The columns to show, in order; empty for all.</summary>
    public ImmutableArray<MarkerPart> Columns { get; init; } = [];

    /// <summary>The rows to show, in order; empty for all.</summary>
    public ImmutableArray<MarkerPart> Rows { get; init; } = [];

    /// <inheritdoc/>
    public override Block? ToBlock(PlacedDirectives placed) =>
        FactTableBuilder.Build(this, Marker.Context.Facts, Marker.Context.Diagnostics);
}
