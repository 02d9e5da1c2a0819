namespace Site.Text.Yaml;

/// <summary>
/// Finds the bracket that was forgotten, in a text the parser has refused: the parser goes on to the next line or the end of the file
/// before it stumbles, and names that place.
/// </summary>
internal static class UnclosedBracket
{
    /// <summary>
    /// The offset of the outermost <c>{</c> or <c>[</c> that is not closed, or is closed by the other's end; null for none.
    /// </summary>
    public static int? Find(string text)
    {
        var open = new List<int>();
        for (var at = 0; at < text.Length; at++)
        {
            var c = text[at];
            if (c == '#' && (at == 0 || char.IsWhiteSpace(text[at - 1])))
            {
                at = text.IndexOf('\n', at) is var end and >= 0 ? end : text.Length;
            }
            else if (c is '"' or '\'' && BeginsValue(text, at))
            {
                at = EndOfQuoted(text, at);
            }
            else if (c is '{' or '[' && (open.Count > 0 || BeginsValue(text, at)))
            {
                open.Add(at);
            }
            else if (c is '}' or ']' && open.Count > 0)
            {
                if (text[open[^1]] != (c == '}' ? '{' : '['))
                {
                    return open[^1];
                }

                open.RemoveAt(open.Count - 1);
            }
        }

        return open.Count > 0 ? open[0] : null;
    }

    /// <summary>Whether what stands here begins a value: nothing but blanks lies between it and a line's start or an indicator.</summary>
    private static bool BeginsValue(string text, int at)
    {
        var before = at - 1;
        while (before >= 0 && text[before] is ' ' or '\t')
        {
            before--;
        }

        return before < 0
            || text[before] is '\n' or '\r' or '{' or '[' or ','
            || (text[before] is ':' or '-' or '?' && before < at - 1);
    }

    private static int EndOfQuoted(string text, int start)
    {
        var quote = text[start];
        for (var at = start + 1; at < text.Length; at++)
        {
            if (text[at] == '\\' && quote == '"')
            {
                at++;
            }
            else if (text[at] == quote)
            {
                return at;
            }
        }

        return text.Length;
    }
}
