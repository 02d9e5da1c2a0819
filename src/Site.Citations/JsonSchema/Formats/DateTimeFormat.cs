namespace Site.Citations.JsonSchema.Formats;

/// <summary><c>date</c>, <c>time</c> and <c>date-time</c>: RFC 3339 section 5.6, with its restrictions on days and leap seconds.</summary>
internal static class DateTimeFormat
{
    private const int DateLength = 10;
    private const int MinutesOfDay = 24 * 60;

    /// <summary>A full-date: <c>2026-03-10</c>.</summary>
    public static bool IsDate(string text) => IsDate(text.AsSpan());

    /// <summary>A full-time: <c>12:30:00.5Z</c>, <c>12:30:00+01:00</c>.</summary>
    public static bool IsTime(string text) => IsTime(text.AsSpan());

    /// <summary>A date-time: a full-date, <c>T</c> and a full-time.</summary>
    public static bool IsDateTime(string text) =>
        text.Length > DateLength
        && text[DateLength] is 'T' or 't'
        && IsDate(text.AsSpan(0, DateLength))
        && IsTime(text.AsSpan(DateLength + 1));

    private static bool IsDate(ReadOnlySpan<char> text)
    {
        if (text.Length != DateLength || text[4] != '-' || text[7] != '-')
        {
            return false;
        }

        var year = Digits(text[..4]);
        var month = Digits(text[5..7]);
        var day = Digits(text[8..]);

        // DateTime has no year 0, which RFC 3339 allows; 2000 has the same months.
        return year >= 0 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year == 0 ? 2000 : year, month);
    }

    private static bool IsTime(ReadOnlySpan<char> text)
    {
        if (text.Length < 9 || text[2] != ':' || text[5] != ':')
        {
            return false;
        }

        var hour = Digits(text[..2]);
        var minute = Digits(text[3..5]);
        var second = Digits(text[6..8]);
        var rest = text[8..];
        if (rest[0] == '.')
        {
            var end = rest[1..].IndexOfAnyExceptInRange('0', '9');
            if (end < 1)
            {
                return false;
            }

            rest = rest[(end + 1)..];
        }

        if (hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or > 60 || Offset(rest) is not { } offset)
        {
            return false;
        }

        // A leap second is the last of a day in UTC.
        var utc = ((hour * 60) + minute - offset + MinutesOfDay) % MinutesOfDay;
        return second < 60 || utc == MinutesOfDay - 1;
    }

    private static int? Offset(ReadOnlySpan<char> text)
    {
        if (text is ['Z' or 'z'])
        {
            return 0;
        }

        if (text is not ['+' or '-', _, _, ':', _, _])
        {
            return null;
        }

        var hour = Digits(text[1..3]);
        var minute = Digits(text[4..]);
        return hour is < 0 or > 23 || minute is < 0 or > 59 ? null : ((hour * 60) + minute) * (text[0] == '-' ? -1 : 1);
    }

    private static int Digits(ReadOnlySpan<char> text)
    {
        var number = 0;
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c))
            {
                return -1;
            }

            number = (number * 10) + (c - '0');
        }

        return number;
    }
}
