using System.Net;
using System.Text;
using Site.Markdown.Pages;

namespace Site.Markdown.Extensions.RawHtml;

/// <summary>What one node of raw HTML publishes, in pieces: some of it is decided only when the rest of the page is known.</summary>
internal sealed class HtmlPieces
{
    private readonly List<Piece> _pieces = [];

    /// <summary>The key under which a node keeps its pieces.</summary>
    public static object Key { get; } = new();

    /// <summary>The words shown in the place of tags that are not published as tags; empty where there are none.</summary>
    public string ShownInstead { get; private set; } = "";

    /// <summary>Adds words that are shown in the place of a tag.</summary>
    public void AddInstead(string text)
    {
        Add(WebUtility.HtmlEncode(text));
        ShownInstead += text;
    }

    /// <summary>Adds HTML.</summary>
    public Piece Add(string html)
    {
        var piece = new Piece(html);
        _pieces.Add(piece);
        return piece;
    }

    /// <summary>Adds an attribute whose value is an address that the build decides on.</summary>
    public void Add(string attribute, PageLink link) => _pieces.Add(new Piece(attribute) { Link = link });

    /// <summary>Adds an attribute.</summary>
    public Piece Add(string attribute, string value) => Add($" {attribute}=\"{WebUtility.HtmlEncode(value)}\"");

    /// <summary>Adds an image.</summary>
    /// <param name="link">Where it is.</param>
    /// <param name="attributes">Its other attributes.</param>
    /// <param name="otherwise">What is shown where it is not there, as HTML.</param>
    public void AddImage(PageLink link, HtmlPieces attributes, string otherwise) =>
        _pieces.Add(new Piece(otherwise) { Link = link, Image = attributes });

    /// <summary>The HTML.</summary>
    /// <param name="addressOf">The address to write for a link; null where it must not become one.</param>
    public string ToHtml(Func<PageLink, string?> addressOf)
    {
        var html = new StringBuilder();
        foreach (var piece in _pieces)
        {
            if (piece.Link is not { } link)
            {
                html.Append(piece.Html);
            }
            else if (piece.Image is { } image)
            {
                html.Append(addressOf(link) is { } source
                    ? $"<img src=\"{WebUtility.HtmlEncode(source)}\"{image.ToHtml(addressOf)}>"
                    : piece.Html);
            }
            else if (addressOf(link) is { } address)
            {
                html.Append(' ').Append(piece.Html).Append("=\"").Append(WebUtility.HtmlEncode(address)).Append('"');
            }
        }

        return html.ToString();
    }

    /// <summary>A piece.</summary>
    /// <param name="html">The HTML; for a link, the name of the attribute; for an image, what is shown without it.</param>
    internal sealed class Piece(string html)
    {
        /// <summary>The HTML, which may change until the page is parsed.</summary>
        public string Html { get; set; } = html;

        /// <summary>The link whose address is the attribute's value; null for other pieces.</summary>
        public PageLink? Link { get; init; }

        /// <summary>The other attributes of an image; null for other pieces.</summary>
        public HtmlPieces? Image { get; init; }
    }
}
