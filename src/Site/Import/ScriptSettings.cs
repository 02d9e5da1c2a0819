using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace Site.Import;

/// <summary>
/// Reads the literals of settings that are a program in JavaScript or TypeScript: objects, lists and texts. What is computed is passed
/// over; nothing is run.
/// </summary>
internal sealed partial class ScriptSettings
{
    private const int MostDepth = 64;
    private readonly string _text;
    private int _at;

    private ScriptSettings(string text) => _text = text;

    /// <summary>The object that such a file exports.</summary>
    /// <param name="script">The file.</param>
    /// <returns>The settings; empty where none are written out.</returns>
    public static Setting Exported(string script)
    {
        var text = WithoutComments(script);
        foreach (Match start in Start().Matches(text))
        {
            if (new ScriptSettings(text) { _at = start.Index + start.Length - 1 }.Read(0) is { Entries.IsEmpty: false } settings)
            {
                return settings;
            }
        }

        return Setting.Empty;
    }

    /// <summary>The first value of a key anywhere in such a file; null where it is written nowhere.</summary>
    /// <param name="script">The file.</param>
    /// <param name="key">The key.</param>
    public static Setting? Find(string script, string key)
    {
        var text = WithoutComments(script);
        foreach (Match start in KeyPattern(key).Matches(text))
        {
            if (new ScriptSettings(text) { _at = start.Index + start.Length }.Read(0) is { } value)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>Whether a key is written anywhere in such a file.</summary>
    /// <param name="script">The file.</param>
    /// <param name="key">The key.</param>
    public static bool Mentions(string script, string key) => KeyPattern(key).IsMatch(WithoutComments(script));

    private static Regex KeyPattern(string key) => new($@"(?<![\w$]){Regex.Escape(key)}['""]?\s*:\s*", RegexOptions.CultureInvariant);

    /// <summary>The value that begins here; null where it is computed, and the place is then behind it.</summary>
    private Setting? Read(int depth)
    {
        SkipBlanks();
        if (depth > MostDepth)
        {
            SkipToEnd();
            return null;
        }

        if (_at >= _text.Length)
        {
            return null;
        }

        var start = _at;
        var value = _text[_at] switch
        {
            '{' => ReadObject(depth),
            '[' => ReadList(depth),
            '\'' or '"' or '`' => ReadText() is { } text ? Setting.Of(text) : null,
            _ => Word().Match(_text, _at) is { Success: true } word ? Take(word) : null,
        };
        SkipBlanks();
        if (_at < _text.Length && _text[_at] is not (',' or '}' or ']' or ';' or ')') && !Cast().IsMatch(_text, _at))
        {
            // More follows, so this was only the beginning of something computed.
            _at = start;
            value = null;
        }

        SkipToEnd();
        return value;
    }

    private Setting Take(Match word)
    {
        _at += word.Length;
        return Setting.Of(word.Value);
    }

    private Setting ReadObject(int depth)
    {
        var entries = ImmutableArray.CreateBuilder<(string, Setting)>();
        _at++;
        while (NextIn('}'))
        {
            var key = _text[_at] is '\'' or '"' ? ReadText() : Name().Match(_text, _at) is { Success: true } name ? Take(name).Text : null;
            SkipBlanks();
            if (key is not null && _at < _text.Length && _text[_at] == ':')
            {
                _at++;
                if (Read(depth + 1) is { } value)
                {
                    entries.Add((key, value));
                }
            }
            else
            {
                SkipToEnd();
            }
        }

        return new Setting(null, [], entries.ToImmutable());
    }

    private Setting ReadList(int depth)
    {
        var items = ImmutableArray.CreateBuilder<Setting>();
        _at++;
        while (NextIn(']'))
        {
            if (Read(depth + 1) is { } value)
            {
                items.Add(value);
            }
        }

        return new Setting(null, items.ToImmutable(), []);
    }

    /// <summary>Goes to the next entry or item; false at the end, which is passed.</summary>
    private bool NextIn(char close)
    {
        SkipBlanks();
        while (_at < _text.Length && _text[_at] is ',' or ';' or ')')
        {
            _at++;
            SkipBlanks();
        }

        if (_at >= _text.Length)
        {
            return false;
        }

        if (_text[_at] != close)
        {
            return _text[_at] is not ('}' or ']');
        }

        _at++;
        return false;
    }

    /// <summary>A text in quotes; null for a template with something computed in it.</summary>
    private string? ReadText()
    {
        var quote = _text[_at++];
        var read = new StringBuilder();
        var isComputed = false;
        for (; _at < _text.Length && _text[_at] != quote; _at++)
        {
            if (_text[_at] == '\\' && _at + 1 < _text.Length)
            {
                _at++;
                TextEscapes.Read(_text, ref _at, read);
                continue;
            }

            isComputed |= quote == '`' && _text[_at] == '$' && _at + 1 < _text.Length && _text[_at + 1] == '{';
            read.Append(_text[_at]);
        }

        _at++;
        return isComputed ? null : read.ToString();
    }

    /// <summary>Passes what is left of a value, to the comma or bracket behind it.</summary>
    private void SkipToEnd()
    {
        var depth = 0;
        while (_at < _text.Length)
        {
            switch (_text[_at])
            {
                case '\'' or '"' or '`':
                    ReadText();
                    continue;
                case '{' or '[' or '(':
                    depth++;
                    break;
                case '}' or ']' or ')' when depth-- == 0:
                    return;
                case ',' when depth == 0:
                    return;
            }

            _at++;
        }
    }

    private void SkipBlanks()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
        {
            _at++;
        }
    }

    /// <summary>The script with its comments gone; what looks like one in a text stays.</summary>
    private static string WithoutComments(string script) =>
        TextOrComment().Replace(script, m => m.Value[0] == '/' ? " " : m.Value);

    [GeneratedRegex(
        @"'(?:[^'\\\n]|\\.)*'|""(?:[^""\\\n]|\\.)*""|`(?:[^`\\]|\\.)*`|/\*.*?\*/|(?<![:\w\\])//[^\n]*",
        RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex TextOrComment();

    [GeneratedRegex(
        @"(?:module\.exports\s*=|export\s+default(?:\s+[\w$.]+\s*\()?"
            + @"|(?:const|let|var)\s+\w*(?:[cC]onfig|[sS]idebars?)\w*\s*(?::[^=]*)?=)\s*[\{\[]",
        RegexOptions.CultureInvariant)]
    private static partial Regex Start();

    [GeneratedRegex(@"\G(?:as|satisfies)\s", RegexOptions.CultureInvariant)]
    private static partial Regex Cast();

    [GeneratedRegex(@"\G(?:true|false|-?\d[\d.]*)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"\G[\w$-]+", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
