using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Site.Citations.Sources;
using Site.Markdown.Extensions.Links;

namespace Site.Markdown.Extensions.RawHtml;

/// <summary>What becomes of an HTML tag.</summary>
internal enum HtmlVerdict
{
    /// <summary>It is published.</summary>
    Keep,

    /// <summary>It is left out, and what stands in it is kept.</summary>
    Unwrap,

    /// <summary>It could run or load something, and is left out; what stands in it is kept.</summary>
    UnwrapUnsafe,

    /// <summary>It could run or load something, and is left out with what stands in it, which is no text.</summary>
    Remove,

    /// <summary>It is no element of HTML: a component of another tool, or words in angle brackets.</summary>
    Unknown,
}

/// <summary>
/// Says which HTML is harmless: elements that mark up text, with attributes that cannot run anything. Whoever may edit the Markdown must
/// not thereby be able to run a script on the site.
/// </summary>
internal static partial class HtmlPolicy
{
    private static readonly FrozenSet<string> Inlines = FrozenSet.Create(
        StringComparer.Ordinal,
        "a", "abbr", "b", "bdi", "br", "cite", "code", "del", "dfn", "em", "i", "img", "ins", "kbd", "mark", "q", "rp", "rt", "ruby",
        "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr");

    private static readonly FrozenSet<string> Blocks = FrozenSet.Create(
        StringComparer.Ordinal,
        "aside", "blockquote", "caption", "dd", "details", "div", "dl", "dt", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6",
        "hr", "li", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul");

    private static readonly FrozenSet<string> Unwrapped = FrozenSet.Create(
        StringComparer.Ordinal,
        "address", "area", "article", "bdo", "big", "body", "center", "col", "colgroup", "data", "datalist", "fieldset",
        "font", "footer", "head",
        "header", "hgroup", "html", "label", "legend", "main", "map", "menu", "meter", "nav", "nobr", "noscript", "output", "picture",
        "progress", "search", "source", "strike", "track", "tt");

    private static readonly FrozenSet<string> UnwrappedUnsafe = FrozenSet.Create(
        StringComparer.Ordinal,
        "audio", "base", "button", "canvas", "dialog", "embed", "form", "frame", "frameset", "input", "link", "meta", "optgroup", "option",
        "select", "video");

    private static readonly FrozenSet<string> Removed = FrozenSet.Create(
        StringComparer.Ordinal,
        "applet", "iframe", "math", "noembed", "noframes", "object", "plaintext", "script", "style", "svg", "template", "textarea",
        "title", "xmp");

    private static readonly FrozenSet<string> Attributes = FrozenSet.Create(
        StringComparer.Ordinal,
        "align", "alt", "cite", "class", "colspan", "datetime", "dir", "headers", "height", "href", "id", "lang", "open", "reversed",
        "rowspan", "scope", "src", "start", "valign", "value", "width");

    private static readonly FrozenSet<string> OurClasses = FrozenSet.Create(
        StringComparer.Ordinal,
        "claim", "uncited", "accuracy", "use", "facts", "calculator", "comparison", "chart", "manifest");

    private static readonly FrozenSet<string> UnsafeAttributes = FrozenSet.Create(
        StringComparer.Ordinal,
        "action", "background", "data", "formaction", "ping", "poster", "srcdoc", "srcset", "xlink:href");

    /// <summary>Says what becomes of a tag.</summary>
    /// <param name="name">The element, in lower case.</param>
    /// <param name="allowBlocks">Whether block elements may stand here.</param>
    public static HtmlVerdict Of(string name, bool allowBlocks) =>
        Inlines.Contains(name) ? HtmlVerdict.Keep
        : Blocks.Contains(name) ? (allowBlocks ? HtmlVerdict.Keep : HtmlVerdict.Unwrap)
        : Unwrapped.Contains(name) ? HtmlVerdict.Unwrap
        : UnwrappedUnsafe.Contains(name) ? HtmlVerdict.UnwrapUnsafe
        : Removed.Contains(name) ? HtmlVerdict.Remove
        : HtmlVerdict.Unknown;

    /// <summary>Whether an element marks up words within a line.</summary>
    public static bool IsInline(string name) => Inlines.Contains(name);

    /// <summary>Whether an element stands on lines of its own.</summary>
    public static bool IsBlock(string name) => Blocks.Contains(name);

    /// <summary>Whether an attribute is published on an element.</summary>
    public static bool IsKept(string element, string attribute, string value) => attribute switch
    {
        "href" => element == "a" && LinkSafety.IsAllowed(value),
        "src" => element == "img" && LinkSafety.IsAllowed(value),
        "title" => element is "a" or "abbr" or "dfn" or "img",
        "cite" => SourceLibrary.IsWebAddress(value),
        _ => Attributes.Contains(attribute),
    };

    /// <summary>Whether a class is one by which the theme, and whoever checks a page, know the parts that are not the author's.</summary>
    public static bool IsOurClass(string name) => OurClasses.Contains(name) || name.StartsWith("cite-", StringComparison.Ordinal);

    /// <summary>Whether an attribute hides what stands in its element.</summary>
    public static bool IsHiding(string attribute, string value) => attribute switch
    {
        "hidden" => !value.Equals("until-found", StringComparison.OrdinalIgnoreCase),
        "style" => HidingStyle().IsMatch(value),
        _ => false,
    };

    [GeneratedRegex(
        @"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0(?:\.0*)?\s*(?:;|$)|font-size\s*:\s*0(?![\d.]*[1-9])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex HidingStyle();

    /// <summary>Whether an attribute that is left out could run or load something.</summary>
    public static bool IsUnsafe(string attribute, string value) =>
        attribute.StartsWith("on", StringComparison.Ordinal) || UnsafeAttributes.Contains(attribute) ||
        (attribute is "href" or "src" && !LinkSafety.IsAllowed(value));
}
