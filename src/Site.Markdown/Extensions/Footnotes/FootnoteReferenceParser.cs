using Markdig.Extensions.Footnotes;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;

namespace Site.Markdown.Extensions.Footnotes;

/// <summary>
/// Reads the marks of footnotes before links are read, which take brackets behind brackets for a link and its name: <c>[^a][^b]</c> are
/// two marks, and in <c>[words][^a]</c> one stands behind words in brackets.
/// </summary>
internal sealed class FootnoteReferenceParser : InlineParser
{
    private readonly LinkInlineParser _links = new();

    /// <summary>Makes a parser.</summary>
    public FootnoteReferenceParser() => OpeningCharacters = ['[', ']', '!'];

    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.CurrentChar == '[')
        {
            return TryRead(processor, ref slice);
        }

        if (FindMark(processor, slice, slice.Start + 1) is null)
        {
            return false;
        }

        if (slice.CurrentChar == ']')
        {
            // The bracket ends what it would end if nothing came behind it.
            var end = new StringSlice(slice.Text, slice.Start, slice.Start);
            if (!_links.Match(processor, ref end))
            {
                return false;
            }

            slice.Start = end.Start;
            return true;
        }

        return processor.KeepAsWritten(ref slice, 1);
    }

    private static bool TryRead(InlineProcessor processor, ref StringSlice slice)
    {
        if (FindMark(processor, slice, slice.Start) is not var (definition, length) || definition.CreateLinkInline is not { } create)
        {
            return false;
        }

        var mark = create(processor, definition, null);
        mark.Span = new SourceSpan(
            processor.GetSourcePosition(slice.Start, out var line, out var column),
            processor.GetSourcePosition(slice.Start + length - 1));
        mark.Line = line;
        mark.Column = column;
        processor.Inline = mark;
        slice.Start += length;
        return true;
    }

    /// <summary>The footnote that a mark at a place refers to, and how long the mark is; null for none.</summary>
    private static (LinkReferenceDefinition Definition, int Length)? FindMark(InlineProcessor processor, StringSlice slice, int start)
    {
        var text = slice.Text.AsSpan(start, Math.Max(0, slice.End + 1 - start));
        if (!text.StartsWith("[^", StringComparison.Ordinal) || text.IndexOf(']') is not (> 2 and var end))
        {
            return null;
        }

        return processor.Document.TryGetLinkReferenceDefinition(text[1..end].ToString(), out var definition)
            && definition is FootnoteLinkReferenceDefinition
                ? (definition, end + 1)
                : null;
    }
}
