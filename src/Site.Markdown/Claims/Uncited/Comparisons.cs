using System.Text.RegularExpressions;

namespace Site.Markdown.Claims.Uncited;

/// <summary>
/// Finds comparisons and superlatives in what can be measured or asked of people: speed, cost, size, energy, quality, likelihood. What is a
/// matter of taste, clearer, simpler, more flexible, is none, nor is what speaks of a text or a program itself: the longest name.
/// </summary>
internal static partial class Comparisons
{
    /// <summary>What a superlative picks out that nobody asks the source of.</summary>
    private const string OfTheText =
        @"(?!\ (?:way|ways|option|idea|choice|decision|case|cases|of\ our|of\ your|practices?|part|thing|version|one\b|possible|page|file" +
        @"|value|item|match|line|number|element|key|approach|place|time|known|name|path|word|index|common\ (?:case|use)" +
        @"|(?:re)?present\w*|allowed|supported|valid|available|gaps?|challenges?|issues?|problems?|questions?|reasons?|changes?|layer" +
        @"|level|priority|priorities|offenders?|(?:\w+\ )?(?:tier|support)|fit\b|bits?\b|of\ (?:these|those|them|all|both|the\ two|luck)" +
        @"|unit|amount|set\b|trade-?offs?" +
        @"|model\ (?:to|for)))";

    /// <summary>What is compared with and is no matter of evidence: figures, limits, the reader.</summary>
    private const string NotWith =
        @"(?!\d|zero|one\b|you|we\b|usual|necessary|needed|expected|it\b|that\b|enough|just|once|two\b|three\b|a\ (?:single|few)|[b-z]\b" +
        @"|or\b|ideal|perfect|optimal|others?\b|the\ (?:limit|length|size|maximum|minimum|number|first|second|given|last|current))";

    /// <summary>Comparatives of one word of what can be measured.</summary>
    private const string Measured =
        "(?:faster|slower|quicker|cheaper|costlier|pricier|larger|bigger|smaller|lighter|heavier|higher|lower|better|worse|safer" +
        "|stronger|weaker|hotter|cooler|louder|quieter|fewer|leaner)";

    /// <summary>Comparatives of two words of what can be measured.</summary>
    private const string MeasuredMore =
        @"(?:(?:more|less)\ (?:\w+[ -])?(?:efficient(?:ly)?|cost-effective|performant|productive|accurate(?:ly)?|precise|reliabl[ey]" +
        @"|robust" +
        @"|stable|secure(?:ly)?|vulnerable|error-prone|prone|effective(?:ly)?|expensive|costly|affordable|economical|likely|common(?:ly)?" +
        @"|frequent(?:ly)?|often|popular|prevalent|widespread|capable|scalable|responsive|intensive|demanding|heavy|durable|prominent" +
        @"|pronounced|successful|profitable|numerous|severe|dangerous|harmful|competitive|widely|heavily|quickly|slowly" +
        @"|energy|power|memory|compute|computing|bandwidth|storage|space|time|cpu|gpu|resources|hardware|emissions|carbon|money|latency" +
        @"|overhead|throughput|capacity|traffic|tokens|vram|ram|water|electricity|than\ (?:usual|ever)\b|\w+\ than\ ever))";

    private const string Degree =
        "(?:much|far|even|significantly|substantially|considerably|noticeably|dramatically|drastically|vastly|greatly|slightly|somewhat" +
        @"|measurably|markedly|often|generally|usually|typically|normally|consistently|sometimes|also|still|a\ lot|a\ bit|way|up\ to)";

    /// <summary>Those of a text, which do not overlap.</summary>
    /// <param name="text">A paragraph, code blanked out.</param>
    public static IEnumerable<Match> Find(string text) => Pattern().Matches(text);

