using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Site.Markdown.Extensions;

/// <summary>What parsers of inlines share.</summary>
internal static class InlineProcessing
{
    /// <summary>Takes what stands next as text, in which no other parser looks for anything.</summary>
    /// <param name="processor">The processor.</param>
    /// <param name="slice">The text from there on; afterwards from behind it.</param>
    /// <param name="length">How many UTF-16 units are taken.</param>
    /// <returns>True, as a parser says that has matched.</returns>
    public static bool KeepAsWritten(this InlineProcessor processor, ref StringSlice slice, int length)
    {
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new LiteralInline(new StringSlice(slice.Text, slice.Start, slice.Start + length - 1))
        {
            Span = new SourceSpan(start, processor.GetSourcePosition(slice.Start + length - 1, out _, out _)),
            Line = line,
            Column = column,
        };
        slice.Start += length;
        return true;
    }
}
