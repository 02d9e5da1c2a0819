using System.Globalization;
using Site.Markdown.Extensions.RawHtml;
using Site.Markdown.Rendering;

namespace Site.Markdown.Twins;

/// <summary>
/// Writes the Markdown twin from the page's own HTML, so that both have the same words. Every element of the HTML is closed, in order, as
/// the page text demands; so it is read tag by tag.
/// </summary>
internal sealed partial class TwinBodyWriter
{
    private const int LongestNumber = 9;

    private static readonly HashSet<string> Skipped = new(StringComparer.Ordinal)
    {
        "script", "style", "template", "noscript", "svg", "nav", "button",
    };

    private static readonly HashSet<string> Inlines = new(StringComparer.Ordinal)
    {
        "abbr", "bdi", "cite", "data", "dfn", "input", "kbd", "label", "q", "rp", "rt", "ruby", "samp", "small", "span", "time",
        "u", "var", "wbr",
    };

    private readonly List<HtmlToken> _tokens;
    private readonly TwinBlocks _blocks = new();
    private readonly TwinLine _line = new();
    private readonly Stack<TwinContainer> _containers = new();
    private readonly Stack<(bool IsOrdered, int Next, bool IsNew)> _lists = new();
    private TwinTable? _table;
    private int _tables;
    private bool _inCell;
    private int _paragraphs;
    private int _heading;
    private string? _title;

    private TwinBodyWriter(string html) => _tokens = HtmlTokenReader.Read(html);

    /// <summary>Writes the Markdown of a page's body.</summary>
    /// <param name="html">The body.</param>
    public static string Write(string html)
    {
        var writer = new TwinBodyWriter(html);
        for (var i = 0; i < writer._tokens.Count; i++)
        {
            i = writer.Take(i);
        }

        writer.EndLine();
        return writer._blocks.ToString().TrimEnd('\n');
    }

    /// <summary>Takes a token, and tells which was the last that was taken with it.</summary>
    private int Take(int at)
    {
        var token = _tokens[at];
        switch (token.Kind)
        {
            case HtmlTokenKind.Text:
                AddText(token.Characters.Contains('&') ? CharacterReferences.Decode(token.Characters) : token.Characters);
                break;
            case HtmlTokenKind.Start when IsSkipped(token):
                return TwinHtml.EndOf(_tokens, at);
            case HtmlTokenKind.Start when token.Name.StartsWith("twin-", StringComparison.Ordinal) && token.Name != TwinElements.Footnote:
                AddOwn(token.Name, at + 1 < _tokens.Count ? CharacterReferences.Decode(_tokens[at + 1].Characters) : "");
                return TwinHtml.EndOf(_tokens, at);
            case HtmlTokenKind.Start when token.Name == "pre" && !_inCell && TwinHtml.CodeOf(_tokens, at) is { } code:
                EndLine();
                _blocks.Write(code);
                return TwinHtml.EndOf(_tokens, at);
            case HtmlTokenKind.Start:
                Open(token);
                break;
            case HtmlTokenKind.End:
                Close(token.Name);
                break;
        }

        return at;
    }

    private static bool IsSkipped(HtmlToken token) =>
        Skipped.Contains(token.Name) || TwinHtml.Attribute(token, "data-cite-skip") is not null;

    private void AddOwn(string name, string text)
    {
        switch (name)
        {
            case TwinElements.Remark:
                BeginLink();
                _line.Add(TwinPieceKind.Remark, text);
                break;
            case TwinElements.Reference:
                BeginLink();
                _line.Add(TwinPieceKind.Reference, $"[^{text}]");
                break;
            default:
                EndLine();
                _blocks.WriteAside(text);
                break;
        }
    }

    private void Open(HtmlToken token)
    {
        switch (token.Name)
        {
            case "br":
                _line.Add(TwinPieceKind.Break);
                break;
            case "img":
                AddImage(token);
                break;
            case "input":
                AddTask(token);
                break;
            case "a":
                OpenLink(token);
                break;
            case var name when MarkOf(name) is { } mark:
                OpenMark(mark);
                break;
            case var name when !Inlines.Contains(name):
                EndLine();
                OpenBlock(token);
                break;
        }
    }

