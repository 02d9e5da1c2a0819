using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;
using Site.Markdown.Directives;
using Site.Markdown.Values;
using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.Markdown.Markers;

/// <summary>
/// Recognises markers, <c>[cite: …]</c> and its kin, before the link parser sees their brackets. A marker that is not understood is
/// reported and left as plain text, so nothing an author wrote is lost.
/// </summary>
internal sealed class MarkerParser : InlineParser
{
    private static readonly (string Opening, Func<MarkerText, Inline?> Read)[] Openings =
    [
        ("[cite:", m => m.Claim(MarkerKind.Cite)),
        ("[assume:", m => m.Claim(MarkerKind.Assume)),
        ("[opinion:", m => m.Claim(MarkerKind.Opinion)),
        ("[nocite:", m => m.Claim(MarkerKind.NoCite)),
        ("[fact:", m => m.Context.Values.ReadFact(m.Body, m.Locate, m.Context.Diagnostics)),
        ("[calc:", m => m.Context.Values.ReadCalc(m.Body, m.Locate, m.Context.Diagnostics)),
        ("[calculator:", m => m.Directive(DirectiveKind.Calculator)),
        ("[facts:", m => m.Directive(DirectiveKind.FactTable)),
        ("[accuracy:", m => m.Directive(DirectiveKind.Accuracy)),
    ];

    public MarkerParser() => OpeningCharacters = ['['];

    /// <summary>Whether a marker begins here.</summary>
    public static bool IsMarker(ReadOnlySpan<char> text)
    {
        foreach (var (opening, _) in Openings)
        {
            if (text.StartsWith(opening, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.Text.AsSpan(slice.Start, slice.Length);
        foreach (var (opening, read) in Openings)
        {
            if (text.StartsWith(opening, StringComparison.Ordinal))
            {
                return Match(processor, ref slice, text, opening, read);
            }
        }

        return false;
    }

    private static bool Match(InlineProcessor processor, ref StringSlice slice, ReadOnlySpan<char> text, string opening, Func<MarkerText, Inline?> read)
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
        if (read(new MarkerText(body, context, offset => Locate(opening.Length + offset), Locate(0))) is not { } marker)
        {
            return false;
        }

        marker.Span = new Markdig.Syntax.SourceSpan(
            processor.GetSourcePosition(start, out var line, out var column),
            processor.GetSourcePosition(start + length - 1));
        marker.Line = line;
        marker.Column = column;
        if (marker is ValueInline { FirstChild: { } shown })
        {
            (shown.Span, shown.Line, shown.Column) = (marker.Span, line, column);
        }

        processor.Inline = marker;
        slice.Start = start + length;
        return true;

        FileLocation Locate(int offset) => context.Source.LocationOf(processor.GetSourcePosition(start + offset));
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

/// <summary>A marker as found.</summary>
/// <param name="Body">What stands between its colon and its closing bracket.</param>
/// <param name="Context">The page's.</param>
/// <param name="Locate">The place of an offset into the body.</param>
/// <param name="Start">The place of the marker.</param>
internal sealed record MarkerText(string Body, ParseContext Context, Func<int, FileLocation> Locate, FileLocation Start)
{
    /// <summary>Reads it as a marker about words on the page.</summary>
    public MarkerInline? Claim(MarkerKind kind) => new MarkerReader(Body, Context.Diagnostics, Locate, Start).Read(kind);

    /// <summary>Reads it as a marker that stands for a block.</summary>
    public DirectiveInline? Directive(DirectiveKind kind) => DirectiveReader.Read(kind, this);
}

/// <summary>What the parsers of one page share.</summary>
/// <param name="Source">The page's text.</param>
/// <param name="Values">Reads markers that stand for numbers.</param>
/// <param name="Diagnostics">Takes what is wrong.</param>
internal sealed record ParseContext(InputText Source, ValueReader Values, IDiagnosticSink Diagnostics)
{
    /// <summary>The key it is kept under in Markdig's parser context.</summary>
    public static object Key { get; } = new();
}
