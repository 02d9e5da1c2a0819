namespace Site.Markdown.Extensions.Links;

/// <summary>Tells links that are only links from links that run code.</summary>
internal static class LinkSafety
{
    /// <summary>
    /// Whether a page may link to the address: relative ones, and those of a known harmless scheme. What browsers skip before a scheme
    /// (white space, control characters) is skipped here too.
    /// </summary>
    public static bool IsAllowed(string url) => SchemeOf(url) is null or "HTTP" or "HTTPS" or "MAILTO" or "TEL";

    /// <summary>Whether a browser would run or show what stands in the address itself.</summary>
    public static bool IsDangerous(string url) => SchemeOf(url) is "JAVASCRIPT" or "VBSCRIPT" or "DATA" or "FILE" or "BLOB" or "ABOUT";

    private static string? SchemeOf(string url)
    {
        var scheme = new System.Text.StringBuilder();
        foreach (var c in url)
        {
            if (c <= ' ' || char.IsControl(c))
            {
                continue;
            }

            if (c == ':')
            {
                return scheme.ToString().ToUpperInvariant();
            }

            if (c is '/' or '?' or '#')
            {
                return null;
            }

            scheme.Append(c);
        }

        return null;
    }
}
