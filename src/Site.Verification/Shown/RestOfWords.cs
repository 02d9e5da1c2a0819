using System.Globalization;

namespace Site.Verification.Shown;

/// <summary>What is left to be read of a sentence.</summary>
/// <param name="words">The sentence.</param>
/// <param name="unit">What may stand behind a number of it.</param>
internal sealed class RestOfWords(string words, string unit)
{
    private int _at;

    /// <summary>Whether nothing is left but some words.</summary>
    public bool IsAt(string last) => words.AsSpan(_at).SequenceEqual(last);

    /// <summary>Whether some words come next, which are then read.</summary>
    public bool Skip(string next)
    {
        var comes = words.AsSpan(_at).StartsWith(next, StringComparison.Ordinal);
        _at += comes ? next.Length : 0;
        return comes;
    }

    /// <summary>Whether a number comes next, roughly of some size, which is then read with its unit.</summary>
    /// <param name="size">The size.</param>
    /// <param name="slack">How much of it the number may differ by.</param>
    public bool SkipNumber(double size, double slack)
    {
        var start = _at;
        while (_at < words.Length && (char.IsAsciiDigit(words[_at]) || (words[_at] is '.' or ',' && _at + 1 < words.Length
            && char.IsAsciiDigit(words[_at + 1]))))
        {
            _at++;
        }

        var isNumber = double.TryParse(words.AsSpan(start, _at - start), NumberStyles.Number, CultureInfo.InvariantCulture, out var number);
        Skip(unit);
        return isNumber && Math.Abs(number - size) <= slack * size;
    }
}
