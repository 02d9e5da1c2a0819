using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.Markdown;

/// <summary>
/// The one door to the Markdown parser. Limits stand before it, for its time grows with the square of what stands open; and where it
/// refuses a text all the same, that is a diagnostic of that page, which is then read as an empty one.
/// </summary>
internal static class MarkdownDoor
{
    /// <summary>How many elements may stand in one another; the library writes 128.</summary>
    private const int Deepest = 120;

    /// <summary>Parses a page.</summary>
    /// <param name="source">The page.</param>
    /// <param name="pipeline">How.</param>
    /// <param name="context">What the parsers of this program need.</param>
    /// <param name="diagnostics">Takes why a page is not read.</param>
    /// <returns>The document; an empty one where the page is not read.</returns>
    public static MarkdownDocument Parse(
        InputText source,
        MarkdownPipeline pipeline,
        MarkdownParserContext context,
        IDiagnosticSink diagnostics)
    {
        if (MarkdownNesting.FindProblem(source) is { } problem)
        {
            diagnostics.Report(problem);
            return Empty(pipeline, context);
        }

        try
        {
            var document = Markdig.Markdown.Parse(source.Text, pipeline, context);
            if (FindTooDeep(document) is not { } deepest)
            {
                return document;
            }

            diagnostics.Report(Rules.Syntax.TooDeep.At(
                source.LocationOf(deepest.Span.Start),
                $"The page is not read: more than {Deepest} elements stand in one another.",
                "Close what was left open, or nest less."));
            return Empty(pipeline, context);
        }
        catch (ArgumentException)
        {
            // "Markdown elements in the input are too deeply nested", of which it does not say where.
            diagnostics.Report(Rules.Syntax.TooDeep.At(
                new FileLocation(source.File),
                "The page is not read: something in it stands in something else more than a hundred times.",
                "Look for lists and quotes in one another, and for brackets that are not closed."));
            return Empty(pipeline, context);
        }
    }

    /// <summary>
    /// The first element that is too deep to be written; null for none. It is found without recursion. Brackets that were never closed
    /// stand in one another in the tree, but are written one after another.
    /// </summary>
    private static MarkdownObject? FindTooDeep(MarkdownDocument document)
    {
        var rest = new Stack<(MarkdownObject Element, int Depth)>();
        rest.Push((document, 0));
        while (rest.TryPop(out var next))
        {
            if (next.Depth > Deepest)
            {
                return next.Element;
            }

            if (next.Element is ContainerBlock block)
            {
                foreach (var child in block)
                {
                    rest.Push((child, next.Depth + 1));
                }
            }

            var inlines = next.Element is LeafBlock leaf ? leaf.Inline : next.Element as ContainerInline;
            for (var child = inlines?.FirstChild; child is not null; child = child.NextSibling)
            {
                rest.Push((child, next.Depth + (child is DelimiterInline ? 0 : 1)));
            }
        }

        return null;
    }

    private static MarkdownDocument Empty(MarkdownPipeline pipeline, MarkdownParserContext context) =>
        Markdig.Markdown.Parse("", pipeline, context);
}
