using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Site.Citations.JsonSchema.Patterns;

/// <summary>A set of Unicode code points, kept as sorted ranges that neither touch nor overlap.</summary>
internal sealed class CodePointSet
{
    /// <summary>The last code point.</summary>
    public const int Last = 0x10FFFF;

    /// <summary>No code point.</summary>
    public static readonly CodePointSet Empty = new([]);

    /// <summary>Every code point.</summary>
    public static readonly CodePointSet All = Of((0, Last));

    private readonly ImmutableArray<(int First, int Last)> _ranges;

    private CodePointSet(ImmutableArray<(int First, int Last)> ranges) => _ranges = ranges;

    /// <summary>The code points of some ranges, ends included, in any order.</summary>
    public static CodePointSet Of(params IEnumerable<(int First, int Last)> ranges)
    {
        var merged = new List<(int First, int Last)>();
        foreach (var range in ranges.Order())
        {
            if (merged.Count > 0 && range.First <= merged[^1].Last + 1)
            {
                merged[^1] = (merged[^1].First, Math.Max(merged[^1].Last, range.Last));
            }
            else
            {
                merged.Add(range);
            }
        }

        return new CodePointSet([.. merged]);
    }

    /// <summary>Whether it has a code point.</summary>
    public bool Contains(int codePoint)
    {
        var low = 0;
        var high = _ranges.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (codePoint < _ranges[middle].First)
            {
                high = middle - 1;
            }
            else if (codePoint > _ranges[middle].Last)
            {
                low = middle + 1;
            }
            else
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What is in either.</summary>
    public CodePointSet Union(CodePointSet other) => Of(_ranges.Concat(other._ranges));

    /// <summary>What is not in it.</summary>
    public CodePointSet Complement()
    {
        var gaps = new List<(int, int)>();
        var next = 0;
        foreach (var (first, last) in _ranges)
        {
            if (first > next)
            {
                gaps.Add((next, first - 1));
            }

            next = last + 1;
        }

        if (next <= Last)
        {
            gaps.Add((next, Last));
        }

        return new CodePointSet([.. gaps]);
    }

    /// <summary>
    /// A .NET expression for one code point of the set. .NET matches UTF-16 units, so code points above U+FFFF become pairs of
    /// surrogates. Surrogates that are not part of a pair are in no set: see <see cref="EcmaPattern.IsMatch"/>.
    /// </summary>
    public string ToDotNet()
    {
        var units = new StringBuilder();
        var pairs = new StringBuilder();
        foreach (var (first, last) in _ranges)
        {
            AddUnits(units, first, Math.Min(last, 0xD7FF));
            AddUnits(units, Math.Max(first, 0xE000), Math.Min(last, 0xFFFF));
            AddPairs(pairs, Math.Max(first, 0x10000), last);
        }

        return (units.Length, pairs.Length) switch
        {
            (0, 0) => @"[^\u0000-\uFFFF]",
            (_, 0) => $"[{units}]",
            (0, _) => $"(?:{pairs.ToString(1, pairs.Length - 1)})",
            _ => $"(?:[{units}]{pairs})",
        };
    }

    private static void AddUnits(StringBuilder units, int first, int last)
    {
        if (first <= last)
        {
            units.Append(CultureInfo.InvariantCulture, $@"\u{first:X4}-\u{last:X4}");
        }
    }

    // A range is cut into its part in the first high surrogate, whole high surrogates, and its part in the last one.
    private static void AddPairs(StringBuilder pairs, int first, int last)
    {
        while (first <= last)
        {
            var high = High(first);
            var end = Math.Min(last, CodePoint(high, 0xDFFF));
            if (Low(first) == 0xDC00 && High(last) > high)
            {
                var lastHigh = Low(last) == 0xDFFF ? High(last) : High(last) - 1;
                end = CodePoint(lastHigh, 0xDFFF);
            }

            pairs.Append(CultureInfo.InvariantCulture, $@"|[\u{high:X4}-\u{High(end):X4}][\u{Low(first):X4}-\u{Low(end):X4}]");
            first = end + 1;
        }
    }

    private static int High(int codePoint) => 0xD800 + ((codePoint - 0x10000) >> 10);

    private static int Low(int codePoint) => 0xDC00 + ((codePoint - 0x10000) & 0x3FF);

    private static int CodePoint(int high, int low) => 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00);
}
