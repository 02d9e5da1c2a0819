using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Site.Evidence.Texts;

/// <summary>
/// Parts the text of a page that a reader sees from what stands in its source only: comments, scripts, attributes, hidden elements. Style
/// sheets are not read: what only they hide counts as seen.
/// </summary>
internal sealed partial class HtmlTexts
{
    private static readonly HashSet<string> NeverShown =
    [
        "script", "style", "template", "noscript", "iframe", "noembed", "noframes", "object", "audio", "video", "canvas", "datalist", "rp",
        "defs", "metadata", "desc", "title", "annotation", "annotation-xml",
    ];

    private static readonly HashSet<string> Blocks =
    [
        "address", "article", "aside", "blockquote", "br", "button", "caption", "dd", "details", "div", "dl", "dt", "fieldset",
        "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "legend", "li", "main", "nav", "ol",
        "option", "p", "pre", "section", "select", "summary", "table", "tbody", "td", "textarea", "tfoot", "th", "thead", "tr", "ul",
    ];

    private readonly StringBuilder _seen = new();
    private readonly StringBuilder _pieces = new();
    private readonly StringBuilder _unseen = new();

    /// <summary>Reads a page.</summary>
    public HtmlTexts(IHtmlDocument document)
    {
        if (document.Title is { Length: > 0 } title)
        {
            // Browsers show it above the page.
            AddBreak();
            Add(title);
            AddBreak();
        }

        Walk(document.DocumentElement);
    }

    /// <summary>What a reader sees, with a space where one block ends and the next begins.</summary>
    public string Seen => _seen.ToString();

    /// <summary>
    /// The same with a space between all elements: who copies from pieces that a style sheet sets apart gets a space where the source has
    /// none.
    /// </summary>
    public string Pieces => _pieces.ToString();

    /// <summary>What a reader does not see.</summary>
    public string Unseen => _unseen.ToString();

    private void Walk(IElement element)
    {
        foreach (var attribute in element.Attributes)
        {
            _unseen.Append(' ').Append(attribute.Value);
        }

        if (IsHidden(element))
        {
            _unseen.Append(' ').Append(element.TextContent);
            return;
        }

        var isBlock = Blocks.Contains(element.LocalName);
        if (isBlock)
        {
            AddBreak();
        }

        foreach (var node in element.ChildNodes)
        {
            switch (node)
            {
                case IElement inner:
                    Walk(inner);
                    break;
                case IComment comment:
                    _unseen.Append(' ').Append(comment.Data);
                    break;
                case IText text:
                    Add(text.Data);
                    break;
                default:
                    break;
            }
        }

        if (isBlock)
        {
            AddBreak();
        }
    }

    private void Add(string text)
    {
        _seen.Append(text);
        _pieces.Append(text).Append(' ');
    }

    private void AddBreak() => _seen.Append(' ');

    private static bool IsHidden(IElement element) =>
        NeverShown.Contains(element.LocalName)
        || (element.LocalName == "dialog" && !element.HasAttribute("open"))
        || (element.GetAttribute("hidden") is { } hidden && !hidden.Equals("until-found", StringComparison.OrdinalIgnoreCase))
        || (element.GetAttribute("style") is { } style && HidingStyle().IsMatch(style));

    [GeneratedRegex(
        "(?:^|;)\\s*(?:display\\s*:\\s*none|visibility\\s*:\\s*(?:hidden|collapse))\\s*(?:;|!|$)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex HidingStyle();
}
