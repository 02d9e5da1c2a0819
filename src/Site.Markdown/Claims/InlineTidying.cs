using Markdig.Syntax.Inlines;

namespace Site.Markdown.Claims;

/// <summary>Gives a paragraph's tree the shape of the page before its markers are bound.</summary>
internal static class InlineTidying
{
    /// <summary>
    /// Markdig leaves an opening bracket that became no link in the tree as a container of all that follows; here it becomes the
    /// character it is shown as, so that the tree has the shape of the page.
    /// </summary>
    public static void ReleaseDelimiters(ContainerInline root)
    {
        foreach (var delimiter in InlineTree.Find<DelimiterInline>(root))
        {
            delimiter.ReplaceBy(new LiteralInline(delimiter.ToLiteral())
            {
                Span = delimiter.Span,
                Line = delimiter.Line,
                Column = delimiter.Column,
            });
        }
    }

    /// <summary>The white space an author leaves before a marker belongs to the source, not to the page: “month [cite: …].”</summary>
    public static void TrimBeforeMarkers(ContainerInline root)
    {
        foreach (var marker in InlineTree.Find<ClaimMarker>(root))
        {
            RemoveLineBreaks(marker);
            if (marker.PreviousSibling is LiteralInline literal)
            {
                var trimmed = literal.Content.AsSpan().TrimEnd().Length;
                literal.Span.End -= literal.Content.Length - trimmed;
                literal.Content.End = literal.Content.Start + trimmed - 1;
                if (trimmed == 0)
                {
                    literal.Remove();
                    RemoveLineBreaks(marker);
                }
            }
        }
    }

    private static void RemoveLineBreaks(ClaimMarker marker)
    {
        while (marker.PreviousSibling is LineBreakInline line)
        {
            line.Remove();
        }
    }
}
