using System.Text;
using Markdig.Extensions.Abbreviations;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax.Inlines;
using Site.Citations.Claims;
using Site.Markdown.Extensions.Keys;
using Site.Markdown.Extensions.RawHtml;
using Site.Text.Folding;

namespace Site.Markdown.Claims;

/// <summary>
/// The text of one paragraph, heading or cell as a reader sees it, with the way back from each character to the syntax node that shows it.
/// </summary>
internal sealed class FlatText
{
    private readonly StringBuilder _text = new();
    private readonly List<(int Start, int End)> _opaque = [];
    private readonly List<Run> _runs = [];
    private readonly List<(ClaimMarker Marker, int Position)> _markers = [];
    private readonly List<(ClaimValueInline Value, int Start, int End)> _values = [];
    private bool _isInHtmlLink;

    /// <summary>A stretch that one leaf of the tree shows.</summary>
    /// <param name="Inline">The leaf.</param>
    /// <param name="Start">Where its text starts.</param>
    /// <param name="Length">The length of its text.</param>
    /// <param name="Source">The offset of its first character in the page's source.</param>
    public readonly record struct Run(Inline Inline, int Start, int Length, int Source)
    {
        /// <summary>One past the last character.</summary>
        public int End => Start + Length;
    }

    private FlatText()
    {
    }

    /// <summary>The text.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The text with code and addresses blanked out by letters: sentences and quantities are looked for here.</summary>
    public string Shape { get; private set; } = "";

    /// <summary>The leaves, in order.</summary>
    public IReadOnlyList<Run> Runs => _runs;

    /// <summary>The markers and where in the text they stand, in order.</summary>
    public IReadOnlyList<(ClaimMarker Marker, int Position)> Markers => _markers;

    /// <summary>The facts and computed numbers and where in the text they stand, in order.</summary>
    public IReadOnlyList<(ClaimValueInline Value, int Start, int End)> Values => _values;

    /// <summary>Flattens a paragraph's content.</summary>
    public static FlatText Of(ContainerInline root)
    {
        var flat = new FlatText();
        flat.Visit(root);
        flat.Text = flat._text.ToString();
        flat.Shape = flat._opaque.Count == 0 ? flat.Text : flat.Blanked();
        return flat;
    }

    /// <summary>The offset in the page's source of a position that is not white space.</summary>
    /// <param name="position">The position in <see cref="Text"/>.</param>
    /// <param name="source">The page's source.</param>
    public int SourceOffset(int position, string source)
    {
        var run = RunAt(position);
        var offset = run.Source + position - run.Start;

        // Table cells are trimmed without their spans being moved.
        while (offset < source.Length && char.IsWhiteSpace(source[offset]))
        {
            offset++;
        }

        return offset;
    }

    /// <summary>
    /// Whether the author typed the character at a position as what it is: not in code or an address, not escaped.
    /// </summary>
    public bool IsTyped(int position) =>
        RunAt(position) is { Inline: LiteralInline { Parent: not LinkInline { IsAutoLink: true } } literal } run &&
        !(literal.IsFirstCharacterEscaped && position == run.Start);

    /// <summary>Whether the author typed the character at a position as a bracket of markers and links.</summary>
    public bool IsTypedBracket(int position) => Text[position] is '[' or ']' && IsTyped(position);

    /// <summary>The position itself, or where the code begins that it stands in: code is never cut.</summary>
    public int BeforeCode(int position) => RunAt(position) is { Inline: CodeInline } run ? run.Start : position;

