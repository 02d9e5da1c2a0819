using System.Text.RegularExpressions;

namespace Site.Markdown.Claims.Uncited;

/// <summary>
/// Finds comparisons in what can be measured or asked of people: speed, cost, size, energy, quality, likelihood. What is a matter of taste,
/// clearer, simpler, more flexible, is none, nor is what compares values of a program: a version lower than another.
/// </summary>
internal static partial class Comparatives
{
    /// <summary>What is compared with and is no matter of evidence: figures, code, limits, the reader.</summary>
    private const string NotWith =
        @"(?!\d|xx*\b|zero|one\b|you|we\b|usual|necessary|needed|expected|it\b|that\b|enough|just|once|two\b|three\b|a\ (?:single|few)" +
        @"|[b-z]\b|or\b|ideal|perfect|optimal|not\b|others?\b|the\ (?:limit|length|size|maximum|minimum|number|first|second|given|last" +
        "|current|server|threshold|specified|default|configured))";

    /// <summary>What is compared and is a value of a program, which it can look up.</summary>
    private const string NotOf =
        @"(?<!\b(?:versions?|values?|numbers?|index|priority|levels?|depth|ids?|integers?|timestamps?|dates?|xx*)" +
        @"\ (?:(?:is|are|be|was|were|that\ is|that\ are|which\ is)\ )?)";

    private const string Degree =
        "(?:much|far|even|significantly|substantially|considerably|noticeably|dramatically|drastically|vastly|greatly|slightly|somewhat" +
        @"|measurably|markedly|often|generally|usually|typically|normally|consistently|sometimes|also|still|a\ lot|a\ bit|way|up\ to)";

    /// <summary>What is used or had less or more of.</summary>
    private const string Resources =
        "(?:resources|hardware|memory|energy|performance|throughput|latency|latencies|speeds?|accuracy|quality|results?|scores?|costs?" +
        "|prices?|emissions|bandwidth|overhead|footprint|carbon|compression|errors?|utili[sz]ation|efficiency|rates?|times?|compute" +
        "|equipment|storage)";

    /// <summary>Those of a text, which do not overlap.</summary>
    /// <param name="text">A paragraph, code blanked out.</param>
    public static IEnumerable<Match> Find(string text) => Pattern().Matches(text);

    [GeneratedRegex(
        @"\b(?:" +

        // Faster than, more likely than.
        NotOf + Words.Measured +
        @"(?!\ (?:priority|precedence|levels?|order|index|versions?)\b)(?:\ [\w-]+){0,6}?\ than\ " + NotWith + @"\w+" +
        "|" + Words.MeasuredMore + @"(?:\ [\w-]+){0,6}?\ than\b(?!\ (?:not|just|xx*)\b)" +
        @"|(?:costs?|uses?|used|consumes?|consumed|takes?|took|requires?|required|needs?)\ (?:\w+ly\ )?(?:more" +
        @"|less)(?:\ \w+)?\ than\ (?!\d|(?:just|its|their|your|this|that|one|xx*)\b)" +
        "|" + NotOf +
        @"(?!(?:rather|other|later|earlier|longer|shorter|either|whether|under|over|never|further|number|older|newer|deeper|wider" +
        @"|narrower|easier|harder|simpler|cleaner|clearer|nicer|smoother|finer|different|after|inner|outer|upper)\b)" +
        @"[a-z]{3,}er\ than\ " + NotWith + @"\w+" +

        // Is much faster, runs faster, makes it more likely.
        @"|(?:" + Words.Measured + @"(?!\ (?:than|or|to|priority|precedence|levels?|place|world|future|off)\b)" +
        "|" + Words.MeasuredMore + @")\b" +
        @"(?<=\b(?:is|are|was|were|be|been|being|it's|they're|becomes?|became|becoming|gets?|got|runs?|ran|performs?|performed|works?" +
        @"|worked|scores?|scored|(?:made|makes|making)(?:\ [\w+-]+){1,3})\ (?:" + Degree + @"\ ){0,2}" +
        "(?:" + Words.Measured + "|" + Words.MeasuredMore + "))" +

        // Renders faster.
        @"|(?<!\bmake\ (?:[\w-]+\ ){1,4})(?:load|appear|render|start|build|run|respond|finish|complete|compile" +
        @"|execute|accumulate|grow|ship" +
        @"|train|parse|decode|converge)(?:s|ed|ing)?\ (?:\w+\ ){0,2}(?:faster|slower)" +
        @"(?=\ ?(?:[.,;!]|$)|\ (?:in|on|with|for|when|because)\b)" +

        // Comes with a faster one, is used less frequently.
        @"|(?:(?:with|has|have|had|is|are|was|were|offers?|provides?|another)\ (?:an?\ |the\ )?(?:(?:new|much|even|far|significantly)" +
        @",?\ )?|even\ )(?:faster|slower|cheaper|quicker)\ (?!than\b|or\b|to\b)\w+" +
        @"|(?:used|seen|found|needed|updated|accessed)\ (?:less|more)\ (?:frequently|often|commonly|widely|rarely)" +

        // Uses less memory, delivers better results.
        @"|(?:uses?|using|used|requires?|required|needs?|needed|consumes?|consumed|takes?|took|costs?|saves?|offers?|delivers?|delivered" +
        @"|provides?|achieves?|achieved|gives?|gets?|generates?|generated|produces?|produced|emits?|results?\ in|leads?\ to|has|have" +
        @"|sees?|yields?|yielded|incurs?|faced?|faces|with)" +
        @"\ (?:" + Degree + @"\ ){0,2}(?:" + Words.MeasuredMore + "|(?:less|fewer|better|higher|lower|faster|greater|smaller|larger" +
        @"|worse)\ (?:[\w-]+\ ){0,3}?" + Resources + @")\b" +
        @"|(?:contains?|holds?|exports?|imports?|sells?|sold|earns?|earned|spends?|spent|burns?|burned|emits?|emitted|has|have|had)" +
        @"\ (?:more|less|fewer)\ (?:\w+\ ){1,2}than\ " + NotWith + @"\w+" +
        @"|costs?\ (?:\w+ly\ )?(?:less|more)\b(?!\ than\ \d)" +
        @"|(?:less|fewer|more)\ (?:\w+\ )?(?:energy|power|memory|compute|storage|bandwidth|time|resources|hardware)\ (?:is|are)" +
        @"\ (?:required|needed|used|consumed|spent)|(?:more|less)\ (?:likely|prone)\ to" +

        // The more, the slower.
        @"|the\ (?:more|less|\w+er)\b[^,.;]{3,60},?\ the\ (?:" + Words.Measured + "|" + Words.MeasuredMore + @"|(?:more|less|fewer)\ \w+)" +

        // Improved performance compared to.
        @"|(?:improved|better|increased|decreased|reduced|lower|higher|greater|smaller|larger|faster|slower|fewer|less|more)" +
        @"\ (?:[\w-]+\ ){1,5}?(?:compared|relative)\ (?:to|with)\b" +

        // Far more efficient.
        @"|(?:much|far|significantly|substantially|considerably|noticeably|dramatically|drastically|vastly|greatly|markedly)\ (?:" +
        Words.Measured + "|" + Words.MeasuredMore + ")" +

        // Costs: lower.
        @"|(?<=:\ )(?:faster|slower|cheaper|smaller|higher|lower|less|fewer)(?=\ (?:due|because|as|since|thanks|on)\b|[.,;]|$)" +
        @"|(?<=^)(?:faster|cheaper|higher|lower)\ [\w-]+(?=:|\ (?:due|because)\b)" +
        @")\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase)]
    private static partial Regex Pattern();
}
