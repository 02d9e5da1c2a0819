using System.Buffers;
using System.Globalization;
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
/// <param name="Html">The HTML that it is a piece of.</param>
/// <param name="Offset">Where it starts in the HTML.</param>
/// <param name="End">One past where it ends there; of comments nothing is kept.</param>
/// <param name="Name">For tags: the element, in lower case.</param>
/// <param name="Attributes">For start tags: names in lower case, values decoded.</param>
internal sealed record HtmlToken(
    HtmlTokenKind Kind,
    string Html,
    int Offset,
    int End,
    string Name = "",
    IReadOnlyList<(string Name, string Value)>? Attributes = null)
{
    private static readonly string[] LabelNames = ["label", "title", "header", "heading", "summary", "caption"];

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");

    /// <summary>The characters, as they are written.</summary>
    public string Text => Html[Offset..End];

    /// <summary>The same, not copied.</summary>
    public ReadOnlySpan<char> Characters => Html.AsSpan(Offset, End - Offset);

    /// <summary>The words that a component of another tool shows of its attributes, such as the name of a tab; null for none.</summary>
    public string? Label => Attributes?.FirstOrDefault(a => LabelNames.Contains(a.Name)).Value is { } value
        && !string.IsNullOrWhiteSpace(value)
        && value[0] != '{'
            ? value
            : null;

    /// <summary>Whether the element has no end tag.</summary>
    public bool IsVoid => Name is "br" or "hr" or "img" or "wbr";

    /// <summary>Whether the tag closes itself, as those of components may.</summary>
    public bool IsSelfClosing => Characters.EndsWith("/>", StringComparison.Ordinal);

    /// <summary>
    /// The text with what could be taken for markup escaped, and with ampersands that begin no complete character reference.
    /// </summary>
    public string ToCleanText()
    {
        var text = Text;
        var html = new StringBuilder(text.Length + 8);
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
                case '&' when text[i + 1] == '#' && !IsCharacter(text.AsSpan(i + 2)):
                    html.Append('\uFFFD');
                    i = text.IndexOf(';', i);
                    break;
                default:
                    html.Append(text[i]);
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

    /// <summary>
    /// Whether a number is that of a character, which HTML takes for itself or for one that Windows has in its place
    /// (https://html.spec.whatwg.org/multipage/parsing.html#numeric-character-reference-end-state).
    /// </summary>
    private static bool IsCharacter(ReadOnlySpan<char> number)
    {
        var digits = number[..number.IndexOf(';')];
        var value = digits[0] is 'x' or 'X'
            ? int.Parse(digits[1..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)
            : int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        return value != 0 && Rune.IsValid(value);
    }

    private static bool IsNumber(ReadOnlySpan<char> digits) => digits[0] is 'x' or 'X'
        ? digits.Length is > 1 and <= 7 && !digits[1..].ContainsAnyExcept(HexDigits)
        : digits.Length <= 7 && !digits.ContainsAnyExceptInRange('0', '9');
}
