using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Site.Verification.Pages;

namespace Site.Verification.Markdown;

/// <summary>
/// Reads the text of a page's Markdown line by line, by the rules of W26. Every character is text or one of few signs, so nothing in it can
/// be left unread; anything else is refused.
/// </summary>
internal sealed partial class MarkdownReader
{
    private const string Rule = "***";

    private readonly StringBuilder _text = new();
    private readonly MarkedText _marked = new();
    private readonly MarkdownInlines _inlines;
    private readonly List<string> _languages = [];
    private readonly List<int> _numbers = [];
    private int _footnotes;
    private string? _fence;
    private string _fencePrefix = "";

    // Where the line before was a row: how many rows there were, and how many bars each has.
    private int _rows;
    private int _bars;

    private MarkdownReader(MarkdownRemarks remarks) => _inlines = new MarkdownInlines(remarks, _text, _marked);

    /// <summary>Reads a text.</summary>
    /// <param name="markdown">Any text, with line feeds alone.</param>
    /// <param name="remarks">The remarks that may stand in it.</param>
    /// <param name="problem">What in it is none of the signs it may have; null where it was read.</param>
    /// <returns>What it says; null where it was not read.</returns>
    public static MarkdownBody? Read(string markdown, MarkdownRemarks remarks, out string? problem)
    {
        var reader = new MarkdownReader(remarks);
        foreach (var line in markdown.Split('\n'))
        {
            reader._text.Append('\0');
            if (!reader.TakeLine(line))
            {
                problem = line;
                return null;
            }
        }

        problem = reader._fence ?? (reader._inlines.LastFootnote > reader._footnotes ? $"[^{reader._inlines.LastFootnote}]" : null);
        return problem is null ? reader.Finish() : null;
    }

    private MarkdownBody Finish() => new()
    {
        Text = PublishedPageText.Fold(_text.ToString()),
        Marked = _marked.ToString(),
        Remarks = [.. _inlines.Remarks],
        Links = [.. _inlines.Links],
        Images = [.. _inlines.Images],
        Languages = [.. _languages],
        Numbers = [.. _numbers],
    };

    private bool TakeLine(string line)
    {
        if (_fence is not null)
        {
            TakeCode(line);
            return true;
        }

        var start = TakeStart(LineStart().Match(line));
        if (start < 0)
        {
            return false;
        }

        var rest = line[start..];
        if (Fence().Match(rest) is { Success: true } fence)
        {
            _fence = fence.Groups["fence"].Value;
            _fencePrefix = string.Concat(line[..start].Select(c => c == '>' ? '>' : ' '));
            _languages.AddRange(fence.Groups["language"].Value is { Length: > 0 } language ? [language] : []);
            return true;
        }

        if (rest.StartsWith('|'))
        {
            return TakeRow(rest);
        }

        _rows = 0;
        return rest == Rule || _inlines.Read(Heading().Replace(rest, ""), isRow: false) == 0;
    }

    /// <summary>Takes what a line begins with, and tells how long it is; negative for a footnote out of turn.</summary>
    private int TakeStart(Match start)
    {
        foreach (Capture number in start.Groups["number"].Captures)
        {
            _numbers.Add(Number(number));
        }

        foreach (Capture footnote in start.Groups["footnote"].Captures)
        {
            if (Number(footnote) != ++_footnotes)
            {
                return -1;
            }
        }

        foreach (Capture task in start.Groups["task"].Captures)
        {
            _marked.AddTask(task.Value == "x");
        }

        return start.Length;
    }

    private static int Number(Capture digits) => int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>Takes a line of code: all of it is text, but what stands before every line of a quotation.</summary>
    private void TakeCode(string line)
    {
        var at = 0;
        while (at < line.Length && at < _fencePrefix.Length && line[at] == _fencePrefix[at])
        {
            at++;
        }

        var code = line[at..];
        if (code == _fence)
        {
            _fence = null;
            return;
        }

        _text.Append(code);
        _marked.Add(code);
    }

    private bool TakeRow(string row)
    {
        _rows++;
        if (_rows == 2 && Delimiters().IsMatch(row))
        {
            return row.AsSpan().Count('|') == _bars;
        }

        var bars = _inlines.Read(row, isRow: true);
        _marked.EndRow();
        _bars = _rows == 1 ? bars : _bars;
        return bars > 1 && bars == _bars && row.EndsWith('|');
    }

    [GeneratedRegex(
        @"\A(?:[ ]+|>|(?:-|(?<number>[0-9]{1,9})\.)(?:[ ]\[(?<task>[ x])\])?(?:[ ]|\z)|\[\^(?<footnote>[0-9]{1,8})\]:(?:[ ]|\z))*",
        RegexOptions.CultureInvariant)]
    private static partial Regex LineStart();

    [GeneratedRegex(@"\A#{1,6}[ ]", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\A(?<fence>`{3,})(?<language>[0-9A-Za-z_+#.-]{0,40})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Fence();

    [GeneratedRegex(@"\A\|(?: ?:?-+:? ?\|)+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Delimiters();
}
