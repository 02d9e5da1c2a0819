using Site.Markdown.Extensions.Tables;

namespace Site.Markdown.Extensions.FactTables;

/// <summary>The table of facts that a marker became.</summary>
internal sealed class FactTableBlock : RowHeadedTable
{
}
