using System.Globalization;
using System.Text.RegularExpressions;

namespace Site.Generator.Parsing;

/// <summary>
/// Reads the day of a page. Other tools allow more forms than ours; those are read in which nobody can mistake the month for the day.
/// </summary>
internal static partial class PageDay
{
    private static readonly string[] Forms =
    [
        "yyyy-M-d", "yyyy/M/d", "yyyy.M.d",
        "MMMM d, yyyy", "MMM d, yyyy", "MMMM d yyyy", "MMM d yyyy", "d MMMM yyyy", "d MMM yyyy", "d. MMMM yyyy",
    ];

    /// <summary>Reads a day; a time after it is passed over, for the day counts where the author was.</summary>
    /// <param name="text">What the author wrote.</param>
    /// <param name="day">The day.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryRead(string text, out DateOnly day) =>
        TryReadDay(text.Trim(), out day) || (TimeStart(text.Trim()) is var time and > 0 && TryReadDay(text.Trim()[..time], out day));

    /// <summary>Whether a text that is no day that can be read names a month or a year that lies after a day.</summary>
    public static bool SaysLater(string text, DateOnly day) => !TryRead(text, out _) &&
        (Month().Match(text) is { Success: true } month
            ? string.CompareOrdinal(
                month.Groups["year"].Value + month.Groups["month"].Value,
                day.ToString("yyyyMM", CultureInfo.InvariantCulture)) > 0
            : Year().Matches(text).Any(y => int.Parse(y.ValueSpan, CultureInfo.InvariantCulture) > day.Year));

    [GeneratedRegex(@"^\s*(?<year>[0-9]{4})[-/.](?<month>[01][0-9])\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Month();

    [GeneratedRegex(@"(?<![0-9])[12][0-9]{3}(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    private static bool TryReadDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(Sept().Replace(text, "Sep"), Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    /// <summary>A short name of a month that style guides have and the culture has not.</summary>
    [GeneratedRegex(@"\bSept\b\.?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Sept();

    /// <summary>Where the time of day begins that follows a day in digits; 0 where there is none.</summary>
    private static int TimeStart(string text)
    {
        var end = text.AsSpan().IndexOfAny('T', 't', ' ');
        return end > 0 && end + 1 < text.Length && char.IsAsciiDigit(text[0]) && text.AsSpan(end + 1).TrimStart() is [>= '0' and <= '9', ..]
            ? end
            : 0;
    }
}