    private void Close(string name)
    {
        if (name == "a")
        {
            CloseLink();
        }
        else if (MarkOf(name) is { } mark)
        {
            CloseMark(mark);
        }
        else if (!Inlines.Contains(name))
        {
            if (name == _title)
            {
                CloseMark("strong");
                _title = null;
            }

            EndLine();
            CloseBlock(name);
        }
    }

    private void OpenBlock(HtmlToken token)
    {
        switch (token.Name)
        {
            case "p":
                _paragraphs++;
                break;
            case ['h', >= '1' and <= '6']:
                _heading = token.Name[1] - '0';
                break;
            case "blockquote":
                Open(new TwinContainer("> ", "> "));
                break;
            case "ul" or "ol":
                _lists.Push((token.Name == "ol", StartOf(token), true));
                break;
            case "li" or "dd":
                OpenItem(token.Name);
                break;
            case TwinElements.Footnote:
                Open(new TwinContainer($"[^{TwinHtml.Attribute(token, "id")}]: ", "    "));
                break;
            case "hr" when !_inCell:
                _blocks.Write("***");
                break;
            case "table":
                _tables++;
                _table ??= new TwinTable();
                break;
            case "tr" when _tables == 1:
                _table!.AddRow();
                break;
            case "td" or "th" when _tables == 1:
                _inCell = true;
                break;
        }

        if (_title is null && IsTitle(token))
        {
            _title = token.Name;
            OpenMark("strong");
        }
    }

    private void CloseBlock(string name)
    {
        switch (name)
        {
            case "p":
                _paragraphs = Math.Max(0, _paragraphs - 1);
                break;
            case ['h', >= '1' and <= '6']:
                _heading = 0;
                break;
            case "blockquote" or "li" or "dd" or TwinElements.Footnote when _containers.TryPop(out var container):
                CloseContainer(name, container);
                break;
            case "ul" or "ol":
                _lists.TryPop(out _);
                break;
            case "table" when --_tables == 0:
                _blocks.Write(_table!.ToLines());
                _table = null;
                break;
            case "td" or "th" when _tables == 1:
                _table!.AddCell(TakeLine());
                _inCell = false;
                break;
        }
    }

    private void Open(TwinContainer container)
    {
        _containers.Push(container);
        _blocks.Open(container);
    }

    /// <summary>Closes a container; of footnotes, empty ones stay too, for they are referred to.</summary>
    private void CloseContainer(string name, TwinContainer container)
    {
        if (name == TwinElements.Footnote && !container.IsBegun)
        {
            _blocks.Write("");
        }

        _blocks.Close(container);
    }

    private void OpenItem(string name)
    {
        var (isOrdered, number, isFirst) = name == "li" && _lists.TryPop(out var list) ? list : (false, 0, false);
        if (name == "li")
        {
            _lists.Push((isOrdered, number + 1, false));
        }

        var first = isOrdered ? string.Create(CultureInfo.InvariantCulture, $"{number}. ") : "- ";
        Open(new TwinContainer(first, new string(' ', first.Length), mayFollowText: !isOrdered || number == 1 || !isFirst));
    }

    private static int StartOf(HtmlToken list) =>
        TwinHtml.Attribute(list, "start") is { Length: > 0 and <= LongestNumber } start
        && int.TryParse(start, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : 1;

    /// <summary>Whether an element is the title of what follows, and says so with its looks alone.</summary>
    private static bool IsTitle(HtmlToken token) =>
        token.Name is "summary" or "dt" || TwinHtml.Attribute(token, "class") == "markdown-alert-title";

    private static string? MarkOf(string name) => name switch
    {
        "em" or "i" => "em",
        "strong" or "b" => "strong",
        "del" or "s" => "del",
        "ins" or "mark" or "sub" or "sup" or "code" => name,
        _ => null,
    };
}
