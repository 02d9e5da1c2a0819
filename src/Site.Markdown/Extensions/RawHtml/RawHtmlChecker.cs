using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Site.Markdown.Markers;
using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.Markdown.Extensions.RawHtml;

/// <summary>
/// Checks a page's raw HTML once, at parsing, and keeps for each node what is to be published: the tags rewritten cleanly, or, where
/// they are refused or do not nest, the characters the author typed.
/// </summary>
internal sealed class RawHtmlChecker(ParseContext context)
{
    private readonly List<(string Id, FileLocation Location)> _anchors = [];

    /// <summary>The key under which a node's published HTML is kept.</summary>
    public static object OutputKey { get; } = new();

    /// <summary>The ids the HTML gives.</summary>
    public IReadOnlyList<(string Id, FileLocation Location)> Anchors => _anchors;

    /// <summary>Checks every block of raw HTML, whose tags may pair across the blocks of one container.</summary>
    public void CheckBlocks(ContainerBlock container)
    {
        var open = new Stack<(string Name, HtmlBlock Block, FileLocation Location)>();
        foreach (var child in container)
        {
            if (child is HtmlBlock html)
            {
                CheckBlock(html, open);
            }
            else if (child is ContainerBlock inner)
            {
                CheckBlocks(inner);
            }
        }

        foreach (var (name, _, location) in open)
        {
            ReportNotNested(location, $"<{name}> is never closed.", $"Add </{name}>, in the same list item or quote if it begins in one.");
        }

        // Once a block, however many of its tags are open.
        foreach (var block in open.Select(o => o.Block).Distinct())
        {
            Escape(block);
        }
    }

    /// <summary>Checks the raw HTML inside one paragraph, whose tags must pair within the same emphasis or link.</summary>
    public void CheckInlines(ContainerInline container)
    {
        var open = new Stack<(string Name, HtmlInline Inline)>();
        for (var child = container.FirstChild; child is not null; child = child.NextSibling)
        {
            if (child is HtmlInline html)
            {
                CheckInline(html, open);
            }
            else if (child is ContainerInline inner)
            {
                CheckInlines(inner);
            }
        }

        foreach (var (name, inline) in open)
        {
            ReportNotNested(
                Locate(inline.Span.Start),
                $"<{name}> is not closed within the same line of thought.",
                $"Add </{name}> inside the same emphasis, link or paragraph.");
            inline.SetData(OutputKey, System.Net.WebUtility.HtmlEncode(inline.Tag));
        }
    }

    private void CheckBlock(HtmlBlock block, Stack<(string Name, HtmlBlock Block, FileLocation Location)> open)
    {
        var source = block.Lines.ToString();
        var tokens = HtmlReader.Read(source, allowBlocks: true);
        var html = new StringBuilder(source.Length + 16);
        var sound = true;
        foreach (var token in tokens)
        {
            var location = LocateIn(block, token.Offset, source);
            if (token.Problem is not null)
            {
                ReportRefused(location, token);
            }
            else if (token.Kind == HtmlTokenKind.Start)
            {
                KeepAnchor(token, location);
                if (!token.IsVoid)
                {
                    open.Push((token.Name, block, location));
                }
            }
            else if (token.Kind == HtmlTokenKind.End && !Close(token.Name, open.Count > 0 ? open.Peek().Name : null, location))
            {
                sound = false;
            }
            else if (token.Kind == HtmlTokenKind.End)
            {
                open.Pop();
            }

            token.AppendTo(html);
        }

        block.SetData(OutputKey, sound ? html.ToString() : System.Net.WebUtility.HtmlEncode(source));
    }

    private void CheckInline(HtmlInline inline, Stack<(string Name, HtmlInline Inline)> open)
    {
        var html = new StringBuilder();
        foreach (var token in HtmlReader.Read(inline.Tag, allowBlocks: false))
        {
            var location = Locate(inline.Span.Start);
            if (token.Problem is not null)
            {
                ReportRefused(location, token);
            }
            else if (token.Kind == HtmlTokenKind.Start)
            {
                KeepAnchor(token, location);
                if (!token.IsVoid)
                {
                    open.Push((token.Name, inline));
                }
            }
            else if (token.Kind == HtmlTokenKind.End)
            {
                if (!Close(token.Name, open.Count > 0 ? open.Peek().Name : null, location))
                {
                    html.Append(System.Net.WebUtility.HtmlEncode(inline.Tag));
                    continue;
                }

                open.Pop();
            }

            token.AppendTo(html);
        }

        inline.SetData(OutputKey, html.ToString());
    }

    private bool Close(string name, string? innermost, FileLocation location)
    {
        if (innermost == name)
        {
            return true;
        }

        ReportNotNested(
            location,
            innermost is null ? $"</{name}> closes nothing." : $"</{name}> stands where <{innermost}> is still open.",
            innermost is null ? $"Remove it, or add <{name}> before it." : $"Close <{innermost}> first.");
        return false;
    }

    private void KeepAnchor(HtmlToken token, FileLocation location)
    {
        foreach (var (name, value) in token.Attributes ?? [])
        {
            if (name == "id")
            {
                _anchors.Add((value, location));
            }
        }
    }

    private static void Escape(HtmlBlock block) => block.SetData(OutputKey, System.Net.WebUtility.HtmlEncode(block.Lines.ToString()));

    private void ReportRefused(FileLocation location, HtmlToken token) => context.Diagnostics.Report(Rules.Syntax.HtmlRefused.At(
        location,
        $"In '{Shorten(token.Text)}': {token.Problem}.",
        "Use Markdown, or HTML that only marks up text; scripts, styles, frames, forms and event attributes are never published."));

    private void ReportNotNested(FileLocation location, string message, string suggestion) =>
        context.Diagnostics.Report(Rules.Syntax.HtmlNotNested.At(location, message, suggestion));

    private FileLocation Locate(int offset) => context.Source.LocationOf(offset);

    /// <summary>The place of an offset in a block's text, which has lost the prefixes of the quotes and lists it stands in.</summary>
    private FileLocation LocateIn(HtmlBlock block, int offset, string source)
    {
        var line = source.AsSpan(0, offset).Count('\n');
        if (line >= block.Lines.Count)
        {
            return Locate(block.Span.Start);
        }

        var lineStart = offset == 0 ? 0 : source.LastIndexOf('\n', offset - 1) + 1;
        return Locate(block.Lines.Lines[line].Position + offset - lineStart);
    }

    private static string Shorten(string text) => text.Length <= 40 ? text : text[..39] + "\u2026";
}
