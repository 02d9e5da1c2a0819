namespace Site.Markdown.Markers;

/// <summary>Takes a marker's text apart at each <c>·</c> or <c>|</c> that does not stand in a quote.</summary>
internal static class MarkerParts
{
    /// <summary>The parts, at least one.</summary>
    public static List<MarkerPart> Split(string body)
    {
        var parts = new List<MarkerPart>();
        var from = 0;
        char? closing = null;
        for (var i = 0; i < body.Length; i++)
        {
            var c = body[i];
            if (closing is not null)
            {
                closing = c == closing ? null : closing;
            }
            else if (c is '"' or '\u201C' && OpensQuote(body.AsSpan(from, i - from)))
            {
                closing = c == '"' ? '"' : '\u201D';
            }
            else if (c is '\u00B7' or '|')
            {
                // In a table every pipe that parts no cells is escaped.
                parts.Add(Trim(body, from, c == '|' && i > from && body[i - 1] == '\\' ? i - 1 : i));
                from = i + 1;
            }
        }

        parts.Add(Trim(body, from, body.Length));
        return parts;
    }

    /// <summary>What stands between the quotation marks at both ends; null where there are none.</summary>
    public static string? Unquote(string text) =>
        text.Length >= 2 && (text[0], text[^1]) is ('"', '"') or ('\u201C', '\u201D') ? text[1..^1].Trim() : null;

    private static bool OpensQuote(ReadOnlySpan<char> partSoFar) => partSoFar.Trim() is "" or "as=";

    private static MarkerPart Trim(string body, int from, int to)
    {
        while (from < to && char.IsWhiteSpace(body[from]))
        {
            from++;
        }

        return new MarkerPart(body[from..to].TrimEnd().ReplaceLineEndings(" "), from);
    }
}
