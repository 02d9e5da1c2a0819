using Site.Markdown.Extensions.Callouts;
using Site.Markdown.Extensions.Code;
using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.Markdown;

/// <summary>
/// Counts, in one pass over the lines of a page, how deeply lists and quotes stand in one another and how many brackets and emphasis marks
/// one paragraph has. It reads no Markdown beyond that; its limits are far above what anybody writes, and below where the parser gives up
/// or takes minutes.
/// </summary>
/// <param name="countsMarks">Whether the page is long enough to have too many marks.</param>
internal sealed class MarkdownNesting(bool countsMarks)
{
    private const int LongestPage = 4_000_000;
    private const int MostContainers = 50;
    private const int MostMarks = 10_000;

    private readonly List<int> _lists = [];
    private readonly Stack<(char Sign, int Length, bool IsCode, int Depth)> _fences = [];
    private int _boxes;
    private int _marks;
    private int _cellsAbove;
    private bool _inTable;

    /// <summary>What is too much, at its line; null where nothing is.</summary>
    public static Diagnostic? FindProblem(InputText source)
    {
        if (source.Text.Length > LongestPage)
        {
            return Rules.Syntax.TooDeep.At(
                new FileLocation(source.File),
                $"The page is not read: it has more than {LongestPage} characters.",
                "Split the page.");
        }

        var nesting = new MarkdownNesting(countsMarks: source.Text.Length > MostMarks);
        var start = 0;
        foreach (var line in source.Text.AsSpan().EnumerateLines())
        {
            if (nesting.Take(line) is { } reason)
            {
                return Rules.Syntax.TooDeep.At(
                    source.LocationOf(start) with { Column = 0 },
                    $"The page is not read: {reason}.",
                    "Close what was left open, or split it.");
            }

            start += line.Length;
            start += source.Text.AsSpan(start) switch
            {
                ['\r', '\n', ..] => 2,
                _ => 1,
            };
        }

        return null;
    }

    private string? Take(ReadOnlySpan<char> line)
    {
        if (line.IsWhiteSpace())
        {
            _marks = 0;
            _cellsAbove = 0;
            _inTable = false;
            return null;
        }

        var content = Containers(line, out var depth);
        TakeFence(line[content..].TrimEnd(), depth);
        if (depth + _boxes > MostContainers)
        {
            return _boxes == 0
                ? $"more than {MostContainers} lists and quotes stand in one another"
                : $"more than {MostContainers} lists, quotes and boxes stand in one another, {_boxes} of them boxes not closed so far";
        }

        if (!countsMarks)
        {
            return null;
        }

        // What stands in one row of a table does not reach into the next.
        var cells = CellsOf(line[content..]);
        _inTable = _inTable || (cells > 1 && cells == _cellsAbove && !line[content..].ContainsAnyExcept("|-: \t"));
        _cellsAbove = cells;
        _marks = _inTable ? 0 : _marks;
        var before = '\0';
        foreach (var c in line[content..])
        {
            var begins = c != before && c is '*' or '_' or '~' or '=' or '^' or '+';
            _marks += c == '[' || begins ? 1 : 0;
            before = c;
        }

        return _marks > MostMarks ? $"one paragraph has more than {MostMarks} brackets and emphasis marks" : null;
    }

    /// <summary>
    /// Where a line's text begins behind the marks of lists and quotes, and how many of those stand in one another there; beyond the limit
    /// nothing is counted any more.
    /// </summary>
    private int Containers(ReadOnlySpan<char> line, out int depth)
    {
        var quotes = 0;
        var at = 0;
        for (var column = 0; at < line.Length && quotes + _lists.Count <= MostContainers;)
        {
            if (line[at] is ' ' or '\t')
            {
                column += line[at] == '\t' ? 4 - (column % 4) : 1;
                at++;
                continue;
            }

            while (_lists.Count > 0 && _lists[^1] >= column)
            {
                _lists.RemoveAt(_lists.Count - 1);
            }

            var length = ListMark(line[at..]);
            if (line[at] == '>')
            {
                quotes++;
                length = 1;
            }
            else if (length > 0)
            {
                _lists.Add(column);
            }
            else
            {
                break;
            }

            at += length;
            column += length;
        }

        depth = quotes + _lists.Count;
        return at;
    }

    /// <summary>
    /// Counts the boxes that fences open, <c>::: tip</c>, and that others close. In code none is opened; what a list or a quote holds ends
    /// with it.
    /// </summary>
    private void TakeFence(ReadOnlySpan<char> text, int depth)
    {
        while (_fences.TryPeek(out var outer) && outer.Depth > depth)
        {
            Close();
        }

        if (text is not [':' or '/' or '`' or '~', _, _, ..] || text[1] != text[0] || text[2] != text[0])
        {
            return;
        }

        var length = text.Length - text.TrimStart(text[0]).Length;
        var isOpen = _fences.TryPeek(out var last);
        if (isOpen && last.Sign == text[0] && length == text.Length && length >= last.Length)
        {
            Close();
        }
        else if (!isOpen || !last.IsCode)
        {
            var line = text.ToString();
            var isCode = text[0] is '`' or '~' ? CalloutHead.ReadDirective(line) is null : CodeContainerParser.Begins(line);
            if (isCode || CalloutHead.ReadFenced(line) is not null || CalloutHead.ReadSlashed(line) is not null)
            {
                _fences.Push((text[0], length, isCode, depth));
                _boxes += isCode ? 0 : 1;
            }
        }
    }

    private void Close() => _boxes -= _fences.Pop().IsCode ? 0 : 1;

    /// <summary>How many cells a line has, if it is a row of a table.</summary>
    private static int CellsOf(ReadOnlySpan<char> line) => line.Trim().Trim('|').Count('|') + 1;

    /// <summary>The length of a list's mark, a blank behind it required; 0 where none stands here.</summary>
    private static int ListMark(ReadOnlySpan<char> text)
    {
        var digits = 0;
        while (digits < text.Length && digits < 10 && char.IsAsciiDigit(text[digits]))
        {
            digits++;
        }

        var length = digits == 0
            ? text is ['-' or '+' or '*' or ':', ..] ? 1 : 0
            : digits < text.Length && text[digits] is '.' or ')' ? digits + 1 : 0;
        return length > 0 && (length == text.Length || text[length] is ' ' or '\t') ? length : 0;
    }
}
