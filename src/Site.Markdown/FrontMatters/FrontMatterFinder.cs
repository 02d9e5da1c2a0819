using Markdig.Syntax;
using Site.Text.Folding;

namespace Site.Markdown.FrontMatters;

/// <summary>
/// Finds what a page says of itself, also where the author marked it off as other tools allow or made a slip: front matter that is not seen
/// would be published as text, drafts with it.
/// </summary>
internal sealed class FrontMatterFinder
{
    /// <summary>How many lines from its top a page is looked through.</summary>
    private const int Reach = 24;

    private readonly string _text;
    private readonly List<(int Start, int End)> _lines = [];

    private FrontMatterFinder(string text)
    {
        _text = text;
        for (var start = 0; start < text.Length;)
        {
            var rest = text.AsSpan(start);
            var length = rest.IndexOfAny('\r', '\n');
            var end = length < 0 ? text.Length : start + length;
            _lines.Add((start, end));
            start = length < 0 ? text.Length : end + (rest[length..].StartsWith("\r\n") ? 2 : 1);
        }
    }

    /// <summary>Finds a page's front matter.</summary>
    /// <param name="text">The page.</param>
    /// <returns>Where it stands; null where there is none.</returns>
    public static FrontMatterBlock? Find(string text) => new FrontMatterFinder(text).Find();

    /// <summary>Finds a page's front matter, and other that follows it with nothing but empty lines between them.</summary>
    /// <param name="text">The page.</param>
    /// <param name="second">Where the second stands; null where there is none, or it is not closed.</param>
    /// <returns>Where the first stands; null where there is none.</returns>
    public static FrontMatterBlock? Find(string text, out FrontMatterBlock? second)
    {
        var finder = new FrontMatterFinder(text);
        var first = finder.Find();
        second = first is null ? null : finder.After(first);
        return first;
    }

    private FrontMatterBlock? After(FrontMatterBlock first)
    {
        var line = _lines.FindIndex(l => l.Start > first.Span.End && !_text.AsSpan(l.Start, l.End - l.Start).IsWhiteSpace());
        return line >= 0 && FrontMatterLines.IsFence(Line(line)) && Fenced(line) is { Form: not FrontMatterForm.Unclosed } second
            && second.Content.Split('\n').Any(FrontMatterLines.IsKeyOfPages)
            ? second
            : null;
    }

    private FrontMatterBlock? Find()
    {
        if (_lines.Count > 0 && IsRegularFence(0) && ClosingAfter(0, IsRegularClose) is { } close && !IsRule(close))
        {
            return Block(FrontMatterForm.Regular, 0, close);
        }

        var isFirst = true;
        var inComment = false;
        for (var i = 0; i < Math.Min(_lines.Count, Reach); i++)
        {
            var line = Line(i);
            if (inComment || line.TrimStart().StartsWith("<!--", StringComparison.Ordinal))
            {
                inComment = !line.Contains("-->", StringComparison.Ordinal);
                continue;
            }

            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            if (FrontMatterLines.IsCode(line))
            {
                return null;
            }

            if ((isFirst ? AtTop(i) : BelowText(i)) is { } found)
            {
                return found;
            }

            isFirst = false;
        }

        return null;
    }

    /// <summary>Whether the page begins with a rule, and text up to another: below an empty line no line gives a key.</summary>
    /// <param name="close">The line that would end the front matter.</param>
    private bool IsRule(int close) =>
        close > 2
        && string.IsNullOrWhiteSpace(Line(1))
        && !Enumerable.Range(1, close - 1).Any(i => FrontMatterLines.IsKey(Line(i)))
        && Enumerable.Range(1, close - 1).Any(i => Line(i).TrimStart() is [not '#', ..]);

    /// <summary>Front matter that begins at a line with nothing but empty lines and comments before it.</summary>
    private FrontMatterBlock? AtTop(int line)
    {
        var text = Line(line).Trim();
        if (FrontMatterLines.IsTomlFence(text) && line + 1 < _lines.Count)
        {
            return Toml(line);
        }

        if (text == "{" && ClosingAfter(line, i => Line(i).Trim() == "}") is { } brace && HasCommonKey(line + 1, brace, trimmed: true))
        {
            return Block(FrontMatterForm.Json, line, brace) with
            {
                Content = _text[_lines[line].Start.._lines[brace].End],
                LinesBefore = line,
            };
        }

        if (!FrontMatterLines.IsFence(text))
        {
            return Unopened(line);
        }

        return line + 1 < _lines.Count && Line(line + 1).TrimStart() is ['{', ..] &&
            ClosingAfter(line, i => FrontMatterLines.IsFence(Line(i))) is { } end && Line(end - 1).TrimEnd() is [.., '}']
                ? Block(FrontMatterForm.OtherFence, line, end)
                : Fenced(line);
    }

    private FrontMatterBlock? Fenced(int line)
    {
        var end = EndOfYaml(line + 1);
        if (!HasCommonKey(line + 1, end, trimmed: false))
        {
            return null;
        }

        if (end >= _lines.Count || !FrontMatterLines.IsFence(Line(end)))
        {
            return Block(FrontMatterForm.Unclosed, line, end);
        }

        var isRegular = Written(line).Trim() == "---" && Written(end).Trim() is "---" or "...";
        return Block(isRegular ? FrontMatterForm.Misplaced : FrontMatterForm.OtherFence, line, end);
    }

