namespace Site.Quantities.Prose;

/// <summary>
/// The cells of a row below the headings of their columns: of a quote and a text of its context that are cut alike. What a heading says is
/// said of its own column: 80 below "Memory (GB)" are no 80 TB/s, whatever the next column holds.
/// </summary>
public sealed class HeadedCells
{
    // Commas and semicolons stand in prose as well: two pieces are no table yet.
    private static readonly (char Mark, int Least)[] Marks = [('|', 2), ('\t', 2), (';', 3), (',', 3)];

    private HeadedCells(IReadOnlyList<HeadedCell> cells) => Cells = cells;

    /// <summary>The cells from left to right: at least two.</summary>
    public IReadOnlyList<HeadedCell> Cells { get; }

    /// <summary>Reads a row and its headings; null where they are not cut into as many cells by one mark.</summary>
    /// <param name="row">The row: a quote.</param>
    /// <param name="headings">The row of headings: a text of the quote's context.</param>
    public static HeadedCells? Of(string row, string headings)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(headings);
        foreach (var (mark, least) in Marks)
        {
            var (cells, above) = (Cut(row, mark), Cut(headings, mark));
            if (cells.Count > 1 && above.Count > 1)
            {
                return cells.Count == above.Count && cells.Count >= least
                    ? new HeadedCells(
                        [.. cells.Zip(above, (c, a) => new HeadedCell(c.Start, row[c.Start..c.End], headings[a.Start..a.End]))])
                    : null;
            }
        }

        return null;
    }

    /// <summary>The heading above a place of the row.</summary>
    /// <param name="at">The place, from the begin of the row.</param>
    public string HeadingAt(int at) => Cells.Last(c => c.Start <= at || c == Cells[0]).Heading;

    /// <summary>Where the cells of a line are: a mark at its begin or end is its border, and one between digits is of a number.</summary>
    private static List<(int Start, int End)> Cut(string line, char mark)
    {
        var cells = new List<(int Start, int End)>();
        var start = 0;
        for (var at = 0; at <= line.Length; at++)
        {
            if (at < line.Length && (line[at] != mark || (mark == ',' && IsInNumber(line, at))))
            {
                continue;
            }

            var isBorder = mark == '|' && (start == 0 || at == line.Length) && string.IsNullOrWhiteSpace(line[start..at]);
            if (!isBorder)
            {
                cells.Add((start, at));
            }

            start = at + 1;
        }

        return cells;
    }

    private static bool IsInNumber(string line, int at) =>
        at > 0 && at + 1 < line.Length && char.IsAsciiDigit(line[at - 1]) && char.IsAsciiDigit(line[at + 1]);
}
