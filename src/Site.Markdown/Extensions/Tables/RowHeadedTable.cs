using Markdig.Extensions.Tables;

namespace Site.Markdown.Extensions.Tables;

/// <summary>A table whose first column names its rows.</summary>
internal abstract class RowHeadedTable : Table
{
}
