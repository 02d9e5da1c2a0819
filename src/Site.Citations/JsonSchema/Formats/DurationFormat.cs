namespace Site.Citations.JsonSchema.Formats;

/// <summary><c>duration</c>: RFC 3339 appendix A, which leaves out ISO 8601's fractions and lets no unit be skipped over.</summary>
internal static class DurationFormat
{
    /// <summary>Whether a text is a duration, such as <c>P3DT4H</c> or <c>P2W</c>.</summary>
    public static bool IsValid(string text)
    {
        if (text.Length == 0 || text[0] != 'P')
        {
            return false;
        }

        var t = text.IndexOf('T', StringComparison.Ordinal);
        var (date, time) = t < 0 ? (text[1..], null) : (text[1..t], text[(t + 1)..]);
        if (time is null && AreUnits(date, "W"))
        {
            return true;
        }

        return (AreUnits(date, "YMD") || (date.Length == 0 && time is not null)) && (time is null || AreUnits(time, "HMS"));
    }

    // One or more numbers, each with its unit; the units are neighbours in the order given.
    private static bool AreUnits(ReadOnlySpan<char> text, string order)
    {
        var previous = -1;
        while (!text.IsEmpty)
        {
            var digits = text.IndexOfAnyExceptInRange('0', '9');
            var unit = digits < 1 ? -1 : order.IndexOf(text[digits], StringComparison.Ordinal);
            if (unit < 0 || (previous >= 0 && unit != previous + 1))
            {
                return false;
            }

            previous = unit;
            text = text[(digits + 1)..];
        }

        return previous >= 0;
    }
}