    /// <summary>
    /// Keys that nothing opens. What ends them must be a fence, or there must be two that pages have with most tools; a line of text may
    /// have a colon too.
    /// </summary>
    private FrontMatterBlock? Unopened(int line)
    {
        var end = line;
        var common = 0;
        while (end < _lines.Count && FrontMatterLines.IsYaml(Line(end)) && !FrontMatterLines.IsFence(Line(end)) &&
            !string.IsNullOrWhiteSpace(Line(end)))
        {
            common += FrontMatterLines.IsCommonKey(Line(end)) ? 1 : 0;
            end++;
        }

        if (!FrontMatterLines.IsCommonKey(Line(line)) || (common < 2 && !FrontMatterLines.SaysDraft(Line(line))))
        {
            return null;
        }

        var isClosed = end < _lines.Count && FrontMatterLines.IsFence(Line(end));
        if (!isClosed && end < _lines.Count && !string.IsNullOrWhiteSpace(Line(end)))
        {
            return null;
        }

        return Between(FrontMatterForm.Unopened, line, line, end, isClosed ? end : end - 1);
    }

    private FrontMatterBlock? BelowText(int line)
    {
        if (!FrontMatterLines.IsFence(Line(line)))
        {
            return null;
        }

        var end = EndOfYaml(line + 1);
        return end < _lines.Count && FrontMatterLines.IsFence(Line(end)) && HasCommonKey(line + 1, end, trimmed: false)
            ? Block(FrontMatterForm.Misplaced, line, end)
            : null;
    }

    private FrontMatterBlock? Toml(int line)
    {
        if (!FrontMatterLines.IsToml(Line(line + 1)))
        {
            return null;
        }

        if (ClosingAfter(line, i => Line(i).Trim() is "+++" or "---") is { } close)
        {
            return Block(FrontMatterForm.Toml, line, close);
        }

        var end = line + 1;
        while (end < _lines.Count && FrontMatterLines.IsToml(Line(end)))
        {
            end++;
        }

        return Block(FrontMatterForm.Toml, line, end);
    }

    /// <summary>
    /// The first line after front matter: a fence, or what cannot belong to it. Behind an empty line only a common key belongs to it.
    /// </summary>
    private int EndOfYaml(int line)
    {
        var end = line;
        while (end < _lines.Count && FrontMatterLines.IsYaml(Line(end)) && !FrontMatterLines.IsFence(Line(end)))
        {
            if (!string.IsNullOrWhiteSpace(Line(end)))
            {
                end++;
                continue;
            }

            var next = end + 1;
            while (next < _lines.Count && string.IsNullOrWhiteSpace(Line(next)))
            {
                next++;
            }

            if (next >= _lines.Count || !(FrontMatterLines.IsCommonKey(Line(next)) || FrontMatterLines.IsFence(Line(next))))
            {
                return next < _lines.Count && FrontMatterLines.IsFence(Line(next)) ? next : end;
            }

            end = next;
        }

        return end;
    }

    private int? ClosingAfter(int line, Func<int, bool> closes)
    {
        for (var i = line + 1; i < _lines.Count; i++)
        {
            if (closes(i))
            {
                return i;
            }
        }

        return null;
    }

    private bool IsRegularFence(int line) => Written(line).TrimEnd() == "---";

    private bool IsRegularClose(int line) => Written(line).TrimEnd() is "---" or "...";

    private bool HasCommonKey(int start, int end, bool trimmed) =>
        Enumerable.Range(start, Math.Max(0, end - start)).Any(i => FrontMatterLines.IsCommonKey(trimmed ? Line(i).Trim() : Line(i)));

    /// <summary>Front matter whose first line opens it and whose last is the first that is no part of its content.</summary>
    private FrontMatterBlock Block(FrontMatterForm form, int open, int close)
    {
        var isFence = close < _lines.Count && form != FrontMatterForm.Unclosed &&
            (form != FrontMatterForm.Toml || FrontMatterLines.IsFence(Line(close)));
        return Between(form, open, open + 1, close, isFence ? close : close - 1);
    }

    /// <summary>Front matter from one line to another, whose content begins and ends between them.</summary>
    private FrontMatterBlock Between(FrontMatterForm form, int first, int content, int contentEnd, int last)
    {
        var from = content < _lines.Count ? _lines[content].Start : _text.Length;
        var to = contentEnd < _lines.Count ? _lines[contentEnd].Start : _text.Length;
        var end = last + 1 < _lines.Count ? _lines[last + 1].Start : _text.Length;
        var lastLine = contentEnd;
        while (lastLine > content && string.IsNullOrWhiteSpace(Line(lastLine - 1)))
        {
            lastLine--;
        }

        return new FrontMatterBlock(
            form,
            new SourceSpan(_lines[first].Start, end - 1),
            _text[from..Math.Max(from, to)],
            content,
            lastLine);
    }

    private string Line(int index) => VisibleText.Of(Written(index));

    private string Written(int index) => _text[_lines[index].Start.._lines[index].End];
}
