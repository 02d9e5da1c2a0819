using System.Globalization;
using System.Text.RegularExpressions;
using Markdig.Syntax;

namespace Site.Markdown.Extensions.Code;

/// <summary>How a line of code is marked.</summary>
internal enum LineMark
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>As the one to look at.</summary>
    Marked,

    /// <summary>As added.</summary>
    Added,

    /// <summary>As taken out.</summary>
    Removed,
}

/// <summary>A block of code as its author meant it: what stands beside the code is read, and taken out of it.</summary>
/// <param name="Language">The language; empty for none.</param>
/// <param name="Title">The title; null for none.</param>
/// <param name="Code">The code; each line ends in a line feed.</param>
/// <param name="Marks">How its lines are marked, by their index; others are not.</param>
internal sealed partial record CodeFence(string Language, string? Title, string Code, IReadOnlyDictionary<int, LineMark> Marks)
{
    private const int MostLines = 100_000;

    /// <summary>Reads a block of code.</summary>
    public static CodeFence Of(CodeBlock block)
    {
        var info = (block as FencedCodeBlock)?.Info ?? "";
        var arguments = (block as FencedCodeBlock)?.Arguments ?? "";
        var opening = $"{info} {arguments}";
        var marks = new Dictionary<int, LineMark>();
        foreach (Match match in Numbers().Matches(opening))
        {
            MarkNumbered(match.Groups["lines"].Value, marks);
        }

        var code = new System.Text.StringBuilder();
        var comments = new LineComments(marks);
        for (var i = 0; i < block.Lines.Count; i++)
        {
            if (comments.Take(block.Lines.Lines[i].Slice.ToString()) is { } line)
            {
                code.Append(line).Append('\n');
            }
        }

        var title = Titles().Match(arguments);
        return new CodeFence(LanguageOf(info, arguments), title.Success ? title.Groups["title"].Value : null, code.ToString(), marks);
    }

    /// <summary>The language in what stands behind a fence: <c>js{1,3}</c>, <c>{.python}</c>, <c>{code-block} yaml</c>.</summary>
    private static string LanguageOf(string info, string arguments)
    {
        if (!info.StartsWith('{'))
        {
            var end = info.IndexOf('{', StringComparison.Ordinal);
            return end < 0 ? info : info[..end];
        }

        var name = info.Trim('{', '}', '.', ' ');
        return name is "code-block" or "code" or "code-cell" or "sourcecode" ? arguments.Split(' ')[0] : name;
    }

    private static void MarkNumbered(string lines, Dictionary<int, LineMark> marks)
    {
        foreach (Match match in Range().Matches(lines))
        {
            var first = int.Parse(match.Groups["first"].Value, CultureInfo.InvariantCulture);
            var last = match.Groups["last"] is { Success: true } group ? int.Parse(group.Value, CultureInfo.InvariantCulture) : first;
            for (var i = first; i <= Math.Min(last, MostLines); i++)
            {
                marks.TryAdd(i - 1, LineMark.Marked);
            }
        }
    }

    /// <summary>The title that many tools take from behind the language: <c>title="x"</c>, <c>[x]</c>.</summary>
    [GeneratedRegex(
        @"(?:(?:title|filename|caption)=(?<quote>[""'])(?<title>.+?)\k<quote>|^\s*\[(?<title>[^\]]+)\])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Titles();

    /// <summary>The numbers of lines: <c>{1,3-5}</c>, <c>hl_lines="1 3-5"</c>.</summary>
    [GeneratedRegex(
        @"\{(?<lines>[0-9][0-9,\s-]*)\}|\bhl_lines=[""'\[]?(?<lines>[0-9][0-9,\s-]*)|emphasize-lines=[""']?(?<lines>[0-9][0-9,\s-]*)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"(?<first>[0-9]{1,6})(?:\s*-\s*(?<last>[0-9]{1,6}))?", RegexOptions.CultureInvariant)]
    private static partial Regex Range();
}
