using Markdig.Helpers;
using Markdig.Parsers;
using Site.Citations.Diagnostics;
using Site.Citations.Text;

namespace Site.Markdown.Markers;

/// <summary>
/// Recognises markers, <c>[cite: …]</c> and its kin, before the link parser sees their brackets. A marker that is not understood is
/// reported and left as plain text, so nothing an author wrote is lost.
/// </summary>
internal sealed class MarkerParser : InlineParser
{
    private static readonly (string Opening, MarkerKind? Kind)[] Openings =
    [
        ("[cite:", MarkerKind.Cite),
        ("[assume:", MarkerKind.Assume),
        ("[opinion:", MarkerKind.Opinion),
        ("[nocite:", MarkerKind.NoCite),
        ("[fact:", null),
        ("[calc:", null),
        ("[calculator:", null),
    ];

    public MarkerParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.Text.AsSpan(slice.Start, slice.Length);
        foreach (var (opening, kind) in Openings)
        {
            if (text.StartsWith(opening, StringComparison.Ordinal))
            {
                return Match(processor, ref slice, text, opening, kind);
            }
        }

        return false;
    }

    private static bool Match(InlineProcessor processor, ref StringSlice slice, ReadOnlySpan<char> text, string opening, MarkerKind? kind)
    {
        var context = (ParseContext)processor.Context!.Properties[ParseContext.Key]!;
        var start = slice.Start;
        var length = FindEnd(text, out var openQuote);
        if (length < 0)
        {
            context.Diagnostics.Report(openQuote < 0
                ? Rules.Syntax.NotClosed.At(Locate(0), $"'{opening}' is never closed.", "Close it with ']' in the same paragraph.")
                : Rules.Syntax.QuoteNotClosed.At(Locate(openQuote), $"The quote in '{opening}' is never closed.", "Close it with the same kind of quotation mark."));
            return false;
        }

        var body = text[opening.Length..(length - 1)].ToString();
        if (kind is null)
        {
            context.Diagnostics.Report(Rules.Syntax.NotAvailable.At(
                Locate(0),
                $"'{text[..length]}' needs the cost model, which this version does not have.",
                "Write the number and mark it as an assumption whose reason is its arithmetic: [42][assume: 6 x 7]."));
            return false;
        }

        var reader = new MarkerReader(body, context.Diagnostics, offset => Locate(opening.Length + offset), Locate(0));
        if (reader.Read(kind.Value) is not { } marker)
        {
            return false;
        }

        marker.Span = new Markdig.Syntax.SourceSpan(
            processor.GetSourcePosition(start, out var line, out var column),
            processor.GetSourcePosition(start + length - 1));
        marker.Line = line;
        marker.Column = column;
        processor.Inline = marker;
        slice.Start = start + length;
        return true;

        SourceLocation Locate(int offset) => context.Source.LocationOf(processor.GetSourcePosition(start + offset));
    }

    /// <summary>The length up to and with the closing bracket: quotes may hold brackets, and brackets may nest.</summary>
    private static int FindEnd(ReadOnlySpan<char> text, out int openQuote)
    {
        openQuote = -1;
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '[':
                    depth++;
                    break;
                case ']' when --depth == 0:
                    return i + 1;
                case '"' or '\u201C' when IsQuoteStart(text, i):
                    var close = text[(i + 1)..].IndexOf(text[i] == '"' ? '"' : '\u201D');
                    if (close < 0)
                    {
                        openQuote = i;
                        return -1;
                    }

                    i += close + 1;
                    break;
            }
        }

        return -1;
    }

    /// <summary>A quotation mark opens a quote only at the start of a part; anywhere else it is a character like any other.</summary>
    private static bool IsQuoteStart(ReadOnlySpan<char> text, int index)
    {
        var before = text[..index].TrimEnd();
        return before.EndsWith("\u00B7", StringComparison.Ordinal) || before.EndsWith("|", StringComparison.Ordinal) ||
            before.EndsWith("as=", StringComparison.Ordinal) || before.EndsWith(":", StringComparison.Ordinal);
    }
}

/// <summary>What the parsers of one page share.</summary>
/// <param name="Source">The page's text.</param>
/// <param name="Diagnostics">Takes what is wrong.</param>
internal sealed record ParseContext(SourceText Source, IDiagnosticSink Diagnostics)
{
    /// <summary>The key it is kept under in Markdig's parser context.</summary>
    public static object Key { get; } = new();
}
