using Markdig.Extensions.Mathematics;
using Markdig.Syntax;
using Site.Markdown.Extensions.Callouts;
using Site.Markdown.Markers;
using Site.Text.Diagnostics;

namespace Site.Markdown.Extensions.Leftovers;

/// <summary>Reports boxes and code that no line closes, which take in the rest of the page.</summary>
internal static class UnclosedBlocks
{
    /// <summary>Looks over a page.</summary>
    public static void Report(MarkdownDocument document, ParseContext context)
    {
        foreach (var block in document.Descendants<Block>())
        {
            if (block is CalloutBlock { End: CalloutEnd.Fence, ClosingSpan: null } box)
            {
                Report(
                    new string(box.FenceSign, box.FenceLength),
                    "what begins here, so that all behind it stands in it.",
                    "",
                    box.HeadSpan.Start);
            }
            else if (block is FencedCodeBlock { ClosingFencedCharCount: 0 } code and not MathBlock && HasParts(code))
            {
                Report(
                    new string(code.FencedChar, code.OpeningFencedCharCount),
                    "the code that begins here, so that all behind it is shown as code.",
                    ", with nothing behind it",
                    code.Span.Start);
            }
        }

        void Report(string fence, string what, string alone, int offset) => context.Diagnostics.Report(Rules.Syntax.BoxNotClosed.At(
            context.Source.LocationOf(offset),
            $"No line '{fence}' closes {what}",
            $"Write a line '{fence}' where it ends{alone}."));
    }

    /// <summary>Whether an empty line stands between lines of code: what comes behind it may be more of the page.</summary>
    private static bool HasParts(LeafBlock code)
    {
        var seen = false;
        var isBehindGap = false;
        for (var i = 0; i < code.Lines.Count; i++)
        {
            var isEmpty = code.Lines.Lines[i].Slice.IsEmptyOrWhitespace();
            if (!isEmpty && isBehindGap)
            {
                return true;
            }

            isBehindGap |= isEmpty && seen;
            seen |= !isEmpty;
        }

        return false;
    }
}
