using System.Globalization;

namespace Site.Quantities.Prose;

/// <summary>The digits of a written number.</summary>
internal static class WrittenNumber
{
    // What a double has room for; beyond it half a digit is nothing or everything.
    private const int MostPlaces = 300;
    private const int Thousands = 3;

    /// <summary>
    /// Whether a number begins at an offset: at a digit, or at a point before one that follows neither a letter, a digit, a point nor an
    /// underscore.
    /// </summary>
    public static bool BeginsAt(ReadOnlySpan<char> text, int at) =>
        char.IsAsciiDigit(text[at])
        || (text[at] == '.' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])
            && (at == 0 || !(char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '.' or '_')));

    /// <summary>
    /// Whether a letter before digits may make a name with them: none of a script whose words stand side by side without spaces, or whose
    /// letters have no case (Lo).
    /// </summary>
    public static bool IsLetterOfName(char c) => char.IsLetter(c) && char.GetUnicodeCategory(c) != UnicodeCategory.OtherLetter;

    /// <summary>Where a number that begins at an offset ends: digits, separators of thousands, decimals, an exponent of ten.</summary>
    /// <remarks>
    /// Thousands come in threes: <c>1,000</c> is one number, <c>2026,27</c> is two. A second point makes it no number: 0.22.0.
    /// </remarks>
    public static int EndOf(ReadOnlySpan<char> text, int from)
    {
        var i = SkipDigits(text, from);
        if (i - from <= 3)
        {
            while (i + 3 < text.Length && text[i] == ',' && AreDigits(text, i + 1, 3) &&
                !(i + 4 < text.Length && char.IsAsciiDigit(text[i + 4])))
            {
                i += 4;
            }
        }

        if (i + 1 < text.Length && text[i] == '.' && char.IsAsciiDigit(text[i + 1]))
        {
            i = SkipDigits(text, i + 1);
        }

        return EndOfExponent(text, i);
    }

    /// <summary>
    /// Whether the digits from <paramref name="start"/> to <paramref name="end"/> are part of a version or an address: 0.22.0, 127.0.0.1.
    /// </summary>
    public static bool IsDotted(ReadOnlySpan<char> text, int start, int end) =>
        (end + 1 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1])) ||
        (start > 1 && text[start - 1] == '.' && char.IsAsciiDigit(text[start - 2]));

    /// <summary>
    /// Whether the digits from <paramref name="start"/> to <paramref name="end"/> are part of a number as other languages write it, or of a
    /// row: 2,50 and 1'234.
    /// </summary>
    public static bool IsSplit(ReadOnlySpan<char> text, int start, int end) =>
        (end + 1 < text.Length && Splits(text[end]) && char.IsAsciiDigit(text[end + 1])) ||
        (start > 1 && Splits(text[start - 1]) && char.IsAsciiDigit(text[start - 2])) ||
        SpacedAt(text, start) is not null;

    /// <summary>Whether a character between digits parts those of one number in some writing, or raises those behind it.</summary>
    public static bool Splits(char c) => c is ',' or '\'' or '\u2019' or '\u00A0' or '\u202F' or '\u2009' or '^';

    /// <summary>Whether a character right behind digits is a raised digit or a fraction, so that they are no number of their own.</summary>
    public static bool IsRaised(char c) => "\u00B2\u00B3\u00B9\u2070\u2074\u2075\u2076\u2077\u2078\u2079\u207A\u207B\u00BC\u00BD\u00BE"
        .Contains(c, StringComparison.Ordinal);

    /// <summary>
    /// Where the digits that an offset is among begin and end, if spaces part them into thousands: 10 000, 1 234 567. None if they are a
    /// row of numbers: but the first, each group has three.
    /// </summary>
    public static (int Start, int End)? SpacedAt(ReadOnlySpan<char> text, int at)
    {
        var (start, end) = GroupAt(text, at);
        var groups = 1;
        while (end + 1 < text.Length && text[end] == ' ' && char.IsAsciiDigit(text[end + 1]))
        {
            var next = GroupAt(text, end + 1);
            if (next.End - next.Start != Thousands)
            {
                break;
            }

            end = next.End;
            groups++;
        }

        while (start > 1 && text[start - 1] == ' ' && char.IsAsciiDigit(text[start - 2]))
        {
            if (GroupAt(text, start).End - start != Thousands)
            {
                return null;
            }

            start = GroupAt(text, start - 2).Start;
            groups++;
        }

        return groups > 1 && GroupAt(text, start).End - start <= Thousands && text[start] != '0'
            && !(start > 0 && (char.IsLetterOrDigit(text[start - 1])
                || ((Splits(text[start - 1]) || text[start - 1] == '.') && start > 1 && char.IsAsciiDigit(text[start - 2]))))
            && !(end < text.Length && char.IsLetterOrDigit(text[end]))
            ? (start, end)
            : null;
    }

    /// <summary>Whether digits are such as 1.500, which are a thousand and more where a comma stands before decimals.</summary>
    /// <param name="digits">The digits as written, without commas.</param>
    public static bool MayBeThousands(ReadOnlySpan<char> digits) =>
        digits.IndexOf('.') is > 0 and <= Thousands and var point
        && digits.Length == point + 1 + Thousands
        && digits[0] != '0'
        && !digits.ContainsAny('e', 'E');

    private static (int Start, int End) GroupAt(ReadOnlySpan<char> text, int at)
    {
        var start = at;
        while (start > 0 && at - start <= Thousands && char.IsAsciiDigit(text[start - 1]))
        {
            start--;
        }

        return (start, SkipDigits(text, at));
    }

    /// <summary>The digits without separators of thousands, and without zeros in front that say nothing.</summary>
    public static string Normalise(ReadOnlySpan<char> digits)
    {
        var plain = digits.ToString().Replace(",", "", StringComparison.Ordinal).TrimStart('0');
        return plain.Length == 0 || plain[0] is '.' or 'e' or 'E' ? "0" + plain : plain;
    }

    /// <summary>Digits times a factor, as decimal text without superfluous zeros.</summary>
    /// <remarks>
    /// A decimal has 28 digits; what is larger than that was written by nobody, and is given to the precision of a double.
    /// </remarks>
    public static string Multiply(string digits, double factor)
    {
        var isExact = decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number <= 1e12m;
        return isExact
            ? (number * (decimal)factor).ToString("0.############################", CultureInfo.InvariantCulture)
            : (double.Parse(digits, CultureInfo.InvariantCulture) * factor).ToString("R", CultureInfo.InvariantCulture);
    }

    /// <summary>Half a unit of the last digit written.</summary>
    public static double HalfStep(string digits)
    {
        var e = digits.AsSpan().IndexOfAny('e', 'E');
        var mantissa = e < 0 ? digits : digits[..e];
        var exponent = e < 0 ? 0 : ExponentOf(digits.AsSpan(e + 1));
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var places = point < 0 ? 0 : mantissa.Length - point - 1;
        return 0.5 * Math.Pow(10, Math.Clamp(exponent - places, -MostPlaces, MostPlaces));
    }

    /// <summary>Half a unit of the last digit that is not a zero before the point: what “about 36,000” leaves open.</summary>
    public static double HalfStepOfRound(string digits)
    {
        if (digits.Contains('.', StringComparison.Ordinal) || digits.AsSpan().ContainsAny('e', 'E'))
        {
            return HalfStep(digits);
        }

        var zeros = digits.Length - digits.TrimEnd('0').Length;
        return 0.5 * Math.Pow(10, zeros == digits.Length ? 0 : zeros);
    }

    /// <summary>How many digits tell something: leading zeros do not.</summary>
    public static int Significant(string digits)
    {
        var e = digits.AsSpan().IndexOfAny('e', 'E');
        return (e < 0 ? digits : digits[..e]).Replace(".", "", StringComparison.Ordinal).TrimStart('0').Length;
    }

    /// <summary>An exponent of ten; one that no number has room for is the largest there is.</summary>
    private static int ExponentOf(ReadOnlySpan<char> text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent)
            ? Math.Clamp(exponent, -2 * MostPlaces, 2 * MostPlaces)
            : (text.StartsWith("-") ? -2 : 2) * MostPlaces;

    private static int SkipDigits(ReadOnlySpan<char> text, int from)
    {
        while (from < text.Length && char.IsAsciiDigit(text[from]))
        {
            from++;
        }

        return from;
    }

    private static int EndOfExponent(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length || text[at] is not ('e' or 'E'))
        {
            return at;
        }

        var digits = at + 1 < text.Length && text[at + 1] is '+' or '-' ? at + 2 : at + 1;
        var end = SkipDigits(text, digits);
        return end > digits && end - digits <= 3 && (end == text.Length || !char.IsLetter(text[end])) ? end : at;
    }

    private static bool AreDigits(ReadOnlySpan<char> text, int from, int count) =>
        from + count <= text.Length && !text.Slice(from, count).ContainsAnyExceptInRange('0', '9');
}
