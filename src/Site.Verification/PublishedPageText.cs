using System.Security.Cryptography;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Site.Verification;

/// <summary>
/// The page text of a published page (<c>cite-text-1</c>), taken as a stranger would: by a real HTML parser, from the bytes that were
/// published. It follows the published description and shares no code with what the twin's writer uses.
/// </summary>
internal sealed class PublishedPageText
{
    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "address", "article", "aside", "blockquote", "br", "caption", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption",
        "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "ol", "p", "pre", "section",
        "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    };

    private static readonly HashSet<string> Skipped = new(StringComparer.Ordinal)
    {
        "script", "style", "template", "noscript", "svg", "nav", "button", "head",
    };

    private readonly Rune[] _codePoints;

    private PublishedPageText(string text)
    {
        Text = text;
        _codePoints = [.. text.EnumerateRunes()];
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>Its length in code points.</summary>
    public int Length => _codePoints.Length;

    /// <summary>The SHA-256 of its UTF-8 bytes, in lower-case hexadecimal.</summary>
    public string Digest => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));

    /// <summary>Parses a page with scripting off, as crawlers do.</summary>
    public static IDocument Parse(byte[] html) => new HtmlParser().ParseDocument(new MemoryStream(html));

    /// <summary>Takes the page text.</summary>
    /// <returns>Null, with the reason, where the page has not exactly one root.</returns>
    public static PublishedPageText? Extract(IDocument document, out string? problem)
    {
        var roots = document.QuerySelectorAll("[data-cite-root]");
        problem = roots.Length == 1 ? null : $"it has {roots.Length} [data-cite-root] elements instead of one";
        if ("e\u0301".Normalize(NormalizationForm.FormC) != "\u00E9")
        {
            problem = "this machine does not normalise Unicode (invariant globalisation)";
        }

        if (problem is not null)
        {
            return null;
        }

        var raw = new StringBuilder();
        Walk(roots[0], raw);
        var text = new StringBuilder();
        foreach (var c in raw.ToString().Normalize(NormalizationForm.FormC))
        {
            if (c is '\u00AD' or '\u200B' or '\u2060' or '\uFEFF')
            {
                continue;
            }

            text.Append(IsSpace(c) ? ' ' : c);
        }

        var blocks = text.ToString().Split('\0')
            .Select(b => string.Join(' ', b.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
            .Where(b => b.Length > 0);
        return new PublishedPageText(string.Join('\n', blocks));
    }

    /// <summary>The text between two positions in code points; null where they are not positions in it.</summary>
    public string? Slice(int start, int end) =>
        start < 0 || end < start || end > Length ? null : string.Concat(_codePoints[start..end].Select(r => r.ToString()));

    /// <summary>How often a string occurs, overlapping occurrences included.</summary>
    public int Count(string text)
    {
        var count = 0;
        for (var at = Text.IndexOf(text, StringComparison.Ordinal); at >= 0; at = Text.IndexOf(text, at + 1, StringComparison.Ordinal))
        {
            count++;
        }

        return count;
    }

    private static void Walk(INode node, StringBuilder raw)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText text)
            {
                raw.Append(text.Data);
            }
            else if (child is IElement element && !Skipped.Contains(element.LocalName) && !element.HasAttribute("data-cite-skip"))
            {
                var block = Blocks.Contains(element.LocalName);
                raw.Append(block ? "\0" : "");
                Walk(element, raw);
                raw.Append(block ? "\0" : "");
            }
        }
    }

    private static bool IsSpace(char c) => c is (>= '\u0009' and <= '\u000D') or '\u0020' or '\u0085' or '\u00A0' or '\u1680'
        or (>= '\u2000' and <= '\u200A') or '\u2028' or '\u2029' or '\u202F' or '\u205F' or '\u3000';
}
