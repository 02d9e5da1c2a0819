namespace Site.Citations.Vocabulary;

/// <summary>The words authors write, pages print and twins carry for each value of the vocabulary, both ways.</summary>
public static class VocabularyWords
{
    /// <summary>Each type of claim by its word.</summary>
    public static IReadOnlyDictionary<string, ClaimType> ClaimTypes { get; } =
        ByWord([ClaimType.Sourced, ClaimType.Computed, ClaimType.Assumption, ClaimType.Opinion], ToWord);

    /// <summary>Each level of confidence by its word, the best first.</summary>
    public static IReadOnlyDictionary<string, ConfidenceLevel> ConfidenceLevels { get; } =
        ByWord([ConfidenceLevel.High, ConfidenceLevel.Medium, ConfidenceLevel.Low], ToWord);

    /// <summary>Each volatility by its word, the highest first.</summary>
    public static IReadOnlyDictionary<string, Volatility> Volatilities { get; } =
        ByWord([Volatility.Volatile, Volatility.Slow, Volatility.Stable], ToWord);

    /// <summary>Each kind of source by its word, the closest first.</summary>
    public static IReadOnlyDictionary<string, SourceKind> SourceKinds { get; } =
        ByWord([SourceKind.Primary, SourceKind.Secondary, SourceKind.Community], ToWord);

    /// <summary>Each outcome of a check by its word.</summary>
    public static IReadOnlyDictionary<string, CheckStatus> CheckStatuses { get; } =
        ByWord([CheckStatus.Unchecked, CheckStatus.Ok, CheckStatus.Broken, CheckStatus.Unknown], ToWord);

    /// <summary>Each relation of a source to a claim by its word.</summary>
    public static IReadOnlyDictionary<string, CitationRelation> CitationRelations { get; } =
        ByWord([CitationRelation.Supports, CitationRelation.Disputes], ToWord);

    /// <summary><c>high</c>, <c>medium</c> or <c>low</c>.</summary>
    public static string ToWord(this ConfidenceLevel level) => level switch
    {
        ConfidenceLevel.High => "high",
        ConfidenceLevel.Medium => "medium",
        _ => "low",
    };

    /// <summary><c>sourced</c>, <c>computed</c>, <c>assumption</c> or <c>opinion</c>.</summary>
    public static string ToWord(this ClaimType type) => type switch
    {
        ClaimType.Sourced => "sourced",
        ClaimType.Computed => "computed",
        ClaimType.Assumption => "assumption",
        _ => "opinion",
    };

    /// <summary><c>volatile</c>, <c>slow</c> or <c>stable</c>.</summary>
    public static string ToWord(this Volatility volatility) => volatility switch
    {
        Volatility.Volatile => "volatile",
        Volatility.Slow => "slow",
        _ => "stable",
    };

    /// <summary><c>primary</c>, <c>secondary</c> or <c>community</c>.</summary>
    public static string ToWord(this SourceKind kind) => kind switch
    {
        SourceKind.Primary => "primary",
        SourceKind.Secondary => "secondary",
        _ => "community",
    };

    /// <summary><c>unchecked</c>, <c>ok</c>, <c>broken</c> or <c>unknown</c>.</summary>
    public static string ToWord(this CheckStatus status) => status switch
    {
        CheckStatus.Unchecked => "unchecked",
        CheckStatus.Ok => "ok",
        CheckStatus.Broken => "broken",
        _ => "unknown",
    };

    /// <summary><c>supports</c> or <c>disputes</c>.</summary>
    public static string ToWord(this CitationRelation relation) => relation switch
    {
        CitationRelation.Supports => "supports",
        _ => "disputes",
    };

    private static Dictionary<string, T> ByWord<T>(ReadOnlySpan<T> values, Func<T, string> toWord)
    {
        var words = new Dictionary<string, T>(values.Length, StringComparer.Ordinal);
        foreach (var value in values)
        {
            words.Add(toWord(value), value);
        }

        return words;
    }
}
