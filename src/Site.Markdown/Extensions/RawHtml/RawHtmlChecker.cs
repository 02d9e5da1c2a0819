using System.Net;
using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Site.Markdown.Markers;
using Site.Markdown.Pages;
using Site.Text;
using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.Markdown.Extensions.RawHtml;

/// <summary>
/// Goes through a page's raw HTML once, at parsing, and keeps for each node what is to be published: harmless tags, and the words of all
/// others. Each kind of thing that is left out is reported once a page.
/// </summary>
internal sealed partial class RawHtmlChecker(ParseContext context)
{
    private readonly HashSet<string> _reported = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unknown = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _closedSomewhere = new(StringComparer.Ordinal);
    private readonly List<(string Id, FileLocation Location, HtmlPieces.Piece Piece)> _anchors = [];
    private readonly List<PageLink> _links = [];

    // The heading whose end has not come yet.
    private HtmlHeading? _heading;

    /// <summary>The ids the HTML gives, each with the piece that gives it.</summary>
    public IReadOnlyList<(string Id, FileLocation Location, HtmlPieces.Piece Piece)> Anchors => _anchors;

    /// <summary>The links and images of the HTML, in page order.</summary>
    public IReadOnlyList<PageLink> Links => _links;

    /// <summary>Goes through every block of raw HTML, whose tags may pair across the blocks of one container.</summary>
    /// <param name="container">What holds the blocks.</param>
    /// <param name="around">How many elements of raw HTML stand open around it.</param>
    public void CheckBlocks(ContainerBlock container, int around = 0)
    {
        var nesting = new HtmlNesting(ReportNotNested, around);
        for (var i = 0; i < container.Count; i++)
        {
            if (container[i] is HtmlBlock html)
            {
                CheckBlock(html, nesting, isFollowedByText: i + 1 < container.Count && container[i + 1] is not HtmlBlock);
            }
            else if (container[i] is ContainerBlock inner)
            {
                CheckBlocks(inner, nesting.Depth);
            }
        }

        nesting.End();
    }

    /// <summary>Goes through the raw HTML inside the paragraphs, headings and cells of a page.</summary>
    public void CheckLines(IEnumerable<LeafBlock> blocks)
    {
        foreach (var block in blocks)
        {
            if (block.Inline is not null)
            {
                CheckInlines(block.Inline);
            }
        }
    }

    /// <summary>Goes through the raw HTML inside one paragraph, whose tags must pair within the same emphasis or link.</summary>
    /// <param name="container">What holds the text.</param>
    /// <param name="around">How many elements of raw HTML stand open around it.</param>
    private void CheckInlines(ContainerInline container, int around = 0)
    {
        HtmlNesting? nesting = null;
        for (var child = container.FirstChild; child is not null; child = child.NextSibling)
        {
            if (child is HtmlInline html)
            {
                nesting ??= new HtmlNesting(ReportNotNested, around);
                var pieces = Begin(html, nesting);
                HtmlContent.Remove(html);
                foreach (var token in HtmlTokenReader.Read(html.Tag))
                {
                    Take(token, context.Source.LocationOf(html.Span.Start), allowBlocks: false, pieces, nesting);
                }
            }
            else if (child is ContainerInline inner)
            {
                CheckInlines(inner, nesting?.Depth ?? around);
            }
        }

        nesting?.End();
    }

    private static HtmlPieces Begin(MarkdownObject node, HtmlNesting nesting)
    {
        var pieces = new HtmlPieces();
        node.SetData(HtmlPieces.Key, pieces);
        nesting.Begin(pieces);
        return pieces;
    }

