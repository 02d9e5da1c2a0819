using System.Net;

namespace Site.Markdown.Extensions.RawHtml;

/// <summary>Takes an author's raw HTML apart.</summary>
internal static class HtmlTokenReader
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Common = new HashSet<string>(StringComparer.Ordinal)
    {
        "a", "aria-label", "article", "blockquote", "br", "button", "class", "code", "data-cite-skip", "data-claim", "dd", "del", "details",
        "div", "dl", "dt", "em", "figure", "h1", "h2", "h3", "h4", "href", "id", "img", "li", "ol", "p", "pre", "section", "span", "src",
        "strong", "sub", "summary", "sup", "table", "tbody", "td", "th", "thead", "title", "tr", "ul",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Takes raw HTML apart.</summary>
    /// <param name="html">The HTML.</param>
    public static List<HtmlToken> Read(string html)
    {
        var tokens = new List<HtmlToken>();
        var text = 0;
        for (var i = html.IndexOf('<'); i >= 0; i = html.IndexOf('<', i))
        {
            if (ReadTag(html, i) is not var (token, end))
            {
                i++;
                continue;
            }

            if (i > text)
            {
                tokens.Add(new HtmlToken(HtmlTokenKind.Text, html, text, i));
            }

            tokens.Add(token);
            i = text = end;
        }

        if (html.Length > text)
        {
            tokens.Add(new HtmlToken(HtmlTokenKind.Text, html, text, html.Length));
        }

        return tokens;
    }

    private static (HtmlToken Token, int End)? ReadTag(string html, int start)
    {
        if (html.AsSpan(start).StartsWith("<!--", StringComparison.Ordinal))
        {
            var close = html.IndexOf("-->", start + 4, StringComparison.Ordinal);
            return (new HtmlToken(HtmlTokenKind.Comment, html, start, start), close < 0 ? html.Length : close + 3);
        }

        var isEnd = start + 1 < html.Length && html[start + 1] == '/';
        var nameStart = start + (isEnd ? 2 : 1);
        var at = nameStart;
        if (at < html.Length && html[at] is '!' or '?')
        {
            var close = html.IndexOf('>', at);
            var end = close < 0 ? html.Length : close + 1;
            return (new HtmlToken(HtmlTokenKind.Comment, html, start, start), end);
        }

        if (at >= html.Length || !char.IsAsciiLetter(html[at]))
        {
            return null;
        }

        while (at < html.Length && (char.IsAsciiLetterOrDigit(html[at]) || html[at] is '-' or ':'))
        {
            at++;
        }

        var name = NameOf(html.AsSpan(nameStart, at - nameStart));
        List<(string Name, string Value)>? attributes = null;
        while (at < html.Length && html[at] != '>')
        {
            if (char.IsWhiteSpace(html[at]) || html[at] == '/')
            {
                at++;
                continue;
            }

            var (attribute, value, end) = ReadAttribute(html, at);
            (attributes ??= []).Add((attribute, value));
            at = end;
        }

        at = Math.Min(at + 1, html.Length);
        var kind = isEnd ? HtmlTokenKind.End : HtmlTokenKind.Start;
        return (new HtmlToken(kind, html, start, at, name, isEnd || attributes is null ? [] : attributes), at);
    }

    /// <summary>A name in lower case; those that every page has are held once.</summary>
    private static string NameOf(ReadOnlySpan<char> written) =>
        Common.TryGetValue(written, out var name) ? name : written.ToString().ToLowerInvariant();

    private static (string Name, string Value, int End) ReadAttribute(string html, int start)
    {
        var at = start + 1;
        while (at < html.Length && !char.IsWhiteSpace(html[at]) && html[at] is not ('=' or '>' or '/'))
        {
            at++;
        }

        var name = NameOf(html.AsSpan(start, at - start));
        var equals = at;
        while (equals < html.Length && char.IsWhiteSpace(html[equals]))
        {
            equals++;
        }

        if (equals >= html.Length || html[equals] != '=')
        {
            return (name, "", at);
        }

        at = equals + 1;
        while (at < html.Length && char.IsWhiteSpace(html[at]))
        {
            at++;
        }

        if (at < html.Length && html[at] is '"' or '\'')
        {
            var close = html.IndexOf(html[at], at + 1);
            var end = close < 0 ? html.Length : close;
            return (name, WebUtility.HtmlDecode(html[(at + 1)..end]), Math.Min(end + 1, html.Length));
        }

        var from = at;
        while (at < html.Length && !char.IsWhiteSpace(html[at]) && html[at] != '>')
        {
            at++;
        }

        return (name, WebUtility.HtmlDecode(html[from..at]), at);
    }
}
