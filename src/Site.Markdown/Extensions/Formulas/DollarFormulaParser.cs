using System.Text.RegularExpressions;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Site.Markdown.Extensions.Formulas;

/// <summary>
/// Reads <c>$$…$$</c>, and <c>$…$</c> where what stands between is certainly a formula: two prices in a line are none.
/// </summary>
internal sealed partial class DollarFormulaParser : InlineParser
{
    /// <summary>Makes a parser.</summary>
    public DollarFormulaParser() => OpeningCharacters = ['$'];

    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (Formula().Match(slice.Text, slice.Start, slice.Length) is not { Success: true } match)
        {
            return false;
        }

        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new LiteralInline(new StringSlice(slice.Text, slice.Start, slice.Start + match.Length - 1))
        {
            Span = new SourceSpan(start, start + match.Length - 1),
            Line = line,
            Column = column,
        };
        slice.Start += match.Length;
        return true;
    }

    [GeneratedRegex(
        @"\G(?:\$\$[^$\r\n]{1,2000}\$\$|\$(?=[^$\r\n]{0,200}?[\\^_])(?![\s\d])(?:[^$\r\n\[]|\[(?!\w+:)){1,200}(?<!\s)\$(?![\w$]))",
        RegexOptions.CultureInvariant)]
    private static partial Regex Formula();
}
