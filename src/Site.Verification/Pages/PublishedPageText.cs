using System.Security.Cryptography;
using System.Text;
using AngleSharp.Dom;
using Site.Text.Folding;

namespace Site.Verification.Pages;

/// <summary>
/// The page text of a published page (<c>cite-text-1</c>), taken as a stranger would: by a real HTML parser, from the bytes that were
/// published. Of what the twin's writer uses it shares only the table of characters that are folded.
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

    // Where each code point starts; null where each is one UTF-16 unit.
    private readonly int[]? _starts;

    private PublishedPageText(string text)
    {
        Text = text;
        if (text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
        {
            _starts = FindStarts(text);
        }
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>Its length in code points.</summary>
    public int Length => _starts is null ? Text.Length : _starts.Length - 1;

    /// <summary>The SHA-256 of its UTF-8 bytes, in lower-case hexadecimal.</summary>
    public string Digest => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));

    /// <summary>Takes the page text.</summary>
    /// <param name="roots">The elements that say they hold the author's text.</param>
    /// <returns>The text; or the reason, where the page has not exactly one root.</returns>
    public static (PublishedPageText? Text, string? Problem) Extract(IReadOnlyList<IElement> roots)
    {
        if (!NormalForm.IsAvailable)
        {
            return (null, "this machine does not normalise Unicode (invariant globalisation)");
        }

        return roots.Count == 1
            ? (new PublishedPageText(Fold(roots[0])), null)
            : (null, $"it has {roots.Count} [data-cite-root] elements instead of one");
    }

    /// <summary>The text of an element, folded.</summary>
    public static string Fold(IElement element) => Fold(element, IsSkipped);

    /// <summary>The text of an element, folded, without the elements that are left out with all they contain.</summary>
    /// <param name="element">The element.</param>
    /// <param name="isSkipped">Whether an element is left out.</param>
    public static string Fold(IElement element, Func<IElement, bool> isSkipped)
    {
        var raw = new StringBuilder();
        Walk(element, raw, isSkipped);
        return Fold(raw.ToString());
    }

    /// <summary>Text, folded: U+0000 stands between its blocks.</summary>
    public static string Fold(string raw)
    {
        var text = new StringBuilder(raw.Length);
        foreach (var block in NormalForm.Of(raw).Split('\0'))
        {
            var start = text.Length;
            if (start > 0)
            {
                text.Append('\n');
            }

            var from = text.Length;
            PageTextFolding.Append(block, text, from);
            while (text.Length > from && text[^1] == ' ')
            {
                text.Length--;
            }

            text.Length = text.Length == from ? start : text.Length;
        }

        return text.ToString();
    }

    /// <summary>Whether page text leaves an element out with all it contains.</summary>
    public static bool IsSkipped(IElement element) => Skipped.Contains(element.LocalName) || element.HasAttribute("data-cite-skip");

    /// <summary>Whether an element's text stands apart from what is before and after it.</summary>
    public static bool IsBlock(IElement element) => Blocks.Contains(element.LocalName);

    /// <summary>The text between two positions in code points; null where they are not positions in it.</summary>
    public string? Slice(int start, int end) =>
        start < 0 || end < start || end > Length ? null : _starts is null ? Text[start..end] : Text[_starts[start].._starts[end]];

    /// <summary>Whether a string occurs exactly once.</summary>
    public bool HasOnce(string text) =>
        Text.IndexOf(text, StringComparison.Ordinal) is var first and >= 0 && Text.IndexOf(text, first + 1, StringComparison.Ordinal) < 0;

    private static int[] FindStarts(string text)
    {
        var starts = new List<int>(text.Length + 1);
        for (var at = 0; at < text.Length; at += char.IsSurrogatePair(text, at) ? 2 : 1)
        {
            starts.Add(at);
        }

        starts.Add(text.Length);
        return [.. starts];
    }

    // The parser's door bounds how deep a document is, so that it may be walked level by level.
    private static void Walk(INode node, StringBuilder raw, Func<IElement, bool> isSkipped)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText text)
            {
                raw.Append(text.Data);
            }
            else if (child is IElement element)
            {
                if (isSkipped(element))
                {
                    continue;
                }

                var edge = IsBlock(element) ? "\0" : "";
                raw.Append(edge);
                Walk(element, raw, isSkipped);
                raw.Append(edge);
            }
        }
    }
}
