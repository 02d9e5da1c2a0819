using System.Text.RegularExpressions;

namespace Site.Markdown.Claims.Uncited;

/// <summary>
/// Tells comparisons and ranks that prefer, advise or hold possible, from those that state: "it is better to wait", "the smallest
/// possible", "not always the best use". It looks at the words right before and behind.
/// </summary>
internal static partial class Preference
{
    /// <summary>How far to each side is looked.</summary>
    private const int Nearby = 80;

    /// <summary>Whether a comparison or rank is one.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="found">The comparison or rank.</param>
    public static bool Is(string text, Match found)
    {
        var end = found.Index + found.Length;
        var before = text[Math.Max(0, found.Index - Nearby)..found.Index];
        var behind = text[found.Index..Math.Min(text.Length, end + Nearby)];
        return (Before().IsMatch(before) && Better().IsMatch(behind))
            || (Denied().IsMatch(before) && Best().IsMatch(behind))
            || Behind().IsMatch(behind);
    }

    /// <summary>It is, it may be, it can be, it would almost always be.</summary>
    [GeneratedRegex(
        @"\bit(?:['’]s|\ is|\ would\ be|\ will\ be|\ may\ be|\ might\ be)\ (?:\w+\ ){0,2}$|\b(?:can|could|should)\ (?:\w+\ )?be\ $",
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase)]
    private static partial Regex Before();

    /// <summary>It is not, and not always.</summary>
    [GeneratedRegex(
        @"(?:n['’]t|\bnot)\ (?:(?:always|necessarily|often)\ )?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Denied();

    /// <summary>The best tool for those, the best use of it.</summary>
    [GeneratedRegex(
        @"^the\ best\ \w+\ (?:of|for)\ (?:the|this|that|those|these|it)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase)]
    private static partial Regex Best();

    /// <summary>Better to do something, or better done.</summary>
    [GeneratedRegex(
        @"^(?:better|worse)\ (?:to\b|for\ \w+\ to\b|if\b|\w+ed\b(?![^.,;]*\ (?:than|compared)\b)(?=[.,;]|\ (?:by|in|with)\b|$))",
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase)]
    private static partial Regex Better();

    /// <summary>
    /// Better than doing something; the smallest possible; the best tool for this job.
    /// </summary>
    [GeneratedRegex(
        @"^(?:better|worse)\ than\ (?:\w+ly\ )?\w+ing(?:\ (?:an?|the|your|our|it|them|up|out|on)\b|[.,;])" +
        @"|^(?:the\ )?(?:\w+est|best|worst|(?:most|least)\ \w+)(?:\ [\w-]+){0,3}\ possible\b" +
        @"|^the\ best\ \w+\ for\ (?:this|that|those|these)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase)]
    private static partial Regex Behind();
}
