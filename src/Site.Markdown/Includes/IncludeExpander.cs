using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Site.Markdown.FrontMatters;
using Site.Text;
using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.Markdown.Includes;

/// <summary>
/// Puts the files that a page includes into its text, before anything else is read of it. Places in what is included are those in its own
/// file. A directive whose file is not read is left out, but shown where it stands in code; which is reported.
/// </summary>
public sealed partial class IncludeExpander
{
    /// <summary>The most files that a page includes, each as often as it does.</summary>
    private const int MostFiles = 1_000;

    /// <summary>The longest text that comes of it: beyond that a page is not read.</summary>
    private const int LongestText = 4_000_000;

    private readonly FindIncluded _find;
    private readonly IDiagnosticSink _diagnostics;
    private readonly List<InputPiece> _pieces = [];
    private int _files;
    private int _length;

    private IncludeExpander(FindIncluded find, IDiagnosticSink diagnostics) => (_find, _diagnostics) = (find, diagnostics);

    /// <summary>Whether a page may include files; quick, and right where it says no.</summary>
    /// <param name="page">The page's bytes.</param>
    public static bool MayInclude(ReadOnlySpan<byte> page) => IncludeSyntax.MayBeIn(page);

    /// <summary>Puts in what a page includes.</summary>
    /// <param name="page">The page, with its front matter.</param>
    /// <param name="find">Looks for the files.</param>
    /// <param name="diagnostics">Takes what is not read, and why.</param>
    /// <returns>The text with all of it; the page itself where it includes nothing.</returns>
    public static InputText Expand(InputText page, FindIncluded find, IDiagnosticSink diagnostics)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(find);
        ArgumentNullException.ThrowIfNull(diagnostics);
        var expander = new IncludeExpander(find, diagnostics);
        var lines = LinesOf(page.Text, 0);
        var body = BodyOf(page.Text);
        var isFirst = lines.FindIndex(l => l.Start >= body) is var at and >= 0 ? at : lines.Count;
        expander.Add(page, 0, body);
        expander.AddLines(page, lines.GetRange(isFirst, lines.Count - isFirst), [], null, [page.File]);
        return expander._pieces.TrueForAll(p => p.Source == page && p.Instead is null && p.Length == page.Text.Length)
            ? page
            : new InputText(page.File, expander._pieces);
    }

    /// <summary>Where the text of a page begins, behind its front matter.</summary>
    private static int BodyOf(string text) => FrontMatterFinder.Find(text) is { } front ? front.Span.End + 1 : 0;

    private static List<Line> LinesOf(string text, int from)
    {
        var lines = new List<Line>();
        for (var start = from; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny('\r', '\n');
            var end = length < 0 ? text.Length : start + length;
            var next = length < 0 ? end : end + (text.AsSpan(end).StartsWith("\r\n") ? 2 : 1);
            lines.Add(new Line(start, end, next));
            start = next;
        }

        return lines;
    }

    /// <summary>Adds lines of a file, and what they include in their places.</summary>
    /// <param name="source">The file.</param>
    /// <param name="lines">The lines.</param>
    /// <param name="indent">What each begins with.</param>
    /// <param name="fence">The fence of the code they stand in; null for none.</param>
    /// <param name="open">The files in which this one is included.</param>
    private void AddLines(
        InputText source,
        List<Line> lines,
        ImmutableArray<InputPiece> indent,
        string? fence,
        ImmutableArray<string> open)
    {
        var unclosed = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            var text = source.Text[line.Start..line.End];
            var start = Indent().Match(text).Length;
            var content = text[start..];
            if (IncludeSyntax.FindEscape(content, fence is not null) is { } escape)
            {
                AddIndent(indent);
                Add(source, line.Start, start + escape);
                Add(source, line.Start + start + escape + 1, line.Next - line.Start - start - escape - 1);
                continue;
            }

            var directives = Read(source, lines, i, content, fence is not null, unclosed);
            if (directives.Count > 0)
            {
                var last = lines[i + directives.Sum(d => d.LinesAfter)];
                InputPiece inner = new(source, line.Start, start);
                for (var j = 0; j < directives.Count; j++)
                {
                    AddIncluded(source, new Line(line.Start, line.End, last.Next), directives[j], indent.Add(inner), fence, open);
                    Add(source, last.End, last.Next - last.End);
                }

                i += directives.Sum(d => d.LinesAfter);
                continue;
            }

            fence = Fence().Match(content) is not { Success: true } mark ? fence
                : fence is null ? mark.Groups["mark"].Value
                : mark.Groups["mark"].Value.StartsWith(fence, StringComparison.Ordinal) && mark.Groups["rest"].Length == 0 ? null
                : fence;
            AddIndent(indent);
            Add(source, line.Start, line.Next - line.Start);
        }
    }

    /// <summary>
    /// What a line asks to be included; several files where it begins a list of them. Of a mark that no later line closes this is
    /// remembered, for a page may have thousands.
    /// </summary>
    private static List<IncludeDirective> Read(
        InputText source, List<Line> lines, int at, string content, bool inCode, HashSet<string> unclosed)
    {
        if (IncludeSyntax.Read(content, inCode) is { } directive)
        {
            return [directive];
        }

        string Trimmed(int i) => source.Text[lines[i].Start..lines[i].End].Trim();
        if (IncludeSyntax.IsSnippetFence(content))
        {
            var end = lines.FindIndex(at + 1, l => IncludeSyntax.IsSnippetFence(source.Text[l.Start..l.End].Trim()));
            var paths = Enumerable.Range(at + 1, Math.Max(0, end - at - 1)).Select(i => IncludeSyntax.ReadSnippetLine(Trimmed(i)));
            return paths.OfType<IncludeDirective>().ToList() is [.., var last] all
                ? [.. all.SkipLast(1), last with { LinesAfter = end - at }]
                : [];
        }

        if (inCode || IncludeSyntax.MarkOfBlock(content) is not { } mark || unclosed.Contains(mark))
        {
            return [];
        }

        var close = lines.FindIndex(at + 1, l => source.Text.AsSpan(l.Start, l.End - l.Start).Trim().SequenceEqual(mark));
        if (close < 0)
        {
            unclosed.Add(mark);
        }

        return close > 0 && IncludeSyntax.ReadBlock(content, [.. Enumerable.Range(at + 1, close - at - 1).Select(Trimmed)]) is { } block
            ? [block]
            : [];
    }

    private void AddIncluded(
        InputText source,
        Line line,
        IncludeDirective directive,
        ImmutableArray<InputPiece> indent,
        string? fence,
        ImmutableArray<string> open)
    {
        var found = _find(source.File, directive.Path);
        var problem = found.Text is not { } file ? found.Problem
            : open.Contains(file.File) ? $"'{file.File}' would be included in itself."
            : ++_files > MostFiles ? $"The page includes more than {MostFiles} files."
            : _length + file.Text.Length > LongestText ? $"With it the page would have more than {LongestText} characters."
            : null;
        var lines = problem is null ? PartOf(found.Text!, directive.Part) : null;
        problem ??= lines is null ? $"'{found.Text!.File}' has no part '{directive.Part.Name}'." : null;
        if (problem is not null)
        {
            var isShown = fence is not null || indent[^1].Length >= 4;
            if (!directive.MayBeShown)
            {
                Report(source.LocationOf(line.Start + indent[^1].Length), directive, problem, isShown, found.Habit);
            }

            AddIndent(isShown ? indent[..^1] : []);
            Add(source, line.Start, isShown ? line.End - line.Start : 0);
            return;
        }

        var inner = found.Text!;
        var inside = open.Add(inner.File);
        if (directive.Code is not { } info || fence is not null)
        {
            AddLines(inner, WithoutLastEnd(lines!), indent, fence, inside);
            return;
        }

        var mark = new string('`', Math.Max(3, LongestFence(inner, lines!) + 1));
        AddIndent(indent);
        AddInstead(source, line.Start, $"{mark}{info}\n");
        AddLines(inner, lines!, indent, mark, inside);
        AddInstead(source, line.Start, EndsLine(lines!) ? "" : "\n");
        AddIndent(indent);
        AddInstead(source, line.Start, mark);
    }

    private void Report(FileLocation location, IncludeDirective directive, string problem, bool isShown, string? habit) =>
        _diagnostics.Report(Rules.Syntax.IncludeNotRead.At(
            location,
            $"'{ShortText.Of(directive.Written)}' includes nothing, and is {(isShown ? "shown as it stands" : "left out")}: {problem}",
            "Name a file of the input folder, as seen from this file or from the top.") with
        { Habit = habit });

    private static List<Line>? PartOf(InputText file, IncludedPart part)
    {
        var lines = LinesOf(file.Text, BodyOf(file.Text));
        return IncludedLines.Of([.. lines.Select(l => file.Text[l.Start..l.End])], part) is { } indexes
            ? [.. indexes.Select(i => lines[i])]
            : null;
    }

    /// <summary>Lines of which the last does not end: the line in whose place they come does.</summary>
    private static List<Line> WithoutLastEnd(List<Line> lines) =>
        lines is [.., var last] ? [.. lines.SkipLast(1), last with { Next = last.End }] : lines;

    private static bool EndsLine(List<Line> lines) => lines.Count == 0 || lines[^1].Next > lines[^1].End;

    private static int LongestFence(InputText file, List<Line> lines) => lines
        .Select(l => Fence().Match(file.Text[l.Start..l.End].TrimStart()).Groups["mark"].Value)
        .Where(m => m.StartsWith('`'))
        .Select(m => m.Length)
        .DefaultIfEmpty(0)
        .Max();

    private void AddIndent(ImmutableArray<InputPiece> indent)
    {
        foreach (var piece in indent)
        {
            Add(piece.Source, piece.Start, piece.Length);
        }
    }

    private void AddInstead(InputText source, int start, string text)
    {
        _pieces.Add(new InputPiece(source, start, 0, text));
        _length += text.Length;
    }

    /// <summary>Adds a piece of a file; one that goes on where the last ended becomes one with it.</summary>
    private void Add(InputText source, int start, int length)
    {
        if (length == 0)
        {
            return;
        }

        _length += length;
        if (_pieces is [.., { Instead: null } last] && last.Source == source && last.Start + last.Length == start)
        {
            _pieces[^1] = last with { Length = last.Length + length };
            return;
        }

        _pieces.Add(new InputPiece(source, start, length));
    }

    /// <summary>What may stand before a directive: blanks, and the signs of quotations.</summary>
    [GeneratedRegex(@"^[ \t]*(?:>[ \t]*)*", RegexOptions.CultureInvariant)]
    private static partial Regex Indent();

    [GeneratedRegex(@"^(?:(?:[-*+]|\d+[.)])[ \t]+)*(?<mark>`{3,}(?=[^`]*$)|~{3,})(?<rest>.*?)[ \t]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Fence();

    /// <summary>A line of a file: its text, and where the next begins.</summary>
    private readonly record struct Line(int Start, int End, int Next);
}
