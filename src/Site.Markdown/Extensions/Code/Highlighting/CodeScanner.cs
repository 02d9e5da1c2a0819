namespace Site.Markdown.Extensions.Code.Highlighting;

/// <summary>
/// Finds comments, texts, numbers and the words of a language in one pass over the code. It reads no grammar: what it takes for something
/// else than it is gets another colour, and no other words. Its time grows with the length of the code alone.
/// </summary>
/// <param name="code">The code.</param>
/// <param name="language">Its language.</param>
internal sealed class CodeScanner(string code, CodeLanguage language)
{
    private static readonly HashSet<string> BeforeCommands = new(StringComparer.Ordinal)
    {
        "if", "then", "else", "elif", "while", "until", "do", "time", "sudo",
    };

    private readonly List<CodeToken> _tokens = [];
    private int _at;

    /// <summary>Whether a command of a shell may begin here.</summary>
    private bool _beginsCommand = true;

    /// <summary>The stretches of code that are something.</summary>
    public static IReadOnlyList<CodeToken> Scan(string code, CodeLanguage language)
    {
        var scanner = new CodeScanner(code, language);
        if (language.Scanner is { } own)
        {
            own(code, scanner._tokens);
        }
        else
        {
            scanner.Run();
        }

        return scanner._tokens;
    }

    private void Run()
    {
        while (_at < code.Length)
        {
            if (TakeComment() || TakeQuote() || TakeVariable() || TakeNumber() || TakeWord())
            {
                continue;
            }

            _beginsCommand = code[_at] is '\n' or '|' or ';' or '&' or '(' || (_beginsCommand && char.IsWhiteSpace(code[_at]));
            _at++;
        }
    }

    private bool TakeComment()
    {
        foreach (var (open, close) in language.BlockComments)
        {
            if (StartsWith(open))
            {
                var end = code.IndexOf(close, _at + open.Length, StringComparison.Ordinal);
                Add(CodeTokenKind.Comment, end < 0 ? code.Length : end + close.Length);
                return true;
            }
        }

        foreach (var open in language.LineComments)
        {
            // In a shell and in YAML a hash within a word is none.
            if (StartsWith(open) && (open != "#" || _at == 0 || char.IsWhiteSpace(code[_at - 1]) || !language.IsShell))
            {
                Add(CodeTokenKind.Comment, EndOfLine(_at));
                return true;
            }
        }

        return false;
    }

    private bool TakeQuote()
    {
        foreach (var quote in language.Quotes)
        {
            if (!StartsWith(quote.Open))
            {
                continue;
            }

            var end = EndOf(quote);
            if (end < 0)
            {
                continue;
            }

            Add(IsKey(end) ? CodeTokenKind.Name : CodeTokenKind.String, end);
            _beginsCommand = false;
            return true;
        }

        return false;
    }

    /// <summary>One past the end of a text that begins here; -1 where it has none in its line, and so is an apostrophe.</summary>
    private int EndOf(CodeQuote quote)
    {
        for (var i = _at + quote.Open.Length; i < code.Length; i++)
        {
            if (code[i] == quote.Escape)
            {
                i++;
            }
            else if (code.AsSpan(i).StartsWith(quote.Close, StringComparison.Ordinal))
            {
                return i + quote.Close.Length;
            }
            else if (code[i] == '\n' && !quote.SpansLines)
            {
                return -1;
            }
        }

        return quote.SpansLines ? code.Length : -1;
    }

    private bool TakeVariable()
    {
        if (!language.IsShell || code[_at] != '$' || _at + 1 >= code.Length)
        {
            return false;
        }

        var end = _at + 1;
        if (code[end] == '{' && code.IndexOf('}', end) is var close and > 0 && close < EndOfLine(end))
        {
            end = close + 1;
        }
        else
        {
            while (end < code.Length && IsWord(code[end]))
            {
                end++;
            }
        }

        if (end == _at + 1)
        {
            return false;
        }

        Add(CodeTokenKind.Name, end);
        _beginsCommand = false;
        return true;
    }

    private bool TakeNumber()
    {
        if (!char.IsAsciiDigit(code[_at]) || (_at > 0 && (IsWord(code[_at - 1]) || (language.IsShell && code[_at - 1] is '-' or '.'))))
        {
            return false;
        }

        var end = _at;
        while (end < code.Length && (char.IsLetterOrDigit(code[end]) || code[end] == '_' ||
            (code[end] == '.' && end + 1 < code.Length && char.IsAsciiDigit(code[end + 1]))))
        {
            end++;
        }

        Add(IsKey(end) ? CodeTokenKind.Name : CodeTokenKind.Number, end);
        _beginsCommand = false;
        return true;
    }

    private bool TakeWord()
    {
        if (!IsWord(code[_at]))
        {
            return false;
        }

        var end = _at;
        while (end < code.Length && IsWord(code[end]))
        {
            end++;
        }

        var word = code[_at..end];
        var kind = KindOf(word, end);
        _beginsCommand = language.IsShell && BeforeCommands.Contains(word);
        if (kind == CodeTokenKind.Plain)
        {
            _at = end;
        }
        else
        {
            Add(kind, end);
        }

        return true;
    }

    private CodeTokenKind KindOf(string word, int end)
    {
        var known = language.IgnoresCase ? word.ToUpperInvariant() : word;
        var isMember = _at > 0 && code[_at - 1] == '.';
        if (IsKey(end))
        {
            return CodeTokenKind.Name;
        }

        if (language.IsShell)
        {
            return end < code.Length && code[end] == '=' && !word.StartsWith('-') ? CodeTokenKind.Name
                : _beginsCommand ? language.Keywords.Contains(known) ? CodeTokenKind.Keyword : CodeTokenKind.Call
                : CodeTokenKind.Plain;
        }

        return !isMember && language.Keywords.Contains(known) ? CodeTokenKind.Keyword
            : !isMember && language.Constants.Contains(known) ? CodeTokenKind.Number
            : language.HasCalls && end < code.Length && code[end] == '(' ? CodeTokenKind.Call
            : CodeTokenKind.Plain;
    }

    /// <summary>Whether what ends here is a key: its sign follows, and a blank, a bracket or the line's end follows that.</summary>
    private bool IsKey(int end)
    {
        if (language.AfterKey is not { } sign)
        {
            return false;
        }

        while (end < code.Length && code[end] is ' ' or '\t')
        {
            end++;
        }

        return end < code.Length && code[end] == sign && (sign != ':' || end + 1 == code.Length || code[end + 1] is not ('/' or ':'));
    }

    private bool IsWord(char c) => char.IsLetterOrDigit(c) || c == '_' || language.MoreInWords.Contains(c);

    private bool StartsWith(string text) => code.AsSpan(_at).StartsWith(text, StringComparison.Ordinal);

    private int EndOfLine(int from) => code.IndexOf('\n', from) is var end and >= 0 ? end : code.Length;

    private void Add(CodeTokenKind kind, int end)
    {
        _tokens.Add(new CodeToken(_at, end - _at, kind));
        _at = end;
    }
}
