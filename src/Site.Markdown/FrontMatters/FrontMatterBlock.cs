using Markdig.Syntax;

namespace Site.Markdown.FrontMatters;

/// <summary>Where a page's front matter stands.</summary>
/// <param name="Form">How it is marked off.</param>
/// <param name="Span">All of it, with the lines around it.</param>
/// <param name="Content">What stands between the lines around it.</param>
/// <param name="LinesBefore">How many lines stand before the content.</param>
/// <param name="LastLine">The last line of the content, counted from 1.</param>
internal sealed record FrontMatterBlock(FrontMatterForm Form, SourceSpan Span, string Content, int LinesBefore, int LastLine)
{
    /// <summary>
    /// The page's text with blanks in the place of the front matter, so that every offset stays what it is.
    /// </summary>
    public string BlankOut(string text) => string.Create(text.Length, (text, Span), static (blanked, state) =>
    {
        state.text.CopyTo(blanked);
        foreach (ref var c in blanked[state.Span.Start..(state.Span.End + 1)])
        {
            c = c is '\r' or '\n' ? c : ' ';
        }
    });
}
