using System.Net;
using System.Text;
using Markdig.Helpers;

namespace Site.Markdown.Rendering;

/// <summary>
/// References to characters in the HTML of pages. The page text and the Markdown twin are both taken from that HTML, so both ask here.
/// </summary>
public static class CharacterReferences
{
    /// <summary>Replaces those that end in a semicolon, numeric ones and every name HTML knows, by what they stand for.</summary>
    /// <param name="html">Text between tags.</param>
    public static string Decode(ReadOnlySpan<char> html)
    {
        if (!html.Contains('&'))
        {
            return html.ToString();
        }

        var decoded = new StringBuilder(html.Length);
        while (html.IndexOf('&') is var at and >= 0)
        {
            decoded.Append(html[..at]);
            html = html[at..];
            var end = html.IndexOf(';');
            var symbol = end > 1 ? SymbolOf(html[1..end]) : null;
            decoded.Append(symbol ?? "&");
            html = html[(symbol is null ? 1 : end + 1)..];
        }

        return decoded.Append(html).ToString();
    }

    private static string? SymbolOf(ReadOnlySpan<char> reference)
    {
        if (reference[0] != '#')
        {
            return EntityHelper.DecodeEntity(reference);
        }

        var decoded = WebUtility.HtmlDecode($"&{reference};");
        return decoded[0] == '&' && decoded.Length > 1 ? null : decoded;
    }
}
