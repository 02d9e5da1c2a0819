using System.Buffers;
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

    /// <summary>A comment or a declaration, which is not published.</summary>
    Comment,
}

/// <summary>A piece of raw HTML an author wrote.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Offset">Where it starts in the HTML.</param>
/// <param name="Text">The characters, as they are written.</param>
/// <param name="Name">For tags: the element, in lower case.</param>
/// <param name="Attributes">For start tags: names in lower case, values decoded.</param>
internal sealed record HtmlToken(
    HtmlTokenKind Kind,
    int Offset,
    string Text,
    string Name = "",
    IReadOnlyList<(string Name, string Value)>? Attributes = null)
{
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");

    /// <summary>Whether the element has no end tag.</summary>
    public bool IsVoid => Name is "br" or "hr" or "img" or "wbr";

    /// <summary>Whether the tag closes itself, as those of components may.</summary>
    public bool IsSelfClosing => Text.EndsWith("/>", StringComparison.Ordinal);

    /// <summary>
    /// The text with what could be taken for markup escaped, and with ampersands that begin no complete character reference.
    /// </summary>
    public string ToCleanText()
    {
        var html = new StringBuilder(Text.Length + 8);
        for (var i = 0; i < Text.Length; i++)
        {
            switch (Text[i])
            {
                case '<':
                    html.Append("&lt;");
                    break;
                case '>':
                    html.Append("&gt;");
                    break;
                case '&' when !IsReference(Text.AsSpan(i)):
                    html.Append("&amp;");
                    break;
                default:
                    html.Append(Text[i]);
                    break;
            }
        }

        return html.ToString();
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
