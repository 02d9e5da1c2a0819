using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Site.Citations.Locks;
using Site.Quantities.Prose;
using Site.Text;
using Site.Text.Folding;

namespace Site.Evidence.Texts;

/// <summary>Text of a source in its folded form, in which quotes are looked up.</summary>
internal sealed class SearchedText
{
    private readonly string _folded;

    /// <summary>For each line of the source where it begins in the folded text; empty where lines are not kept.</summary>
    private readonly ImmutableArray<int> _lineStarts;

    private SearchedText(string folded, ImmutableArray<int> lineStarts)
    {
        _folded = folded;
        _lineStarts = lineStarts;
    }

    /// <summary>Whether there is nothing in it.</summary>
    public bool IsEmpty => _folded.Length == 0;

    /// <summary>Folds text whose lines mean nothing to a reader.</summary>
    public static SearchedText Of(string text) => new(FoldedText.Of(text), []);

    /// <summary>Folds text and keeps where its lines are. A line ends in a line feed, a carriage return, or both.</summary>
    public static SearchedText OfLines(string text)
    {
        var normal = NormalForm.Of(text);
        var folded = new StringBuilder(normal.Length);
        var starts = ImmutableArray.CreateBuilder<int>();
        for (var at = 0; at < normal.Length;)
        {
            starts.Add(folded.Length);
            var end = normal.AsSpan(at).IndexOfAny('\n', '\r') is var length and >= 0 ? at + length + 1 : normal.Length;
            end += end < normal.Length && normal[end - 1] == '\r' && normal[end] == '\n' ? 1 : 0;
            PageTextFolding.Append(normal.AsSpan(at..end), folded, 0);
            at = end;
        }

        return new SearchedText(folded.ToString().TrimEnd(), starts.ToImmutable());
    }

    /// <summary>Looks a quote up. It stands only where what is around it leaves it what it says (L2a).</summary>
    /// <param name="quote">The quote, folded; an empty one stands nowhere.</param>
    /// <returns>
    /// How often it stands there, and at which lines first; or, of one that stands there only as a part of something else, of what; null
    /// where it does not stand there.
    /// </returns>
    public LockedQuote? Find(string quote)
    {
        var (count, first, cut) = (0, -1, -1);
        for (var at = Next(0); at >= 0 && count < LockedQuote.MostOccurrences; at = Next(at + 1))
        {
            if (CutText.IsCut(_folded, at, at + quote.Length))
            {
                cut = cut < 0 ? at : cut;
            }
            else
            {
                first = first < 0 ? at : first;
                count++;
            }
        }

        return count > 0 ? new LockedQuote(true) { Occurrences = count, Lines = LinesOf(first, first + quote.Length - 1) }
            : cut >= 0 ? new LockedQuote(false) { PartOf = Around(cut, cut + quote.Length) }
            : null;

        int Next(int from) =>
            quote.Length == 0 || from >= _folded.Length ? -1 : _folded.IndexOf(quote, from, StringComparison.Ordinal);
    }

    /// <summary>A stretch with the whole words around it, as far as one needs to see what it is a part of.</summary>
    private string Around(int start, int end)
    {
        const int before = 24, after = 16;
        var from = start <= before ? 0
            : _folded.IndexOf(' ', start - before) is var space && space >= 0 && space < start ? space + 1
            : start - before;
        var to = end + after >= _folded.Length ? _folded.Length
            : _folded.LastIndexOf(' ', end + after) is var last && last >= end ? last
            : end + after;
        return ShortText.Of(_folded[from..to]);
    }

    private string? LinesOf(int first, int last)
    {
        if (_lineStarts.IsEmpty)
        {
            return null;
        }

        var (from, to) = (LineOf(first), LineOf(last));
        return from == to
            ? from.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{from}-{to}");
    }

    /// <summary>The line, counted from 1, that a character stands in: the last one to begin there or before.</summary>
    private int LineOf(int offset)
    {
        var at = _lineStarts.BinarySearch(offset);
        if (at < 0)
        {
            return ~at;
        }

        // Blank lines begin where the line after them does.
        while (at + 1 < _lineStarts.Length && _lineStarts[at + 1] == offset)
        {
            at++;
        }

        return at + 1;
    }
}
