namespace Site.Markdown.Extensions.Code.Highlighting;

/// <summary>Colours markup (elements, attributes, comments) and differences of files.</summary>
internal static class MarkupScanner
{
    private const string CommentEnd = "-->";

    /// <summary>Finds the elements, attributes and comments of HTML and XML.</summary>
    public static void Scan(string code, List<CodeToken> tokens)
    {
        for (var at = code.IndexOf('<', StringComparison.Ordinal); at >= 0 && at < code.Length; at = code.IndexOf('<', at))
        {
            if (code.AsSpan(at).StartsWith("<!--", StringComparison.Ordinal))
            {
                var end = code.IndexOf(CommentEnd, at, StringComparison.Ordinal);
                end = end < 0 ? code.Length : end + CommentEnd.Length;
                tokens.Add(new CodeToken(at, end - at, CodeTokenKind.Comment));
                at = end;
            }
            else
            {
                at = ScanTag(code, at + 1, tokens);
            }

            if (at >= code.Length)
            {
                return;
            }
        }
    }

    /// <summary>Finds the lines that are added and taken out.</summary>
    public static void ScanDifference(string code, List<CodeToken> tokens)
    {
        var start = 0;
        foreach (var line in code.AsSpan().EnumerateLines())
        {
            var kind = line switch
            {
                ['+', ..] => CodeTokenKind.Added,
                ['-', ..] => CodeTokenKind.Removed,
                ['@', '@', ..] => CodeTokenKind.Comment,
                _ => CodeTokenKind.Plain,
            };
            if (kind != CodeTokenKind.Plain)
            {
                tokens.Add(new CodeToken(start, line.Length, kind));
            }

            start += line.Length + 1;
        }
    }

    /// <summary>Reads a tag from behind its bracket, and tells where it ends.</summary>
    private static int ScanTag(string code, int at, List<CodeToken> tokens)
    {
        at += at < code.Length && code[at] is '/' or '!' or '?' ? 1 : 0;
        var name = EndOfName(code, at);
        if (name == at)
        {
            return at;
        }

        tokens.Add(new CodeToken(at, name - at, CodeTokenKind.Keyword));
        at = name;
        while (at < code.Length && code[at] is not ('>' or '<'))
        {
            if (code[at] is '"' or '\'')
            {
                var close = code.IndexOf(code[at], at + 1);
                var end = close < 0 ? code.Length : close + 1;
                tokens.Add(new CodeToken(at, end - at, CodeTokenKind.String));
                at = end;
            }
            else if (EndOfName(code, at) is var end && end > at)
            {
                tokens.Add(new CodeToken(at, end - at, CodeTokenKind.Name));
                at = end;
            }
            else
            {
                at++;
            }
        }

        return at;
    }

    private static int EndOfName(string code, int from)
    {
        while (from < code.Length && (char.IsLetterOrDigit(code[from]) || code[from] is '-' or '_' or ':' or '.' or '@' or '#'))
        {
            from++;
        }

        return from;
    }
}
