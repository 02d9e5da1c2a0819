using System.Buffers;
using System.Collections.Frozen;
using System.Net;
using System.Text;

namespace Site.Markdown.Extensions.RawHtml;

/// <summary>What a piece of raw HTML is.</summary>
internal enum HtmlTokenKind
{
    /// <summary>Characters.</summary>
    Text,

    /// <summary>A start tag.</summary>
    Start,

    /// <summary>An end tag.</summary>
    End,

    /// <summary>A comment, which is not published.</summary>
    Comment,
}

/// <summary>A piece of raw HTML an author wrote.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Offset">Where it starts in the HTML.</param>
/// <param name="Text">For text: the characters, still encoded.</param>
/// <param name="Name">For tags: the element, in lower case.</param>
/// <param name="Attributes">For start tags: names in lower case, values decoded.</param>
/// <param name="Problem">Why the tag is refused; null where it is harmless.</param>
internal sealed record HtmlToken(
    HtmlTokenKind Kind,
    int Offset,
    string Text,
    string Name = "",
    IReadOnlyList<(string Name, string Value)>? Attributes = null,
    string? Problem = null)
{
    private static readonly FrozenSet<string> Voids = FrozenSet.Create(StringComparer.Ordinal, "br", "hr", "wbr");

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");

    /// <summary>Whether the element has no end tag.</summary>
    public bool IsVoid => Voids.Contains(Name);

    /// <summary>Appends the piece as clean HTML; a refused tag as the characters it is written in.</summary>
    public void AppendTo(StringBuilder html)
    {
        switch (Kind)
        {
            case HtmlTokenKind.Comment:
                return;
            case HtmlTokenKind.Text:
                AppendText(html, Text);
                return;
            default:
                if (Problem is not null)
                {
                    html.Append(WebUtility.HtmlEncode(Text));
                    return;
                }

                html.Append(Kind == HtmlTokenKind.End ? "</" : "<").Append(Name);
                foreach (var (name, value) in Attributes ?? [])
                {
                    html.Append(' ').Append(name).Append("=\"").Append(WebUtility.HtmlEncode(value)).Append('"');
                }

                html.Append('>');
                return;
        }
    }

    /// <summary>Escapes what could be taken for markup, and ampersands that begin no complete character reference.</summary>
    private static void AppendText(StringBuilder html, string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '<':
                    html.Append("&lt;");
                    break;
                case '>':
                    html.Append("&gt;");
                    break;
                case '&' when !IsReference(text.AsSpan(i)):
                    html.Append("&amp;");
                    break;
                default:
                    html.Append(text[i]);
                    break;
            }
        }
    }

    private static bool IsReference(ReadOnlySpan<char> text)
    {
        var end = text.IndexOf(';');
        return end > 1 && Markdig.Helpers.EntityHelper.DecodeEntity(text[1..end]) is not null ||
            (end > 2 && text[1] == '#' && IsNumber(text[2..end]));
    }

    private static bool IsNumber(ReadOnlySpan<char> digits) => digits[0] is 'x' or 'X'
        ? digits.Length is > 1 and <= 7 && !digits[1..].ContainsAnyExcept(HexDigits)
        : digits.Length <= 7 && !digits.ContainsAnyExceptInRange('0', '9');
}