    /// <summary>A stretch of the text, in Unicode's composed form, each white space one space and none at the ends.</summary>
    /// <param name="start">Where it starts.</param>
    /// <param name="end">One past where it ends.</param>
    /// <param name="leftOut">The positions of characters to leave out.</param>
    /// <param name="blanked">Stretches whose numbers are another's, and are blanked out.</param>
    public string TextOf(int start, int end, IReadOnlySet<int> leftOut, IEnumerable<(int Start, int End)>? blanked = null)
    {
        var source = Text.AsSpan(start, end - start).ToArray();
        foreach (var (from, to) in blanked ?? [])
        {
            for (var i = Math.Max(from, start); i < Math.Min(to, end); i++)
            {
                source[i - start] = ClaimQuantities.Blank(source[i - start]);
            }
        }

        var text = new StringBuilder(end - start);
        for (var i = start; i < end; i++)
        {
            // What the page text leaves out parts no number there, and so none here.
            if (leftOut.Contains(i) || PageTextFolding.IsDeleted(source[i - start]))
            {
                continue;
            }

            if (!char.IsWhiteSpace(source[i - start]))
            {
                text.Append(source[i - start]);
            }
            else if (text.Length > 0 && text[^1] != ' ')
            {
                text.Append(' ');
            }
        }

        return NormalForm.Of(text.ToString().TrimEnd());
    }

    /// <summary>The last leaf that starts at or before a position.</summary>
    private Run RunAt(int position)
    {
        var (low, high) = (0, _runs.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _runs[middle].Start <= position ? (middle + 1, high) : (low, middle);
        }

        return low == 0 ? default : _runs[low - 1];
    }

    private void Visit(ContainerInline container)
    {
        for (var child = container.FirstChild; child is not null; child = child.NextSibling)
        {
            switch (child)
            {
                case LinkInline { IsImage: true }:
                case FootnoteLink:
                case TaskList:
                    break;
                case LinkInline { IsAutoLink: true } link:
                    foreach (var leaf in link)
                    {
                        Add(leaf, leaf is LiteralInline literal ? literal.Content.AsSpan() : [], opaque: true);
                    }

                    break;
                case ClaimValueInline value:
                    Place(value);
                    var start = _text.Length;
                    Visit(value);
                    _values.Add((value, start, _text.Length));
                    break;
                case ContainerInline inner:
                    Visit(inner);
                    break;
                case ClaimMarker marker:
                    Place(marker);
                    _markers.Add((marker, _text.Length));
                    break;
                case LiteralInline literal:
                    Add(literal, literal.Content.AsSpan(), opaque: false);
                    break;
                case CodeInline code:
                    Add(code, code.ContentSpan, opaque: true);
                    break;
                case HtmlEntityInline entity:
                    Add(entity, entity.Transcoded.AsSpan(), opaque: false);
                    break;
                case AutolinkInline autolink:
                    Add(autolink, autolink.Url, opaque: true);
                    break;
                case AbbreviationInline term:
                    Add(term, term.Abbreviation.Label, opaque: false);
                    break;
                case KeysInline keys:
                    Add(keys, keys.Text, opaque: true);
                    break;
                case LineBreakInline:
                    Add(child, " ", opaque: false);
                    break;
                case HtmlInline html:
                    Visit(html);
                    break;
            }
        }
    }

    private void Visit(HtmlInline html)
    {
        if (HtmlTokenReader.Read(html.Tag) is [{ Name: "a" } tag])
        {
            _isInHtmlLink = tag is { Kind: HtmlTokenKind.Start, IsSelfClosing: false };
        }
        else if (html.Tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase))
        {
            Add(html, " ", opaque: false);
        }
        else if (html.GetData(HtmlPieces.Key) is HtmlPieces { ShownInstead: { Length: > 0 } shown })
        {
            Add(html, shown, opaque: true);
        }
    }

    private void Place(Inline marker)
    {
        if (_isInHtmlLink)
        {
            marker.MarkInsideHtmlLink();
        }
    }

    private void Add(Inline inline, ReadOnlySpan<char> text, bool opaque)
    {
        var source = inline.Span.Start + (inline is LiteralInline { IsFirstCharacterEscaped: true } ? 1 : 0);
        _runs.Add(new Run(inline, _text.Length, text.Length, source));
        _text.Append(text);
        if (opaque)
        {
            _opaque.Add((_text.Length - text.Length, _text.Length));
        }
    }

    private string Blanked()
    {
        var shape = Text.ToCharArray();
        foreach (var (start, end) in _opaque)
        {
            // A capital first, so that code or an address may begin a sentence.
            for (var i = start; i < end; i++)
            {
                shape[i] = char.IsWhiteSpace(shape[i]) ? ' ' : i == start ? 'X' : 'x';
            }
        }

        return new string(shape);
    }
}