    private void CheckBlock(HtmlBlock block, HtmlNesting nesting, bool isFollowedByText)
    {
        var source = block.Lines.ToString();
        var pieces = Begin(block, nesting);
        string? removed = null;
        if (block.Type == HtmlBlockType.Comment && !source.Contains("-->", StringComparison.Ordinal))
        {
            ReportNotNested(
                context.Source.LocationOf(block.Span.Start),
                "The comment that begins here is never closed, so that all behind it is left out.",
                "Write '-->' where it ends.");
        }

        foreach (var token in HtmlTokenReader.Read(source))
        {
            if (removed is not null)
            {
                removed = token.Kind == HtmlTokenKind.End && token.Name == removed ? null : removed;
                continue;
            }

            Take(token, LocateIn(block, token.Offset, source), allowBlocks: true, pieces, nesting);
            _heading?.KeepIn(block);
            if (token is { Kind: HtmlTokenKind.Start, IsSelfClosing: false } && HtmlPolicy.Of(token.Name, true) == HtmlVerdict.Remove)
            {
                removed = token.Name;
            }
        }

        if (isFollowedByText)
        {
            nesting.EndBlock();
        }

        _heading = null;
    }

    private void Take(HtmlToken token, FileLocation location, bool allowBlocks, HtmlPieces pieces, HtmlNesting nesting)
    {
        switch (token.Kind)
        {
            case HtmlTokenKind.Text:
                if (!string.IsNullOrWhiteSpace(token.Text))
                {
                    nesting.BeforeText();
                }

                pieces.Add(token.ToCleanText());
                _heading?.AddText(token.Text);
                break;
            case HtmlTokenKind.Comment when token.Html.AsSpan(token.Offset) is ['<', '?', ..] or ['<', '!', '[', ..]:
                Report(
                    Rules.Syntax.HtmlRefused,
                    "instruction",
                    location,
                    $"'{Shorten(token.Html[token.Offset..])}' is left out with all that stands in it: no program runs here.",
                    "Write in Markdown what it stands for; where it is meant so, write it as code.");
                break;
            case HtmlTokenKind.Start or HtmlTokenKind.End:
                TakeTag(token, location, allowBlocks, pieces, nesting);
                break;
        }
    }

    private void TakeTag(HtmlToken token, FileLocation location, bool allowBlocks, HtmlPieces pieces, HtmlNesting nesting)
    {
        switch (HtmlPolicy.Of(token.Name, allowBlocks))
        {
            case HtmlVerdict.Keep when token.Kind == HtmlTokenKind.End:
                Close(token, location, nesting);
                break;
            case HtmlVerdict.Keep when nesting.Depth >= HtmlNesting.Deepest && !token.IsVoid:
                Report(
                    Rules.Syntax.TooDeep,
                    "",
                    location,
                    $"More than {HtmlNesting.Deepest} elements of HTML stand in one another.",
                    "Close what was left open, or nest less.");
                break;
            case HtmlVerdict.Keep when !nesting.MayOpen(token.Name):
                ReportNotNested(
                    location,
                    $"<{token.Name}> cannot stand here; its words are shown without it.",
                    $"Put it into the element that holds <{token.Name}>, or remove it.");
                nesting.LeaveOut(token.Name);
                break;
            case HtmlVerdict.Keep when token.Name == "img":
                AddImage(token, location, pieces);
                break;
            case HtmlVerdict.Keep:
                var tag = pieces.Add("<" + token.Name);
                BeginHeading(token.Name, location, pieces);
                AddAttributes(token, location, pieces);
                pieces.Add(">");
                if (!token.IsVoid)
                {
                    nesting.Push(token.Name, tag, location, token.IsSelfClosing);
                }

                break;
            case HtmlVerdict.Unwrap when token.Kind == HtmlTokenKind.End:
                PartWords(token.Name, pieces);
                break;
            case HtmlVerdict.Unwrap:
                PartWords(token.Name, pieces);
                var where = allowBlocks ? "" : " of the line";
                var message = $"<{token.Name}> is left out{where}; the words in it are kept.";
                Report(Rules.Syntax.HtmlNotRead, token.Name, location, message, "Use Markdown, or HTML that marks up text.");
                break;
            case HtmlVerdict.UnwrapUnsafe or HtmlVerdict.Remove:
                Report(
                    Rules.Syntax.HtmlRefused,
                    token.Name,
                    location,
                    $"<{token.Name}> is left out: it could run or load something.",
                    "Remove it. Scripts, styles, frames, forms and drawings are never published from a page's text.");
                break;
            case HtmlVerdict.Unknown:
                TakeUnknown(token, location, allowBlocks && nesting.Depth == 0, pieces, nesting);
                break;
        }
    }

