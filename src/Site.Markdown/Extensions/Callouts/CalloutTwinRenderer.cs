using Markdig.Syntax;
using Site.Markdown.Rendering;

namespace Site.Markdown.Extensions.Callouts;

/// <summary>
/// Writes a callout to the Markdown twin as its title in bold and what it holds, for elsewhere its first line is text and indented content
/// is code.
/// </summary>
internal sealed class CalloutTwinRenderer : TwinObjectRenderer<CalloutBlock>
{
    private const int Indent = 4;

    protected override void Write(TwinRenderer renderer, CalloutBlock callout)
    {
        var source = renderer.Page.Source.Text;
        if (callout.Title is { } title)
        {
            // What is in the title may be replaced itself.
            renderer.Replace(new SourceSpan(callout.HeadSpan.Start, title.Span.Start - 1), "**");
            renderer.Replace(new SourceSpan(title.Span.End + 1, callout.HeadSpan.End), "**" + Break(callout));
        }
        else
        {
            var words = callout.Head.Shape == CalloutShape.Plain ? "" : $"**{callout.Head.KindAsTitle}**";
            renderer.Replace(callout.HeadSpan, words.Length == 0 ? "" : words + Break(callout));
        }

        if (callout.ClosingSpan is { } closing)
        {
            renderer.Replace(closing, "");
        }

        if (callout.IsIndented)
        {
            Dedent(renderer, callout, source);
        }

        renderer.WriteChildren(callout);
    }

    /// <summary>An empty line, where none of another kind is wanted: a quotation goes on behind its sign.</summary>
    private static string Break(CalloutBlock callout) => callout.IsIndented || callout.Colons > 0 ? "\n" : "  ";

    private static void Dedent(TwinRenderer renderer, CalloutBlock callout, string source)
    {
        var at = source.IndexOf('\n', callout.HeadSpan.End);
        while (at >= 0 && at < callout.Span.End)
        {
            var start = at + 1 + callout.Column;
            if (start + Indent <= source.Length && source.AsSpan(start, Indent).TrimStart(' ').IsEmpty)
            {
                renderer.Replace(new SourceSpan(start, start + Indent - 1), "");
            }

            at = source.IndexOf('\n', at + 1);
        }
    }
}
