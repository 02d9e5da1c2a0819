using Markdig.Extensions.AutoLinks;
using Markdig.Helpers;
using Markdig.Parsers;
using Site.Markdown.Markers;

namespace Site.Markdown.Extensions.Links;

/// <summary>Makes links of addresses in the text as far as the next marker, which is no part of the address that it touches.</summary>
/// <param name="markers">The names of the markers there are.</param>
internal sealed class BoundedAutoLinkParser(IEnumerable<string> markers) : AutoLinkParser(new AutoLinkOptions())
{
    private static readonly string[] Starts = ["http://", "https://", "ftp://", "mailto:", "tel:", "www."];

    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        // Looked at before its end is, for a long word may be full of signs that an address can begin with.
        var start = slice.Start;
        var text = slice.Text;
        if (!Array.Exists(Starts, s => string.Compare(text, start, s, 0, s.Length, StringComparison.OrdinalIgnoreCase) == 0))
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
}
