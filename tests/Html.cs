using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Site;

/// <summary>Reads pages in tests; compiled into the test projects that look at HTML.</summary>
internal static class Html
{
    /// <summary>A page, which must have no error of syntax at all.</summary>
    public static IDocument Parse(string html) => new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(html);
}
