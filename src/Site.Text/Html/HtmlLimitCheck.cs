using System.Buffers;
using System.Collections.Frozen;

namespace Site.Text.Html;

/// <summary>
/// Counts, in one pass over the text, how many elements stand open at once. It knows of HTML only what keeps honest pages below the limit:
/// elements without end tags, elements whose end tag may be left out, text that holds no tags, and that an end tag closes what was opened
/// within. It is an estimate, which somebody could mislead to spend the parser's time; the tree itself the parser keeps as shallow as
/// browsers do.
/// </summary>
public sealed class HtmlLimitCheck
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NoEndTag = Names(
        "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "image", "img", "input", "keygen", "link", "meta",
        "param", "source", "track", "wbr");

    /// <summary>Each of these is closed by the next of its kind or by the element around it, which is counted.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> OptionalEndTag = Names(
        "body", "caption", "colgroup", "dd", "dt", "head", "html", "li", "optgroup", "option", "p", "rb", "rp", "rt", "rtc", "tbody", "td",
        "tfoot", "th", "thead", "tr");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> TextOnly = Names(
        "iframe", "noembed", "noframes", "script", "style", "textarea", "title", "xmp");

    /// <summary>What the parser opens anew in each block where it was left open, at most three alike at a time.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Formatting = Names(
        "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u");

    private static readonly SearchValues<char> EndOfName = SearchValues.Create(" \t\n\f\r/>");

    private readonly string _html;
    private readonly HtmlLimits _limits;
    private readonly List<string> _open = [];
    private readonly Dictionary<string, int> _openByName = new(StringComparer.OrdinalIgnoreCase);
    private readonly ActiveFormatting _formatting = new();
    private long _elements;

    private HtmlLimitCheck(string html, HtmlLimits limits)
    {
        _html = html;
        _limits = limits;
    }

    /// <summary>What is too much, without subject and full stop; null where nothing is.</summary>
    /// <param name="html">The page.</param>
    /// <param name="limits">The limits.</param>
    public static string? FindProblem(string html, HtmlLimits limits)
    {
        ArgumentNullException.ThrowIfNull(html);
        ArgumentNullException.ThrowIfNull(limits);
        return html.Length > limits.Length ? $"it has more than {limits.Length} characters" : new HtmlLimitCheck(html, limits).Find();
    }

    /// <summary>The words for too many elements.</summary>
    /// <param name="limits">The limits.</param>
    public static string TooMany(HtmlLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        return $"it has more than {limits.Elements} elements";
    }

    /// <summary>The words for too many open elements.</summary>
    private static string TooDeep(HtmlLimits limits, int line) => $"more than {limits.Depth} elements stand open at once at line {line}";

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Names(params string[] names) =>
        names.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private string? Find()
    {
        for (var at = _html.IndexOf('<'); at >= 0 && at + 1 < _html.Length; at = at < _html.Length ? _html.IndexOf('<', at) : -1)
        {
            var next = _html[at + 1];
            if (next is '!' or '?')
            {
                at = AfterComment(at);
            }
            else if (next == '/' && at + 2 < _html.Length && char.IsAsciiLetter(_html[at + 2]))
            {
                Close(NameAt(at + 2));
                at = AfterTag(at + 2, out _);
            }
            else if (char.IsAsciiLetter(next))
            {
                var name = NameAt(at + 1);
                var tag = at;
                at = AfterTag(at + 1, out var attributes);
                if (attributes > _limits.Attributes)
                {
                    return $"an element has more than {_limits.Attributes} attributes at line {LineOf(tag)}";
                }

                _elements += 1 + _formatting.Count;
                if (_elements > _limits.Elements)
                {
                    return TooMany(_limits);
                }

                if (Formatting.Contains(name))
                {
                    OpenFormatting(name, _html[tag..at]);
                }

                if (!Open(name, ref at))
                {
                    return TooDeep(_limits, LineOf(tag));
                }
            }
            else
            {
                at++;
            }
        }

        return null;
    }

    private ReadOnlySpan<char> NameAt(int at)
    {
        var rest = _html.AsSpan(at);
        return rest.IndexOfAny(EndOfName) is var end and >= 0 ? rest[..end] : rest;
    }

    private void OpenFormatting(ReadOnlySpan<char> name, string tag)
    {
        // A link within a link ends the one around it.
        if (name.Equals("a", StringComparison.OrdinalIgnoreCase) || name.Equals("nobr", StringComparison.OrdinalIgnoreCase))
        {
            Close(name);
        }

        _formatting.Open(name.ToString(), tag);
    }

    /// <summary>Counts a start tag.</summary>
    /// <param name="name">Its element.</param>
    /// <param name="at">Where the scan goes on: behind the tag, or behind the text of an element that holds no tags.</param>
    /// <returns>Whether the limit still holds.</returns>
    private bool Open(ReadOnlySpan<char> name, ref int at)
    {
        if (NoEndTag.Contains(name) || OptionalEndTag.Contains(name))
        {
            return true;
        }

        // Within drawings and formulas these elements hold tags like any other.
        if (TextOnly.Contains(name) && _openByName.GetValueOrDefault("svg") + _openByName.GetValueOrDefault("math") == 0)
        {
            var end = _html.AsSpan(at).IndexOf($"</{name}", StringComparison.OrdinalIgnoreCase);
            at = end < 0 ? _html.Length : at + end;
            return true;
        }

        var kept = name.ToString();
        _open.Add(kept);
        _openByName[kept] = _openByName.GetValueOrDefault(kept) + 1;
        return _open.Count <= _limits.Depth;
    }

    /// <summary>
    /// Counts an end tag: it closes the last element of its name and what was opened since; without one it closes nothing.
    /// </summary>
    private void Close(ReadOnlySpan<char> name)
    {
        _formatting.Close(name);
        if (!_openByName.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var count) || count == 0)
        {
            return;
        }

        for (var found = false; !found; _open.RemoveAt(_open.Count - 1))
        {
            found = name.Equals(_open[^1], StringComparison.OrdinalIgnoreCase);
            _openByName[_open[^1]]--;
        }
    }

    private int AfterComment(int at)
    {
        if (!_html.AsSpan(at).StartsWith("<!--"))
        {
            return _html.IndexOf('>', at) is var bogus and >= 0 ? bogus + 1 : _html.Length;
        }

        // "<!-->" and "<!--->" are whole comments, and "--!>" ends one too.
        var from = at + 2;
        while (_html.IndexOf("--", from, StringComparison.Ordinal) is var end and >= 0)
        {
            var rest = _html.AsSpan(end + 2);
            if (rest is ['>', ..])
            {
                return end + 3;
            }

            if (rest is ['!', '>', ..] && end > at + 2)
            {
                return end + 4;
            }

            from = end + 1;
        }

        return _html.Length;
    }

    /// <summary>Where a tag ends: the first <c>&gt;</c> outside a quoted value.</summary>
    private int AfterTag(int at, out int attributes)
    {
        attributes = 0;
        var quote = '\0';
        for (var inBlank = false; at < _html.Length; at++)
        {
            var c = _html[at];
            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
            }
            else if (c == '>')
            {
                return at + 1;
            }
            else if (c is '"' or '\'' && _html[at - 1] is '=' or ' ' or '\t' or '\n' or '\r' && FollowsEquals(at))
            {
                quote = c;
            }

            var blank = quote == '\0' && c is ' ' or '\t' or '\n' or '\f' or '\r' or '/';
            attributes += inBlank && !blank ? 1 : 0;
            inBlank = blank;
        }

        return _html.Length;
    }

    /// <summary>A quotation mark begins a value only behind an equals sign; anywhere else it is a character of a name.</summary>
    private bool FollowsEquals(int at)
    {
        for (at--; _html[at] is ' ' or '\t' or '\n' or '\f' or '\r'; at--)
        {
        }

        return _html[at] == '=';
    }

    private int LineOf(int at) => _html.AsSpan(0, at).Count('\n') + 1;
}
