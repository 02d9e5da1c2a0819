using System.Net;
using System.Text.RegularExpressions;
using Markdig.Renderers;
using Markdig.Syntax.Inlines;
using Site.Markdown.Pages;

namespace Site.Markdown.Rendering;

/// <summary>
/// Writes pages' bodies as HTML, one after another: the page's own, or that which its Markdown twin is made of. What a page has had so far
/// is counted here, for the renderers of its nodes serve all pages.
/// </summary>
internal sealed partial class PageHtmlRenderer() : HtmlRenderer(new StringWriter { NewLine = "\n" })
{
    /// <summary>What was decided about the page's links, citations and directives.</summary>
    public PageBindings Bindings { get; private set; } = new([], [], []);

    /// <summary>
    /// Whether the Markdown twin is made of the HTML. It has the same words, but remarks in the place of marks, and links that lead to
    /// what programs read.
    /// </summary>
    public bool IsForTwin { get; private set; }

    /// <summary>How many tables of the page have been begun.</summary>
    public int Tables { get; set; }

    /// <summary>How many characters of the page's code have been coloured.</summary>
    public int ColouredCode { get; set; }

    /// <summary>Writes a page's body. After an exception no other page may be written.</summary>
    /// <param name="page">The page.</param>
    /// <param name="bindings">What was decided about its links, citations and directives.</param>
    /// <param name="isForTwin">Whether the Markdown twin is made of it.</param>
    public string Render(MarkdownPage page, PageBindings bindings, bool isForTwin)
    {
        Reset();
        (Bindings, IsForTwin, Tables, ColouredCode) = (bindings, isForTwin, 0, 0);
        Render(page.Document);
        return Writer.ToString()!;
    }

    /// <summary>The address to write for a link; null where it must not become one.</summary>
    public string? AddressOf(PageLink link) => Choose(Bindings.LinkOf(link));

    /// <summary>The address to write for a link of the syntax tree; null where it must not become one.</summary>
    public string? AddressOf(LinkInline link) => Choose(Bindings.LinkOf(link));

    /// <summary>Writes what stands in the Markdown twin as it is: one of <see cref="TwinElements"/>.</summary>
    /// <param name="element">The element.</param>
    /// <param name="text">What it holds; nothing is written for nothing.</param>
    public void WriteForTwin(string element, string text)
    {
        if (text.Length > 0)
        {
            Write($"<{element}>").Write(WebUtility.HtmlEncode(text)).Write($"</{element}>");
        }
    }

    /// <summary>
    /// Writes an address. Two things stay as they are that Markdig escapes: a tilde, for browsers look for <c>:~:text=</c> as it stands,
    /// and the brackets around a host that is a number (RFC 3986, 3.2.2).
    /// </summary>
    public PageHtmlRenderer WriteAddress(string url)
    {
        if (NumberedHost().Match(url) is { Success: true } host)
        {
            Write(host.Value);
            url = url[host.Length..];
        }

        for (var at = url.IndexOf('~', StringComparison.Ordinal); at >= 0; at = url.IndexOf('~', StringComparison.Ordinal))
        {
            WriteEscapeUrl(url[..at]).Write('~');
            url = url[(at + 1)..];
        }

        WriteEscapeUrl(url);
        return this;
    }

    [GeneratedRegex(@"^https?://\[[0-9A-Fa-f:.]+\](?=[:/?#]|$)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NumberedHost();

    private string? Choose(LinkBinding? binding) => IsForTwin ? binding?.Markdown : binding?.Html;
}
