using System.Globalization;
using System.Text.RegularExpressions;

namespace Site.Markdown.Extensions.Code;

/// <summary>
/// Reads the comments by which authors mark lines of code, and which are no code: VitePress's <c>// [!code ++]</c>, Docusaurus's
/// <c>// highlight-next-line</c>.
/// </summary>
/// <param name="marks">Takes how lines are marked.</param>
internal sealed partial class LineComments(Dictionary<int, LineMark> marks)
{
    private int _index;
    private int _marksNext;
    private bool _isMarking;

    /// <summary>Takes the next line.</summary>
    /// <returns>What is code of it; null where all of it is such a comment.</returns>
    public string? Take(string line)
    {
        if (WholeLine().Match(line) is { Success: true } whole)
        {
            var what = whole.Groups["what"].Value;
            _marksNext += what == "next-line" ? 1 : 0;
            _isMarking = what == "start" || (_isMarking && what != "end");
            return null;
        }

        if (_isMarking || _marksNext > 0)
        {
            marks.TryAdd(_index, LineMark.Marked);
            _marksNext = Math.Max(0, _marksNext - 1);
        }

        if (Ending().Match(line) is { Success: true } match)
        {
            line = line[..match.Index];
            MarkFrom(_index, match.Groups["what"].Value, match.Groups["count"]);
        }

        _index++;
        return line;
    }

    private void MarkFrom(int index, string what, Group count)
    {
        var mark = what switch
        {
            "++" => LineMark.Added,
            "--" => LineMark.Removed,
            _ => LineMark.Marked,
        };
        var lines = count.Success ? int.Parse(count.Value, CultureInfo.InvariantCulture) : 1;
        for (var i = 0; i < lines; i++)
        {
            marks[index + i] = mark;
        }
    }

    [GeneratedRegex(
        @"\s*(?://|\#|--|/\*|<!--|;|%)\s*\[!code\s+(?<what>\+\+|--|highlight|hl|focus|warning|error)(?::(?<count>[0-9]{1,4}))?\]" +
        @"\s*(?:\*/|-->)?\s*$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Ending();

    [GeneratedRegex(
        @"^\s*(?://|\#|--|/\*|<!--|\{/\*)\s*highlight-(?<what>next-line|start|end)\s*(?:\*/\}?|-->)?\s*$",
        RegexOptions.CultureInvariant)]
    private static partial Regex WholeLine();
}
