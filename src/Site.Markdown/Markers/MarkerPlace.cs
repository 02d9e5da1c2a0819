using Markdig.Parsers;
using Site.Text.Files;

namespace Site.Markdown.Markers;

/// <summary>
/// Where the text of a marker stands in the page's source. Markdig can say so only while it reads the paragraph, and some of a marker's
/// mistakes are found later.
/// </summary>
internal sealed class MarkerPlace
{
    private readonly InputText _source;
    private readonly int _bodyStart;
    private readonly List<(int Offset, int Source)> _lines = [];

    private MarkerPlace(InputText source, int bodyStart)
    {
        _source = source;
        _bodyStart = bodyStart;
    }

    /// <summary>The place of a marker that is being read.</summary>
    /// <param name="processor">Reads the paragraph.</param>
    /// <param name="marker">The marker, brackets included.</param>
    /// <param name="start">Where it starts in the paragraph.</param>
    /// <param name="bodyStart">Where its text starts in the marker.</param>
    /// <param name="source">The page's text.</param>
    public static MarkerPlace Of(InlineProcessor processor, ReadOnlySpan<char> marker, int start, int bodyStart, InputText source)
    {
        var place = new MarkerPlace(source, bodyStart);
        for (var i = 0; i < marker.Length; i++)
        {
            if (i == 0 || marker[i - 1] == '\n')
            {
                place._lines.Add((i, processor.GetSourcePosition(start + i)));
            }
        }

        return place;
    }

    /// <summary>The place of an offset into the marker's text.</summary>
    public FileLocation Locate(int offset)
    {
        offset += _bodyStart;
        var (line, position) = _lines.FindLast(l => l.Offset <= offset);
        return _source.LocationOf(position + offset - line);
    }
}
