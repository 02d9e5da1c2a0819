using System.Buffers;

namespace Site.Quantities.Prose;

/// <summary>Tells the digits of dates, which count nothing: <c>2026-08-12</c>, <c>12 August 2026</c>, <c>since 2019</c>.</summary>
internal static class DateDigits
{
    private const int YearLength = 4;

    private static readonly SearchValues<char> OfIsoDate = SearchValues.Create("0123456789-");

    private static readonly string[] Months =
    [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
        "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec",
    ];

    /// <summary>Whether digits are of a date.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where they begin.</param>
    /// <param name="end">One past the last of them.</param>
    /// <param name="hasUnit">Whether a unit or a currency stands with them.</param>
    public static bool Are(ReadOnlySpan<char> text, int start, int end, bool hasUnit)
    {
        if (IsOfIsoDate(text, start, end))
        {
            return true;
        }

        return !hasUnit && (IsBesideMonth(text, start, end) || (IsYear(text[start..end]) && IsAlone(text, start, end)));
    }

    /// <summary>The month of a date that is written with its name, as <see cref="SaidWords"/> has it; none of any other date.</summary>
    public static IReadOnlyList<string> MonthOf(ReadOnlySpan<char> text, int start, int end)
    {
        var from = text[..start].LastIndexOfAny(" \u00A0,.") is var space and >= 0 ? text[..space].TrimEnd(" \u00A0,.") : [];
        var day = from.LastIndexOfAnyExceptInRange('0', '9') + 1;
        ReadOnlySpan<char> before = UnitReader.LastWord(from[..day].TrimEnd(" \u00A0")), after = text[end..].TrimStart(" \u00A0");
        after = after[..UnitReader.EndOfWord(after, 0)];
        return IsMonth(after) ? [NameOf(after)] : IsMonth(before) ? [NameOf(before)] : [];
    }

    /// <summary>The full name of a month in small letters; of any other word the word.</summary>
    public static string NameOf(ReadOnlySpan<char> word) =>
        IsMonth(word) ? Months[Array.FindIndex(Months, FirstLettersOf(word.ToString()))].ToLowerInvariant() : word.ToString();

    /// <summary>The name of the month of a number from 1 to 12, in small letters.</summary>
    public static string NameOf(int month) => Months[month - 1].ToLowerInvariant();

    private static Predicate<string> FirstLettersOf(string word) => m => m.StartsWith(word[..3], StringComparison.Ordinal);

    /// <summary>Whether digits may be a year.</summary>
    public static bool IsYear(ReadOnlySpan<char> digits) =>
        digits.Length == YearLength && digits[..2] is "19" or "20" && !digits.ContainsAnyExceptInRange('0', '9');

    private static bool IsOfIsoDate(ReadOnlySpan<char> text, int start, int end)
    {
        const int month = 7, day = 10;
        var from = text[..start].LastIndexOfAnyExcept(OfIsoDate) + 1;
        var rest = text[end..].IndexOfAnyExcept(OfIsoDate);
        var date = text[from..(rest < 0 ? text.Length : end + rest)].TrimEnd('-');
        return date.Length is month or day && IsYear(date[..YearLength]) && date[YearLength] == '-'
            && !date[(YearLength + 1)..month].Contains('-') && (date.Length == month || (date[month] == '-' && date[day - 1] != '-'));
    }

    /// <summary>“12 August”, “August 12, 2026”: months have a capital, and so “it may 12 times” has none.</summary>
    private static bool IsBesideMonth(ReadOnlySpan<char> text, int start, int end)
    {
        var before = text[..start].TrimEnd(" \u00A0,.");
        var comma = before.LastIndexOfAnyExceptInRange('0', '9') + 1;
        var beforeDay = comma < before.Length && before.Length < start ? before[..comma].TrimEnd(" \u00A0") : before;
        var after = text[end..].TrimStart(" \u00A0");
        return after.Length < text.Length - end && IsMonth(after[..UnitReader.EndOfWord(after, 0)])
            || IsMonth(UnitReader.LastWord(before))
            || (IsYear(text[start..end]) && IsMonth(UnitReader.LastWord(beforeDay)));
    }

    /// <summary>Whether a word is the name of a month.</summary>
    public static bool IsMonth(ReadOnlySpan<char> word) => Array.IndexOf(Months, word.ToString()) >= 0;

    /// <summary>“since 2019.”: a year is one where no word for what it would count follows.</summary>
    private static bool IsAlone(ReadOnlySpan<char> text, int start, int end)
    {
        var from = UnitReader.SkipSpace(text, end);
        var next = text[from..UnitReader.EndOfWord(text, from)];
        return next.IsEmpty || UnitReader.LastWord(text[..start].TrimEnd(" \u00A0")) is "in" or "In" or "since" or "Since" or "by" or "By"
            or "until" or "during" or "of" or "before" or "Before" or "after" or "After" or "early" or "late" or "mid";
    }
}
