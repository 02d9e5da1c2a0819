using Site.Text.Files;

namespace Site.Markdown.Extensions.RawHtml;

/// <summary>
/// Keeps the tags of one container of the page in each other: it closes what HTML lets authors leave open, drops end tags of nothing, and
/// gives cells and rows the parents that browsers would give them, so that every reader of the page sees the same tree.
/// </summary>
/// <param name="report">Takes what does not nest: where, what is wrong, and what to do.</param>
/// <param name="around">How many elements of raw HTML stand open around the container.</param>
internal sealed class HtmlNesting(Action<FileLocation, string, string> report, int around)
{
    /// <summary>
    /// How many elements of raw HTML may stand in one another, and as many again within one paragraph. With those of Markdown and of the
    /// theme that is less than <c>verify</c> takes, which is 512.
    /// </summary>
    public const int Deepest = 100;

    private readonly List<Open> _open = [];
    private readonly Dictionary<string, int> _closed = new(StringComparer.Ordinal);
    private HtmlPieces? _last;

    /// <summary>How many elements of raw HTML stand open, those around the container among them.</summary>
    public int Depth => around + _open.Count;

    /// <summary>The innermost open element; null for none.</summary>
    private string? Top => _open.Count == 0 ? null : _open[^1].Name;

    /// <summary>Notes a node whose tags come next.</summary>
    public void Begin(HtmlPieces pieces) => _last = pieces;

    /// <summary>Makes the place fit for an element, and tells whether it may stand there.</summary>
    public bool MayOpen(string name)
    {
        while (Top is { } top && EndsBefore(top, name))
        {
            CloseTop();
        }

        if (name is "td" or "th" && Top is "table" or "thead" or "tbody" or "tfoot")
        {
            OpenImplied("tr");
        }

        return name switch
        {
            "td" or "th" => Top == "tr",
            "tr" => Top is "table" or "thead" or "tbody" or "tfoot",
            "thead" or "tbody" or "tfoot" or "caption" => Top == "table",
            "li" => Top is "ul" or "ol",
            "dt" or "dd" => Top is "dl" || (Top == "div" && _open is [.., { Name: "dl" }, _]),
            "summary" => Top == "details",
            "a" => !_open.Exists(o => o.Name == "a"),
            _ => true,
        };
    }

    /// <summary>Notes an element that is opened.</summary>
    /// <param name="name">The element.</param>
    /// <param name="tag">The piece that is its start tag up to its name.</param>
    /// <param name="location">Where.</param>
    /// <param name="isEmpty">Whether the tag closes itself. To browsers it would not, but that is what its author means.</param>
    public void Push(string name, HtmlPieces.Piece tag, FileLocation location, bool isEmpty)
    {
        _open.Add(new Open(name, name, tag, location));
        if (isEmpty)
        {
            CloseTop();
        }
    }

    /// <summary>Notes an element whose start tag is left out, which is told: of its end tag nothing more need be.</summary>
    public void LeaveOut(string name) => _closed[name] = _closed.GetValueOrDefault(name) + 1;

    /// <summary>Makes the place fit for text, which stands in no table but in its cells.</summary>
    public void BeforeText()
    {
        if (Top is "table" or "thead" or "tbody" or "tfoot")
        {
            OpenImplied("tr");
        }

        if (Top == "tr")
        {
            OpenImplied("td");
        }
    }

    /// <summary>Closes an element.</summary>
    public void Close(string name, FileLocation location)
    {
        var at = _open.FindLastIndex(o => o.Name == name);
        if (at < 0)
        {
            // What was closed already needs no second word; browsers make a paragraph of a lone </p>.
            if (_closed.GetValueOrDefault(name) > 0)
            {
                _closed[name]--;
            }
            else if (name != "p")
            {
                report(location, $"</{name}> closes nothing, and is left out.", $"Remove it, or write <{name}> before it.");
            }

            return;
        }

        while (_open.Count > at + 1)
        {
            if (!IsOptional(Top!))
            {
                report(
                    location,
                    $"</{name}> stands where <{Top}> is still open; it is closed before.",
                    $"Write </{Top}> first, in the same list item, quote or paragraph.");
            }

            CloseTop();
        }

        CloseTop();
        _closed[name]--;
    }

    /// <summary>Ends a block of HTML, after which text of the page comes.</summary>
    public void EndBlock()
    {
        while (Top is { } top && HtmlPolicy.IsInline(top))
        {
            CloseTop();
        }

        for (var i = 0; i < _open.Count; i++)
        {
            if (_open[i] is { Name: "p", WrittenAs: "p" } paragraph)
            {
                // A paragraph cannot hold the paragraphs that follow; what looks the same and can is a division.
                paragraph.Tag.Html = "<div";
                _open[i] = paragraph with { WrittenAs = "div" };
            }
        }

        BeforeText();
    }

    /// <summary>Ends the container: what is open is closed behind its last HTML.</summary>
    public void End()
    {
        while (Top is { } top)
        {
            if (!IsOptional(top) && _open[^1].Location is { } location)
            {
                report(
                    location,
                    $"<{top}> is not closed; it is closed behind the last HTML near it.",
                    $"Write </{top}> where it ends, in the same list item, quote or paragraph.");
            }

            CloseTop();
        }
    }

    private static bool IsOptional(string name) =>
        name is "p" or "li" or "dt" or "dd" or "td" or "th" or "tr" or "thead" or "tbody" or "tfoot" or "caption";

    /// <summary>Whether an open element ends where another begins.</summary>
    private static bool EndsBefore(string open, string next) => open switch
    {
        "p" => HtmlPolicy.IsBlock(next),
        "li" => next == "li",
        "dt" or "dd" => next is "dt" or "dd",
        "td" or "th" => next is "td" or "th" or "tr" or "thead" or "tbody" or "tfoot",
        "tr" => next is "tr" or "thead" or "tbody" or "tfoot",
        "thead" or "tbody" or "tfoot" => next is "thead" or "tbody" or "tfoot",
        "caption" => next is "thead" or "tbody" or "tfoot" or "tr" or "td" or "th",
        _ => false,
    };

    private void OpenImplied(string name) => _open.Add(new Open(name, name, _last!.Add($"<{name}>"), null));

    private void CloseTop()
    {
        var open = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        _last!.Add($"</{open.WrittenAs}>");
        _closed[open.Name] = _closed.GetValueOrDefault(open.Name) + 1;
    }

    /// <summary>An open element.</summary>
    /// <param name="Name">The element the author wrote.</param>
    /// <param name="WrittenAs">The element that is published.</param>
    /// <param name="Tag">Its start tag up to its name.</param>
    /// <param name="Location">Where; null for one that nobody wrote.</param>
    private sealed record Open(string Name, string WrittenAs, HtmlPieces.Piece Tag, FileLocation? Location);
}
