namespace Site.Markdown.Claims.Uncited;

/// <summary>Words that several kinds of statements share, each as a group of a pattern that ignores case and white space.</summary>
internal static class Words
{
    /// <summary>Comparatives of one word of what can be measured.</summary>
    public const string Measured =
        "(?:faster|slower|quicker|cheaper|costlier|pricier|larger|bigger|smaller|lighter|heavier|higher|lower|better|worse|safer" +
        "|stronger|weaker|hotter|cooler|louder|quieter|fewer|leaner)";

    /// <summary>Comparatives of two words of what can be measured.</summary>
    public const string MeasuredMore =
        @"(?:(?:more|less)\ (?:\w+[ -])?(?:efficient(?:ly)?|cost-effective|performant|productive|accurate(?:ly)?|precise|reliabl[ey]" +
        "|robust|resilient|stable" +
        "|secure(?:ly)?|vulnerable|error-prone|prone|effective(?:ly)?|expensive|costly|affordable|economical|likely" +
        "|common(?:ly)?|frequent(?:ly)?|often|popular|prevalent|widespread|capable|scalable|responsive|intensive|demanding|heavy" +
        "|durable|prominent|pronounced|successful|profitable|numerous|dangerous|harmful|competitive|widely|heavily|quickly" +
        "|slowly|energy|power|memory|compute|computing|bandwidth|storage|space|time|cpu|gpu|resources|hardware|emissions|carbon" +
        "|money|latency|overhead|throughput|capacity|traffic|tokens|vram|ram|water|electricity" +
        @"|than\ (?:usual|ever)\b|\w+\ than\ ever))";

    /// <summary>Adverbs that say by how much, and count nothing.</summary>
    public const string Greatly =
        "(?:significantly|substantially|dramatically|drastically|greatly|vastly|considerably|massively|hugely|tremendously|markedly" +
        "|noticeably|measurably|sharply|radically|largely|enormously)";

    /// <summary>Adjectives that say how much, and count nothing.</summary>
    public const string Great =
        "(?:significant|substantial|dramatic|considerable|massive|huge|tremendous|noticeable|measurable|drastic|enormous|sizable|minimal" +
        "|negligible)";
}
