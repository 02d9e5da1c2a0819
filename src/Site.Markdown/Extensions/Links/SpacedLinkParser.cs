using System.Text.RegularExpressions;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Site.Markdown.Extensions.Links;

/// <summary>
/// Reads links to files whose names have spaces, <c>[words](my file.md)</c>, which note-takers write and CommonMark does not know. Only
/// what has the ending of a file or is a web address is taken for one: words in parentheses may follow words in brackets.
/// </summary>
internal sealed partial class SpacedLinkParser : InlineParser
{
    private readonly LinkInlineParser _links = new();

    /// <summary>Makes a parser.</summary>
    public SpacedLinkParser() => OpeningCharacters = [']'];

    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '(' || Spaced().Match(slice.Text, slice.Start, slice.Length) is not { Success: true } match)
        {
            return false;
        }

        // The same text with an address that has no spaces; what stands before it keeps its place.
        var written = match.Groups["address"];
        var address = written.Value.Replace(" ", "%20", StringComparison.Ordinal);
        var text = string.Concat(
            slice.Text.AsSpan(0, written.Index),
            address,
            slice.Text.AsSpan(written.Index + written.Length, match.Index + match.Length - written.Index - written.Length));
        var changed = new StringSlice(text, slice.Start, text.Length - 1);
        if (!_links.Match(processor, ref changed) || changed.Start <= slice.Start + 1)
        {
            return false;
        }

        if (processor.Inline is LinkInline link)
        {
            link.Span.End = processor.GetSourcePosition(match.Index + match.Length - 1);
            link.UrlSpan = new SourceSpan(
                processor.GetSourcePosition(written.Index),
                processor.GetSourcePosition(written.Index + written.Length - 1));
        }

        slice.Start = match.Index + match.Length;
        return true;
    }

    [GeneratedRegex(
        """
        \G\]\((?=[^()\r\n]*\ )
        (?<address>(?:https?://|(?![^()\r\n]*://))[^\s()<>"'`{}][^()<>"'`{}\r\n]{0,500}?
          (?:(?<=https?://[^()\r\n]*)[^\s()<>"'`{}]|\.[A-Za-z][A-Za-z0-9]{0,7}(?:[?\#][^()<>"'`{}\r\n]*)?))
        (?:\s+"[^"\r\n]*")?\)
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Spaced();
}