    private void Close(HtmlToken token, FileLocation location, HtmlNesting nesting)
    {
        if (!token.IsVoid)
        {
            nesting.Close(token.Name, location);
        }

        _heading = HtmlHeading.LevelOf(token.Name) > 0 ? null : _heading;
    }

    /// <summary>What stood on lines of its own does not run into the words beside it, though the tag between them is left out.</summary>
    private static void PartWords(string name, HtmlPieces pieces)
    {
        if (HtmlPolicy.IsBlock(name))
        {
            pieces.AddInstead(" ");
        }
    }

    /// <summary>
    /// A component of another tool is left out and its words are kept; words in angle brackets that nothing closes are shown, for they may
    /// be all there is.
    /// </summary>
    private void TakeUnknown(HtmlToken token, FileLocation location, bool allowBlocks, HtmlPieces pieces, HtmlNesting nesting)
    {
        if (token.Kind == HtmlTokenKind.End && _unknown.Contains(token.Name))
        {
            return;
        }

        // Words in angle brackets, <your name>, look like attributes without values.
        var hasValues = token.Attributes is { Count: > 0 } && token.Text.Contains('=', StringComparison.Ordinal);
        if (token.IsSelfClosing || hasValues || IsClosedSomewhere(token.Name))
        {
            _unknown.Add(token.Name);
            Report(
                Rules.Syntax.HtmlNotRead,
                token.Name,
                location,
                $"'{Shorten(token.Text)}' is no element of HTML, and is left out; the words in it are kept.",
                "Write in Markdown what it stands for.");
            if (allowBlocks && token.Label is { } label)
            {
                pieces.Add("<p class=\"markdown-alert-title\">");
                pieces.Add(WebUtility.HtmlEncode(label));
                pieces.Add("</p>");
            }

            return;
        }

        nesting.BeforeText();
        pieces.AddInstead(token.Text);
        Report(
            Rules.Syntax.Leftover,
            token.Name,
            location,
            $"'{Shorten(token.Text)}' is no element of HTML, and is shown as it stands.",
            "Where it is meant so, write it as code, or \\< for the first sign.");
    }

    private bool IsClosedSomewhere(string name)
    {
        if (!_closedSomewhere.TryGetValue(name, out var isClosed))
        {
            isClosed = Regex.IsMatch(
                context.Source.Text,
                $"</{Regex.Escape(name)}\\s*>",
                RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
            _closedSomewhere[name] = isClosed;
        }

        return isClosed;
    }

    private void Report(DiagnosticRule rule, string form, FileLocation location, string message, string suggestion)
    {
        if (rule.Severity == Severity.Info)
        {
            context.Diagnostics.Report(rule.At(location, message, suggestion) with { Habit = form });
        }
        else if (_reported.Add($"{rule.Code} {form}"))
        {
            context.Diagnostics.Report(rule.At(location, message, suggestion));
        }
    }

    private void ReportNotNested(FileLocation location, string message, string suggestion) =>
        context.Diagnostics.Report(Rules.Syntax.HtmlNotNested.At(location, message, suggestion));

    /// <summary>The place of an offset in a block's text, which has lost the prefixes of the quotes and lists it stands in.</summary>
    private FileLocation LocateIn(HtmlBlock block, int offset, string source)
    {
        var line = source.AsSpan(0, offset).Count('\n');
        if (line >= block.Lines.Count)
        {
            return context.Source.LocationOf(block.Span.Start);
        }

        var lineStart = offset == 0 ? 0 : source.LastIndexOf('\n', offset - 1) + 1;
        return context.Source.LocationOf(block.Lines.Lines[line].Position + offset - lineStart);
    }

    private static string Shorten(string text) => ShortText.Of(text.ReplaceLineEndings(" "), 40);
}
