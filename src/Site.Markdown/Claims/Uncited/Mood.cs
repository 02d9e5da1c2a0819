using System.Text.RegularExpressions;

namespace Site.Markdown.Claims.Uncited;

/// <summary>
/// Tells what a text states from what it asks, advises, supposes or holds possible: nobody asks the source of "set it to 3" or "if it is
/// slower than". It looks at how the clause begins in which something stands, and judges no meaning.
/// </summary>
internal static partial class Mood
{
    /// <summary>How far a sentence is looked for to each side, so that one without an end costs no more than others.</summary>
    private const int LongestSentence = 500;

    /// <summary>Verbs with which instructions begin, of those that are rarely the nouns with which statements begin.</summary>
    private const string Imperatives =
        @"(?:(?:use|set|run|add|make|choose|pick|select|consider|ensure|check|see|open|create|specify|avoid|take|try|keep|put|adjust" +
        @"|increase" +
        @"|decrease|reduce|raise|wait|enable|disable|install|download|configure|define|let|let's|let’s|call|pass|stop|do|don't|don’t" +
        @"|never" +
        @"|always|remember|retain|assume|give|click|press|type|enter|send|replace|remove|delete|move|copy|deploy|launch|prefer|allow" +
        @"|provide|follow" +
        @"|look|think|decide|leave|turn|allocate|implement|apply|include|optimi[sz]e|minimi[sz]e|maximi[sz]e|find|learn|visit|override" +
        @"|identify|evaluate|tune|mount|expose|connect|submit|upload|aim|multiply|divide|convert|verify|start|expect|compare|navigate|ask" +
        @"|focus|invoke|declare|write|read|store|save|serve|split|treat|reserve|go|get|help|tell|determine|refer|recommended|please|ping" +
        @"|poll|test|build|scale)\b(?!\ (?:of|in|is|was|times?|latency|cases?|speeds?|performance|results?|suites?|takes?)\b))";

    /// <summary>Whether something is stated as a fact.</summary>
    /// <param name="text">A paragraph, code blanked out.</param>
    /// <param name="at">Where what may be stated begins.</param>
    /// <param name="isAmount">Whether it is an amount, which a reader asks the source of even where it may come out otherwise.</param>
    public static bool IsStated(string text, int at, bool isAmount)
    {
        var start = SentenceStart(text, at);
        var end = SentenceEnd(text, at);
        var before = Aside().Replace(text[start..at], "");
        if (text.AsSpan(end).StartsWith('?')
            || Suppositions.Contain(text, start, before, text[at..end])
            || (Occasion().IsMatch(before) && AfterOccasion().IsMatch(text[at..end]))
            || (end == text.Length && Title().IsMatch(before))
            || (isAmount && (Default().IsMatch(before) || AfterDefault().IsMatch(text[at..end]) || Envisaged().IsMatch(before))))
        {
            return false;
        }

        // An amount alone in brackets belongs to the clause around them; and a condition holds for what stands in them, too.
        var clause = ClauseOf(OpenedAmount().Replace(before, " "));
        return !Instruction().IsMatch(clause)
            && !Condition().IsMatch(clause)
            && !LongCondition().IsMatch(before)
            && (isAmount || (!Unsure().IsMatch(clause) && !Advice().IsMatch(clause)));
    }

    private static string ClauseOf(string before)
    {
        var breaks = ClauseBreak().Matches(before);
        return breaks.Count == 0 ? before : before[(breaks[^1].Index + breaks[^1].Length)..];
    }

    private static int SentenceStart(string text, int at)
    {
        var first = Math.Max(0, at - LongestSentence);
        for (var i = at - 1; i > first; i--)
        {
            if (text[i - 1] == '\n' || (char.IsWhiteSpace(text[i]) && text[i - 1] is '.' or '!' or '?' && !IsAbbreviation(text, i - 1)))
            {
                return i;
            }
        }

        return first;
    }

    private static int SentenceEnd(string text, int at)
    {
        var last = Math.Min(text.Length, at + LongestSentence);
        for (var i = at; i < last; i++)
        {
            if (text[i] is '.' or '!' or '?' && (i + 1 == text.Length || char.IsWhiteSpace(text[i + 1])) && !IsAbbreviation(text, i))
            {
                return i;
            }
        }

        return last;
    }

