using System.Net;
using System.Text;
using Markdig.Syntax;
using Site.Text.Files;

namespace Site.Markdown.Extensions.RawHtml;

/// <summary>A heading in raw HTML. Links lead to it as to one of Markdown, so that it gets its id with those.</summary>
/// <param name="level">1 to 6.</param>
/// <param name="location">Where it is.</param>
/// <param name="id">The piece of its start tag that gives the id.</param>
internal sealed class HtmlHeading(int level, FileLocation location, HtmlPieces.Piece id)
{
    private static readonly object Key = new();

    private readonly StringBuilder _text = new();

    /// <summary>1 to 6.</summary>
    public int Level => level;

    /// <summary>Where it is.</summary>
    public FileLocation Location => location;

    /// <summary>The id that its author gave it; null for none.</summary>
    public string? Own { get; set; }

    /// <summary>Whether its start tag has ended.</summary>
    public bool IsBegun { get; private set; }

    /// <summary>Its text, markup removed; white space is one space.</summary>
    public string Text => string.Join(' ', _text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The headings of a block, in order.</summary>
    public static IReadOnlyList<HtmlHeading> In(LeafBlock block) => block.GetData(Key) as List<HtmlHeading> ?? [];

    /// <summary>The level of a heading by the name of its element; 0 for other elements.</summary>
    public static int LevelOf(string name) => name is ['h', >= '1' and <= '6'] ? name[1] - '0' : 0;

    /// <summary>Adds text of it, as it is written.</summary>
    public void AddText(string html) => _text.Append(WebUtility.HtmlDecode(html));

    /// <summary>Has a block keep it, when its start tag has ended.</summary>
    public void KeepIn(HtmlBlock block)
    {
        if (IsBegun)
        {
            return;
        }

        IsBegun = true;
        if (block.GetData(Key) is not List<HtmlHeading> all)
        {
            block.SetData(Key, all = []);
        }

        all.Add(this);
    }

    /// <summary>Has its start tag give an id.</summary>
    public void Give(string value) => id.Html = $" id=\"{WebUtility.HtmlEncode(value)}\"";
}