    [GeneratedRegex(
        @"\b(?:" +

        // The fastest, the most used.
        @"(?:the|world's|its\ (?!best)|our\ (?!best)|their\ (?!best))\ ?(?:\w+\ )?(?:largest|smallest|fastest|slowest|cheapest|biggest" +
        @"|highest|lowest|oldest|youngest" +
        @"|longest|shortest|strongest|weakest|richest|poorest|heaviest|lightest|tallest|busiest|deadliest|best|worst|greatest|safest" +
        @"|quickest|hottest|coldest)\b" + OfTheText +
        @"|the\ (?:(?:second|third|single)\ )?(?:most|least)\ (?!recent|likely|common\ (?:case|use|way)|significant\ (?:bit|digit" +
        @"|byte)|common\b|specific|important|general|relevant|useful|part|interesting|obvious|straightforward|basic|simple|natural" +
        @"|convenient|appropriate|suitable|flexible|notable|complex|difficult|challenging|delightful|exciting|fun|elegant|explicit" +
        @"|idiomatic|direct|visible|correct|amount|meaningful|critical|essential|impressive|powerful|up\b|fail\b|special|practical" +
        @"|reasonable|comfortable|of\b|out\b|from\b|one\b|you\b" +
        @"|we\b)\w+" + OfTheText +

        // Faster than, more likely than.
        @"|" + Measured + @"(?:\ [\w-]+){0,6}?\ than\ " + NotWith + @"\w+" +
        @"|" + MeasuredMore + @"(?:\ [\w-]+){0,6}?\ than\b" +
        @"|(?:costs?|uses?|used|consumes?|consumed|takes?|took|requires?|required|needs?)\ (?:\w+ly\ )?(?:more" +
        @"|less)(?:\ \w+)?\ than\ (?!\d)" +
        @"|(?!(?:rather|other|later|earlier|longer|shorter|either|whether|under|over|never|further|number|older|newer|deeper|wider" +
        @"|narrower" +
        @"|easier|harder|simpler|cleaner|clearer|nicer|smoother|finer|different|after|inner|outer|upper)\b)" +
        @"[a-z]{3,}er\ than\ " + NotWith + @"\w+" +

        // Is much faster, runs faster, makes it faster.
        @"|(?:" + Measured + @"(?!\ (?:than|or|to)\b)|" + MeasuredMore + @")\b" +
        @"(?<=\b(?:is|are|was|were|be|been|being|it's|they're|becomes?|became|becoming|gets?|got|runs?|ran|performs?|performed|works?" +
        @"|worked|scores?|scored|(?:made|makes?|making)(?:\ [\w+-]+){1,3})\ (?:" + Degree + @"\ ){0,2}" +
        "(?:" + Measured + "|" + MeasuredMore + "))" +

        // Uses less memory, delivers better results.
        @"|(?:uses?|using|used|requires?|required|needs?|needed|consumes?|consumed|takes?|took|costs?|saves?|offers?|delivers?|delivered" +
        @"|provides?|achieves?|achieved|gives?|gets?|generates?|generated|produces?|produced|emits?|results?\ in|leads?\ to|has|have" +
        @"|sees?|yields?|yielded|incurs?)" +
        @"\ (?:" + Degree + @"\ ){0,2}(?:" + MeasuredMore + @"|(?:less|fewer|better|higher|lower|faster|greater|smaller|larger|worse)\ " +
        @"(?:[\w-]+\ )?(?:resources|hardware|memory|energy|performance|throughput|latency|latencies|speeds?|accuracy|quality|results?" +
        @"|scores?|costs?|prices?|emissions|bandwidth|overhead|footprint|carbon|compression|errors?|utili[sz]ation|efficiency|rates?" +
        @"|times?|compute|equipment|storage))\b" +
        @"|costs?\ (?:\w+ly\ )?(?:less|more)\b(?!\ than\ \d)" +
        @"|(?:less|fewer|more)\ (?:\w+\ )?(?:energy|power|memory|compute|storage|bandwidth|time|resources|hardware)\ (?:is" +
        @"|are)\ (?:required|needed|used|consumed|spent)|(?:more|less)\ (?:likely|prone)\ to" +
        @"|the\ (?:more|less|\w+er)\b[^,.;]{3,60},\ the\ (?:more|less|fewer|\w+er)\b" +

        // Far more efficient.
        @"|(?:much|far|significantly|substantially|considerably|noticeably|dramatically|drastically|vastly|greatly|markedly)\ (?:" +
        Measured + "|" + MeasuredMore + @")" +

        // Costs: lower.
        @"|(?<=:\ )(?:faster|slower|cheaper|smaller|higher|lower|less|fewer)(?=\ (?:due|because|as|since|thanks|on)\b|[.,;]|$)" +
        @"|(?<=^)(?:faster|cheaper|smaller|higher|lower)\ (?:[\w-]+\ )?\w+(?=:|\ (?:due|because)\b)" +
        @")\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase)]
    private static partial Regex Pattern();
}
