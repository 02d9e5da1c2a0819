using System.Globalization;

namespace Site.Verification.Derivations;

/// <summary>Days as what is published writes them.</summary>
internal static class PublishedDay
{
    private const string Day = "yyyy-MM-dd";

    /// <summary>The day of an ISO 8601 day or time, in the place where it was written; null where the text is none.</summary>
    public static DateOnly? Of(string text) =>
        text.Length >= Day.Length
        && DateOnly.TryParseExact(text[..Day.Length], Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    /// <summary>A day as it is written.</summary>
    public static string Text(DateOnly day) => day.ToString(Day, CultureInfo.InvariantCulture);

    /// <summary>A day as it is written, or a word where there is none.</summary>
    public static string Text(DateOnly? day, string none) => day is { } known ? Text(known) : none;
}
