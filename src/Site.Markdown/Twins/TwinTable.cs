namespace Site.Markdown.Twins;

/// <summary>Gathers the cells of a table.</summary>
internal sealed class TwinTable
{
    private readonly List<List<string>> _rows = [];

    /// <summary>Begins a row.</summary>
    public void AddRow() => _rows.Add([]);

    /// <summary>Adds a cell to the last row.</summary>
    public void AddCell(string text)
    {
        if (_rows.Count == 0)
        {
            AddRow();
        }

        _rows[^1].Add(text);
    }

    /// <summary>The lines of the table: its first row is its head, and every row has as many cells.</summary>
    public List<string> ToLines()
    {
        _rows.RemoveAll(r => r.Count == 0);
        var width = _rows.Count == 0 ? 0 : _rows.Max(r => r.Count);
        var lines = _rows.ConvertAll(r => $"| {string.Join(" | ", r.Concat(Enumerable.Repeat("", width - r.Count)))} |");
        if (lines.Count > 0)
        {
            lines.Insert(1, "|" + string.Concat(Enumerable.Repeat("---|", width)));
        }

        return lines;
    }
}
