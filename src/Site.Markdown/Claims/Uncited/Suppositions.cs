using System.Text.RegularExpressions;

namespace Site.Markdown.Claims.Uncited;

/// <summary>
/// Tells what a text supposes from what it states: numbers made up for an example. What is once supposed is so to the end of its paragraph;
/// an example from the world, "for example, forests hold it for 100 years", is stated as anything else.
/// </summary>
internal static partial class Suppositions
{
    /// <summary>How far back a supposition is looked for, so that a text without an end costs no more than others.</summary>
    private const int LongestExample = 2000;

    /// <summary>Whether something stands within one.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="sentence">Where the sentence begins.</param>
    /// <param name="before">What stands in the sentence before it, without what is in closed brackets.</param>
    /// <param name="from">The sentence from there on.</param>
    public static bool Contain(string text, int sentence, string before, string from) =>
        Supposed().IsMatch(before)
        || (ForExample().IsMatch(before) && Invented().IsMatch(before + from.Split(',')[0]))
        || Marked().IsMatch(before + from)
        || Begun().IsMatch(text[Math.Max(0, sentence - LongestExample)..sentence]);

    [GeneratedRegex(
        @"^\W*(?:now\ |so\ |then\ |but\ |and\ )?(?:suppose|imagine|let\b|let's|let’s|assum(?:e|ing)|say,|e\.g\.|consider" +
        @"|what\ (?:if\b|an?\b|$)|think\ of)" +
        @"|\b(?:like|such\ as)\ [""“][^""”]*$" +
        @"|\((?:such\ as|e\.?g\.?,?)\ [^)]{0,40}$" +
        @"|(?:\be\.g\.,?|\b(?:for\ example|for\ instance),)\ [^.;)]{0,40}$(?<!^\W*(?:for\ example|for\ instance),[^,]*)" +
        @"|\bin\ (?:the|this|our)\ (?:above\ |following\ |previous\ |same\ )?(?:example|snippet)|\bexamples?\ (?:above|below)" +
        @"|\bif\b.*\d.*,\ (?:that|this|it)\ (?:equals|makes|gives|comes\ to|adds\ up\ to)\ [^.;]*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase)]
    private static partial Regex Supposed();

    /// <summary>What says so itself, behind or before.</summary>
    [GeneratedRegex(@"\bas\ (?:the|an|our)\ example\b", RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Marked();

    [GeneratedRegex(
        @"^\W*(?:now\ |so\ |then\ |but\ |and\ )?(?:for\ example|for\ instance)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase)]
    private static partial Regex ForExample();

    /// <summary>What makes an example of nothing in the world: the reader, a condition, some thing of its kind.</summary>
    [GeneratedRegex(
        @"\b(?:you|your|we|our|I|my|let|if|when|suppose|imagine|would|could|might|may|say)\b" +
        @"|^\W*(?:\w+\ )?for\ (?:example|instance),?\ (?:(?:in|with|on|for|to|at)\ )?(?:an?|one|two|some|the\ following|this)\b|=",
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase)]
    private static partial Regex Invented();

    /// <summary>A sentence that begins to suppose.</summary>
    [GeneratedRegex(
        @"(?:^|[.!?:]\ )\W*(?:now\ |so\ |then\ |but\ |and\ )?(?:(?:let's|let’s|let\ us|we(?:\ can|'ll|\ will)?|you)\ )?" +
        @"(?:suppose|imagine|pretend|assume|let\ \w+\ be)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase)]
    private static partial Regex Begun();
}
