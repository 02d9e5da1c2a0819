using System.Text;
using Markdig.Renderers;
using Markdig.Syntax;
using Site.Markdown.Pages;

namespace Site.Markdown.Rendering;

/// <summary>
/// Rewrites a page's own Markdown for those who read only that: extensions replace their nodes, such as a marker by the address, date and
/// confidence it stands for; everything else stays as the author wrote it.
/// </summary>
internal sealed class TwinRenderer : RendererBase
{
    private readonly List<TwinEdit> _edits = [];
    private readonly Dictionary<int, bool> _brackets = [];

    /// <summary>Makes a renderer of one page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="bindings">What was decided about its links, citations and directives.</param>
    public TwinRenderer(MarkdownPage page, PageBindings bindings)
    {
        Page = page;
        Bindings = bindings;
        ObjectRenderers.Add(new LeafBlockRenderer());
    }

    /// <summary>The page.</summary>
    public MarkdownPage Page { get; }

    /// <summary>What was decided about the page's links, citations and directives.</summary>
    public PageBindings Bindings { get; }

    /// <summary>Adds what writes a kind of node, before all that would write it otherwise.</summary>
    public void Add(IMarkdownObjectRenderer renderer) => ObjectRenderers.Insert(0, renderer);

    /// <summary>Puts text in the place of a stretch of the author's.</summary>
    /// <param name="span">The stretch.</param>
    /// <param name="text">What takes its place.</param>
    public void Replace(SourceSpan span, string text) => _edits.Add(new TwinEdit(span.Start, span.End + 1, text, IsNote: false));

    /// <summary>Puts a remark on the words before in the place of a stretch, and keeps it apart from them by a space.</summary>
    /// <param name="span">The stretch.</param>
    /// <param name="text">The remark.</param>
    public void ReplaceByNote(SourceSpan span, string text) => _edits.Add(new TwinEdit(span.Start, span.End + 1, text, IsNote: true));

    /// <summary>Takes out the brackets around words, and escapes what would be read as something else without them.</summary>
    /// <param name="brackets">The brackets.</param>
    public void Unwrap(BoundBrackets brackets)
    {
        _brackets[brackets.Open.Start] = brackets.FollowText;
        Replace(brackets.Open, "");
        Replace(brackets.Close, "");
    }

    /// <summary>Writes the page's Markdown without its front matter.</summary>
    /// <returns>The text.</returns>
    public override object Render(MarkdownObject markdownObject)
    {
        Write(markdownObject);
        var source = Page.Source.Text;
        if (Page.FrontMatterSpan is { } front)
        {
            _edits.Add(new TwinEdit(front.Start, EndOfBlankLines(front.End + 1), "", IsNote: false));
        }

        _edits.Sort((a, b) => (a.Start, a.End).CompareTo((b.Start, b.End)));
        var text = new StringBuilder(source.Length + (_edits.Count * 80));
        var at = 0;
        foreach (var edit in _edits)
        {
            if (edit.Start < at)
            {
                continue;
            }

            text.Append(source, at, edit.Start - at);
            if (_brackets.TryGetValue(edit.Start, out var followsText))
            {
                at = edit.End + TwinEscapes.Write(text, followsText, source.AsSpan(edit.End));
                continue;
            }

            if (edit.IsNote && edit.Text.Length > 0 && text.Length > 0 && !char.IsWhiteSpace(text[^1]))
            {
                text.Append(' ');
            }

            text.Append(edit.Text);
            at = edit.End;
        }

        return text.Append(source, at, source.Length - at).ToString();
    }

    private int EndOfBlankLines(int at)
    {
        while (at < Page.Source.Text.Length && Page.Source.Text[at] is '\r' or '\n')
        {
            at++;
        }

        return at;
    }

    /// <summary>A stretch of the author's text and what takes its place.</summary>
    /// <param name="Start">Where it starts.</param>
    /// <param name="End">One past where it ends.</param>
    /// <param name="Text">What takes its place.</param>
    /// <param name="IsNote">Whether that is a remark on the words before.</param>
    private readonly record struct TwinEdit(int Start, int End, string Text, bool IsNote);

    /// <summary>Goes on into the text of paragraphs, headings and cells.</summary>
    private sealed class LeafBlockRenderer : TwinObjectRenderer<LeafBlock>
    {
        protected override void Write(TwinRenderer renderer, LeafBlock block)
        {
            if (block.Inline is not null)
            {
                renderer.WriteChildren(block.Inline);
            }
        }
    }
}
