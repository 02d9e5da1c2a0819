using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Site.Citations.Claims;
using Site.Citations.Twins;

namespace Site.Generator.Twins;

/// <summary>A stretch of the page text, in code points.</summary>
/// <param name="Start">The first code point.</param>
/// <param name="End">One past the last code point.</param>
public readonly record struct TextRange(int Start, int End);

/// <summary>
/// The page text of a published page, as the twin's digest and positions see it (<c>cite-text-1</c>), with the place of each element
/// that was asked for.
/// </summary>
public sealed class PageText
{
    private readonly int[] _codePointStarts;

    internal PageText(string text, IReadOnlyDictionary<string, (int Start, int End)> elements, HtmlExtent extent)
    {
        Text = text;
        Extent = extent;
        _codePointStarts = FindSurrogates(text);
        Length = text.Length - _codePointStarts.Length;
        Elements = elements.ToImmutableDictionary(
            e => e.Key,
            e => new TextRange(ToCodePoint(e.Value.Start), ToCodePoint(e.Value.End)),
            StringComparer.Ordinal);
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>How much HTML it was taken from.</summary>
    public HtmlExtent Extent { get; }

    /// <summary>
    /// Which of the elements asked for have words that are struck out or of another reading, or a digit that is raised or lowered beside
    /// another.
    /// </summary>
    public IReadOnlySet<string> Overwritten { get; internal set; } = ImmutableHashSet<string>.Empty;

    /// <summary>Its length in code points.</summary>
    public int Length { get; }

    /// <summary>The non-empty range of each element asked for, by id; white space at its ends is left out.</summary>
    public ImmutableDictionary<string, TextRange> Elements { get; }

    /// <summary>How much of the text stands in the elements asked for.</summary>
    public TwinCoverage Coverage() => CoverageGrammar.Measure(Text, Elements.Values.Select(e => (e.Start, e.End)));

    /// <summary>The SHA-256 of the text's UTF-8 bytes, in lower-case hexadecimal.</summary>
    public string Digest() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));

    /// <summary>The text of a range, clamped to the text.</summary>
    public string Slice(int start, int end)
    {
        var from = ToUtf16(Math.Clamp(start, 0, Length));
        return Text[from..Math.Max(from, ToUtf16(Math.Clamp(end, 0, Length)))];
    }

    /// <summary>Whether a text that stands in the page text does so only once.</summary>
    public bool HasOnce(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Text.IndexOf(text, StringComparison.Ordinal) == Text.LastIndexOf(text, StringComparison.Ordinal);
    }

    /// <summary>The indices of the low surrogates: each makes its code point one unit longer than it counts.</summary>
    private static int[] FindSurrogates(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
        {
            return [];
        }

        var found = new List<int>();
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1]))
            {
                found.Add(i++);
            }
        }

        return [.. found];
    }

    private int ToCodePoint(int index)
    {
        var before = Array.BinarySearch(_codePointStarts, index);
        return index - (before >= 0 ? before : ~before);
    }

    private int ToUtf16(int codePoint)
    {
        // Each surrogate pair at or before the code point shifts it by one; walk them in order, since each shift may reach the next.
        var index = codePoint;
        foreach (var low in _codePointStarts)
        {
            if (low > index)
            {
                break;
            }

            index++;
        }

        return index;
    }
}
