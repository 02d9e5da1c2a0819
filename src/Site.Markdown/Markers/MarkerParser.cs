using System.Diagnostics.CodeAnalysis;
using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.Markdown.Markers;

/// <summary>
/// Recognises markers, <c>[cite: …]</c> and its kin, before the link parser sees their brackets. A marker that is not understood is
/// reported and left as plain text, so nothing an author wrote is lost.
/// </summary>
internal sealed class MarkerParser : InlineParser
{
    private readonly List<(string Opening, MarkerExtension Marker)> _markers = [];

    private MarkerParser() => OpeningCharacters = ['['];

    /// <summary>Adds a marker to those that a pipeline knows. Called while the pipeline is built; afterwards nothing changes.</summary>
    public static void Register(MarkdownPipelineBuilder pipeline, MarkerExtension marker)
    {
        var parser = pipeline.InlineParsers.Find<MarkerParser>();
        if (parser is null)
        {
            parser = new MarkerParser();
            pipeline.InlineParsers.InsertBefore<LinkInlineParser>(parser);
        }

        parser._markers.Add(($"[{marker.Name}:", marker));
    }

    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.Text.AsSpan(slice.Start, slice.Length);
        if (!TryFind(text, out var opening, out var reader))
        {
            return false;
        }

        var context = ParseContext.Of(processor);
        var start = slice.Start;
        var length = FindEnd(text, out var openQuote);
        if (length < 0)
        {
            context.Diagnostics.Report(openQuote < 0
                ? Rules.Syntax.NotClosed.At(Locate(0), $"'{opening}' is never closed.", "Close it with ']' in the same paragraph.")
                : Rules.Syntax.QuoteNotClosed.At(
                    Locate(openQuote),
                    $"The quote in '{opening}' is never closed.",
                    "Close it with the same kind of quotation mark."));
            return false;
        }

        var body = text[opening.Length..(length - 1)].ToString();
        var place = MarkerPlace.Of(processor, text[..length], start, opening.Length, context.Source);
        if (reader.Read(new MarkerText(body, context, place.Locate, Locate(0))) is not { } marker)
        {
            return false;
        }

        marker.Span = new SourceSpan(
            processor.GetSourcePosition(start, out var line, out var column),
            processor.GetSourcePosition(start + length - 1));
        marker.Line = line;
        marker.Column = column;
        if (marker is ContainerInline { FirstChild: { } shown })
        {
            (shown.Span, shown.Line, shown.Column) = (marker.Span, line, column);
        }

        processor.Inline = marker;
        slice.Start = start + length;
        return true;

        FileLocation Locate(int offset) => context.Source.LocationOf(processor.GetSourcePosition(start + offset));
    }

    private bool TryFind(ReadOnlySpan<char> text, out string opening, [NotNullWhen(true)] out MarkerExtension? marker)
    {
        foreach (var (candidate, extension) in _markers)
        {
            if (text.StartsWith(candidate, StringComparison.Ordinal))
            {
                (opening, marker) = (candidate, extension);
                return true;
            }
        }

        (opening, marker) = ("", null);
        return false;
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