    /// <summary>Whether a point ends what is no sentence: e.g., i.e., approx.</summary>
    private static bool IsAbbreviation(string text, int point) =>
        point >= 3
        && text[point] == '.'
        && (text[point - 2] == '.' || text.AsSpan(0, point).EndsWith("approx", StringComparison.OrdinalIgnoreCase));

    /// <summary>A heading or an item that announces: how to make it faster.</summary>
    [GeneratedRegex(@"^\W*(?:how|why|what|when\ to)\b[^,:]*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Title();

    /// <summary>What advice is for: for more than 100 documents, split them.</summary>
    [GeneratedRegex(@"(?:^|:\ )\W*(?:for|with|on|in|at|above|below)\b[^,:;]*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Occasion();

    /// <summary>The advice behind it.</summary>
    [GeneratedRegex(
        @"^[^,;]*,\ (?:please\ |just\ |simply\ |you\ (?:can|should|may)\ |we\ recommend\ )?" + Imperatives,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase)]
    private static partial Regex AfterOccasion();

    /// <summary>What the program described does unless it is told otherwise.</summary>
    [GeneratedRegex(
        @"^\W*by\ default\b[^;:—–]*$" +
        @"|\b(?:by\ default|defaults?\ (?:to|of|is|are|was)|default\ (?:\w+\ ){1,4}(?:is|are|was)|default:)[^;:—–,]*$|\bdefault\ $" +
        @"|\bdefaults\ of\b[^;:—–]*$|\bset(?:s|ting)?\ (?:it\ |(?:the|this|that|its|your|our|my|their|Xx*)\ [^,;:.]*)\bto\ [^,;:]*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase)]
    private static partial Regex Default();

    /// <summary>The same, said behind the amount.</summary>
    [GeneratedRegex(@"^\S+ [^.,;:]{0,40}\bby default\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AfterDefault();

    /// <summary>
    /// Amounts that somebody wishes or intends, or holds to be possible at most; how long a step of the page takes, as its author
    /// plans it; whom somebody thanks; and what a unit is.
    /// </summary>
    [GeneratedRegex(
        @"\b(?:envision\w*|hope\w*|aim(?:s|ed|ing)?\ (?:to|for|at)|goal\ is|plan(?:s|ned|ning)?\ to|wants?\ to|intend\w*" +
        @"|should\ (?:take|last|(?:be|have)\ (?:an?\ )?(?:at|no|minimum|maximum|between|around|about|within)))\b[^,]*$|\bpotentially\ $" +
        @"|\b(?:exercises?|activit(?:y|ies)|lessons?|sessions?|discussions?|steps?\ [\d–-]+)\b[^,.;]*\ (?:can|may|might|will)" +
        @"\ (?:\w+\ )?(?:$|(?:take|last)\b[^,]*$)" +
        @"|\b(?:thank(?:s|ing)?\b(?!\ to\b)|(?:wish|like|want)\ to\ (?:thank|recogni[sz]e|acknowledge))\b[^;]*$" +
        @"|\bI\ (?:\w+\ )?(?:like|prefer)\b[^,]*$" +
        @"|\bis,?\ (?:[\w,]+\ ){0,3}(?:an?|the)\ (?:\w+\ )?(?:measure|unit|rate|probability)\ (?:of|corresponding)\b[^;]*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase)]
    private static partial Regex Envisaged();

    /// <summary>A condition that reaches over a bracket, or over an "and" to a second condition.</summary>
    [GeneratedRegex(
        @"\b(?:if|unless|in\ case)\b[^,()]*\([^()]*$|(?:^|,\ )\W*(?:if|unless)\b(?:[^,;:—–]|(?<=\d),(?=\d)|,\ (?=(?:and|or)\b))*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase)]
    private static partial Regex LongCondition();

    /// <summary>A bracket that opens before nothing but an amount.</summary>
    [GeneratedRegex(
        @"\((?=(?:~|≈|\W*(?:about|around|approx\.?|approximately|or|up\ to|at\ least|i\.e\.|e\.g\.|eg|ie|such\ as),?\ ?)*$)",
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase)]
    private static partial Regex OpenedAmount();

    /// <summary>Words in parentheses, after which the clause goes on.</summary>
    [GeneratedRegex(@"\([^()]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Aside();

    [GeneratedRegex(
        @"[;:(—–]\s?|,\ (?=(?:which|as|since|because|but|so|while|whereas|it|this|they|resulting|making" +
        @"|and\ (?:the|its?|this|that|these|those|they|there|their|he|she)\b)\b)|\b(?:because|but)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase)]
    private static partial Regex ClauseBreak();

    [GeneratedRegex(
        @"^\W*(?:(?:and|or|then|also|next|finally|alternatively|otherwise|instead|just|simply|now|only|\(\w\))\ )?" +
        @"(?:(?:for|to|in|if|when|on|with|by|from|after|before|once|depending|alternatively|otherwise|finally|next|then" +
        @"|instead)\b[^,]*,\ )?" +
        @"(?:please\ |then\ |also\ |just\ |simply\ )?" + Imperatives +
        @"|^\W*(?:for|on|with|in)\ (?:[\w.-]+\ ){1,5}(?:allocate|set(?!\ it\ \w+s\b)|choose|specify|configure|consider|reserve)\b" +
        @"|\b(?:you|we|one|users|they)(?:\ (?:can|could|may|might)|'ll)\ (?:also\ |now\ |then\ |only\ |just\ |simply\ )?" +
        @"(?!see\b|expect\b|find\b|get\b)" + Imperatives +
        @"|\b(?:you|we|I|one|users)(?:'ll|\ (?:should|must|will|need\ to|have\ to|want\ to|plan\ to|are\ going\ to|would\ like\ to))\b" +
        @"(?!\ (?:\w+ly\ )?(?:see|find|get|have|notice|$))" +
        @"|\bit(?:['’]s|\ is)\ (?:a\ good\ idea|important|best|wise|helpful|useful)\ to\b" +
        @"|\b(?:recommends?|advisable|advised?|make\ sure|must\ be|must\ not|has\ to\ be|needs?\ to\ be|should\ not|please" +
        @"|wait\ (?:for\ )?(?:about\ |approx\.\ |around\ |at\ least\ )?(?:\d+[-–])?$" +
        @"|(?<!ly\ )recommended\ (?:for|to|when|if|as))\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase)]
    private static partial Regex Instruction();

    [GeneratedRegex(
        @"\b(?:if|unless|whether|in\ case|until|assuming|provided\ that)\b[^,]*$|^\W*(?-i:As)\ (?!a\ result|you\ can\b|of\ )[^,]*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase)]
    private static partial Regex Condition();

    /// <summary>What is held possible, wished or intended.</summary>
    [GeneratedRegex(
        @"\b(?:may|might|could|would|should|perhaps|maybe|possibly|potentially|hopefully|aim(?:s|ed|ing)?|intend(?:s|ed)?|hope|plan(?:s" +
        @"|ned)?|committed" +
        @"|goals?|wants?|wish(?:es)?|expect(?:s|ed)?|needs?\ to|(?:help|let|allow|enable)s?\ (?:you|us|teams|users|people)|lead\ your" +
        @"|try|trying|attempts?|designed|when|where|so\ that\ you|in\ order|envision\w*|focus(?:es|ed)?\ on" +
        @"|(?:to|can|could)\ (?:choose|pick|select|decide|find|identify)" +
        @"|(?:of|on|at|for|without)\ \w+ing)\b[^,]*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase)]
    private static partial Regex Unsure();

    /// <summary>What a choice is made for: the best performance.</summary>
    [GeneratedRegex(
        @"\b(?:(?<=\w\ )which\ (?:\w+\ ){1,3}|(?:for|as)\ (?:the\ |an?\ |even\ )?" +
        @"|to\ (?:get|create|build|become|achieve|ensure|obtain|reach|have|pick|choose|select|find|use" +
        @"|make)\ (?:\w+\ ){0,3}" +
        @"|(?:choos|us|pick|select|find|identify|determin|figur)ing\ (?:out\ )?(?:the\ |an?\ )?" +
        @"|(?:get|keep|track\ of|choose|pick|select|find|identif[iy]e?" +
        @"|use)s?\ (?:the\ |an?\ )?" +
        @"|(?<!\b(?:able|tends?|shown|proven|proved|found|known|seems?|appears?|likely|prone|us|them)\ )to\ )$",
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase)]
    private static partial Regex Advice();
}
