using System.Globalization;

namespace Site.Citations.Sources;

/// <summary>
/// A date as a source gives it: a year, a year and month, or a day. Written in ISO 8601 form (<c>2026</c>, <c>2026-03</c>,
/// <c>2026-03-10</c>) and never filled in with days the source does not state.
/// </summary>
public readonly record struct PartialDate
{
    private PartialDate(int year, int month, int day)
    {
        Year = year;
        Month = month;
        Day = day;
    }

    /// <summary>The year, 1 to 9999.</summary>
    public int Year { get; }

    /// <summary>The month, 1 to 12, or 0 where only the year is known.</summary>
    public int Month { get; }

    /// <summary>The day of the month, or 0 where it is not known.</summary>
    public int Day { get; }

    /// <summary>The first day the date may mean; ages are counted from it, so that vagueness never makes a source look fresher.</summary>
    public DateOnly Earliest => new(Year, Math.Max(Month, 1), Math.Max(Day, 1));

    /// <summary>A whole day.</summary>
    public static PartialDate FromDay(DateOnly day) => new(day.Year, day.Month, day.Day);

    /// <summary>Reads an ISO 8601 year, month or day.</summary>
    /// <returns>Whether <paramref name="text"/> is one, and names a day that exists.</returns>
    public static bool TryParse(string? text, out PartialDate date)
    {
        date = default;
        if (text is null || text.Length is not (4 or 7 or 10))
        {
            return false;
        }

        var padded = text + "2000-01-01"[text.Length..];
        if (!DateOnly.TryParseExact(padded, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return false;
        }

        date = new PartialDate(day.Year, text.Length > 4 ? day.Month : 0, text.Length > 7 ? day.Day : 0);
        return true;
    }

    /// <summary>The ISO 8601 form, no longer than what is known.</summary>
    public override string ToString() => (Month, Day) switch
    {
        (0, _) => Year.ToString("0000", CultureInfo.InvariantCulture),
        (_, 0) => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}-{Day:00}"),
    };
}
