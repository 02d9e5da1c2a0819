using Markdig.Syntax.Inlines;
using Site.Markdown.Extensions.Facts;

namespace Site.Markdown.Extensions.FactTables;

/// <summary>The citation of a row whose cells all rest on the same sources, shown once after the row's name.</summary>
/// <param name="cell">The first of the cells.</param>
internal sealed class RowCitationInline(FactInline cell) : LeafInline
{
    /// <summary>The cell whose citation it shows.</summary>
    public FactInline Cell { get; } = cell;
}
