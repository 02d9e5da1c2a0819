namespace Site.Markdown.Extensions.Links;

/// <summary>Tells links that are only links from links that run code.</summary>
internal static class LinkSafety
{
    /// <summary>
    /// Whether a page may link to the address: relative ones, and those of a known harmless scheme. What browsers skip before a scheme
    /// (white space, control characters) is skipped here too.
    /// </summary>
    public static bool IsAllowed(string url)
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
                return scheme.ToString().ToUpperInvariant() is "HTTP" or "HTTPS" or "MAILTO" or "TEL";
            }

            if (c is '/' or '?' or '#')
            {
                return true;
            }

            scheme.Append(c);
        }

        return true;
    }
}
