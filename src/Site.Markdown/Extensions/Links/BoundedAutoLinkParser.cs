using Markdig.Extensions.AutoLinks;
using Markdig.Helpers;
using Markdig.Parsers;
using Site.Markdown.Markers;

namespace Site.Markdown.Extensions.Links;

/// <summary>Makes links of addresses in the text as far as the next marker, which is no part of the address that it touches.</summary>
/// <param name="markers">The names of the markers there are.</param>
internal sealed class BoundedAutoLinkParser(IEnumerable<string> markers) : AutoLinkParser(new AutoLinkOptions())
{
    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (!MayBegin(slice.AsSpan()))
        {
            return false;
        }

        var end = slice.End;
        var length = slice.Text.AsSpan(slice.Start, slice.Length).IndexOfAny(" \t\r\n<");
        var address = slice.Text.AsSpan(slice.Start, length < 0 ? slice.Length : length);
        if (MarkerNames.FirstIn(address, markers).Start is var marker and >= 0)
        {
            slice.End = slice.Start + marker - 1;
        }

        var isLink = slice.End >= slice.Start && base.Match(processor, ref slice);
        slice.End = end;
        return isLink;
    }

    /// <summary>
    /// Whether an address may begin here. Only then is its end looked for, so that a long word is not read from each of its letters.
    /// </summary>
    private static bool MayBegin(ReadOnlySpan<char> text) =>
        text.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("ftp://", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("tel:", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
}
