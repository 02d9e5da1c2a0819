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
        (info, arguments) = Option().IsMatch(info) ? ("", opening) : (info, arguments);
        var marks = new Dictionary<int, LineMark>();
        foreach (Match match in Numbers().Matches(opening))
        {
            MarkNumbered(match.Groups["lines"].Value, marks);
        }

        var language = LanguageOf(info, arguments);
        var title = Titles().Match(arguments) is { Success: true } titled ? titled.Groups["title"].Value : null;
        var first = 0;
        for (; IsDirectiveOfCode(info) && first < block.Lines.Count; first++)
        {
            if (CodeOptions.Read(block.Lines.Lines[first].Slice.ToString()) is not (var name, var value))
            {
                break;
            }

            title ??= name == "caption" ? value : null;
            MarkNumbered(name == "emphasize-lines" ? value : "", marks);
        }

        var code = new System.Text.StringBuilder();
        var comments = new LineComments(marks);
        for (var i = first; i < block.Lines.Count; i++)
        {
            var line = block.Lines.Lines[i].Slice.ToString();
            if (!(language == "rust" && IsHiddenRust(line)) && comments.Take(line) is { } shown)
            {
                code.Append(shown).Append('\n');
            }
        }

        return new CodeFence(language, title, code.ToString(), marks);
    }

    /// <summary>
    /// Whether a fence is a directive of MyST or Sphinx whose content is no code, <c>{toctree}</c>, and that nothing here reads; or one
    /// of which all words stand behind its name.
    /// </summary>
    public static bool IsDirective(FencedCodeBlock block) =>
        block.Info is { } info && (ForeignDirective().IsMatch(info) ||
            (OtherDirective().IsMatch(info) && block.Lines.Count == 0 && !string.IsNullOrWhiteSpace(block.Arguments)));

    /// <summary>Whether what stands behind a fence is a directive of MyST whose content is code or a formula.</summary>
    private static bool IsDirectiveOfCode(string info) =>
        info.Trim('{', '}') is "code-block" or "code" or "code-cell" or "sourcecode" or "math" && info.StartsWith('{');

    /// <summary>
    /// Whether a line of Rust only makes an example complete, and is shown neither by rustdoc nor by mdBook
    /// (https://doc.rust-lang.org/rustdoc/write-documentation/documentation-tests.html#hiding-portions-of-the-example).
    /// </summary>
    private static bool IsHiddenRust(string line) => line.TrimStart() is "#" or ['#', ' ', ..];

    /// <summary>
    /// The language in what stands behind a fence: <c>js{1,3}</c>, <c>rust,editable</c>, <c>js:line-numbers</c>, <c>{.python}</c>,
    /// <c>{ .yaml .annotate }</c>, <c>{code-block} yaml</c>.
    /// </summary>
    private static string LanguageOf(string info, string arguments)
    {
        if (!info.StartsWith('{'))
        {
            var end = info.AsSpan().IndexOfAny("{,:");
            return end < 0 ? info : info[..end];
        }

        var name = info.Trim('{', '}', '.', ' ');
        return name.Length == 0 ? FirstClass().Match(arguments).Groups["name"].Value
            : IsDirectiveOfCode(info) && name != "math" ? arguments.Split(' ')[0]
            : name;
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

    /// <summary>The first class in a list of attributes, which is the language: <c>.yaml .annotate</c>.</summary>
    [GeneratedRegex(@"^[^.}""']*\.(?<name>[\w+#-]+)", RegexOptions.CultureInvariant)]
    private static partial Regex FirstClass();

    [GeneratedRegex(
        @"^\{(?:toctree|contents|tableofcontents|list-table|csv-table|table|versionadded|versionchanged|deprecated|only|raw|eval-rst" +
        @"|glossary|index|include|literalinclude|figure-md|card|grid|grid-item|grid-item-card|button-ref|button-link|margin|sidebar" +
        @"|epigraph|topic|rubric|bibliography|tikz|plot|jupyter-execute|exercise|solution|proof|auto\w+|[a-z-]+:[\w-]+)\}$",
        RegexOptions.CultureInvariant)]
    private static partial Regex ForeignDirective();

    [GeneratedRegex(@"^\{[\w:.-]+\}$", RegexOptions.CultureInvariant)]
    private static partial Regex OtherDirective();

    /// <summary>An option in the place of the language: <c>title="x"</c>.</summary>
    [GeneratedRegex(@"^[A-Za-z_-]+=", RegexOptions.CultureInvariant)]
    private static partial Regex Option();

    [GeneratedRegex(@"(?<first>[0-9]{1,6})(?:\s*-\s*(?<last>[0-9]{1,6}))?", RegexOptions.CultureInvariant)]
    private static partial Regex Range();
}
