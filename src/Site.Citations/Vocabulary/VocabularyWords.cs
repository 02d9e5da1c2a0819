using Site.Quantities.Prose;

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

    /// <summary>Each reason for a level of confidence by its word.</summary>
    public static IReadOnlyDictionary<string, ReasonCode> ReasonCodes { get; } = ByWord<ReasonCode>(Enum.GetValues<ReasonCode>(), ToWord);

    /// <summary>How far a quote carries a quantity, by its word.</summary>
    public static IReadOnlyDictionary<string, QuantityMatch> QuantityMatches { get; } =
        ByWord([QuantityMatch.Missing, QuantityMatch.AuthorsWord, QuantityMatch.Found], ToWord);

    /// <summary>How a quantity stands to the value it is about, by its word, where that is not exactly.</summary>
    public static IReadOnlyDictionary<string, QuantityRelation> QuantityRelations { get; } =
        ByWord([QuantityRelation.About, QuantityRelation.AtMost, QuantityRelation.AtLeast], ToWord);

    /// <summary>What is counted of predictions, by its word.</summary>
    public static IReadOnlyDictionary<string, PredictionStatistic> PredictionStatistics { get; } =
        ByWord([PredictionStatistic.Count, PredictionStatistic.MedianError, PredictionStatistic.FarOff], ToWord);

    /// <summary><c>high</c>, <c>medium</c> or <c>low</c>.</summary>
    public static string ToWord(this ConfidenceLevel level) => level switch
    {
        ConfidenceLevel.High => "high",
        ConfidenceLevel.Medium => "medium",
        _ => "low",
    };

    /// <summary><c>count</c>, <c>median-error</c> or <c>far-off</c>.</summary>
    public static string ToWord(this PredictionStatistic statistic) => statistic switch
    {
        PredictionStatistic.Count => "count",
        PredictionStatistic.MedianError => "median-error",
        _ => "far-off",
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

    /// <summary><c>missing</c>, <c>authors-word</c> or <c>found</c>.</summary>
    public static string ToWord(this QuantityMatch match) => match switch
    {
        QuantityMatch.Missing => "missing",
        QuantityMatch.AuthorsWord => "authors-word",
        _ => "found",
    };

    /// <summary><c>exactly</c>, <c>about</c>, <c>at-most</c> or <c>at-least</c>.</summary>
    public static string ToWord(this QuantityRelation relation) => relation switch
    {
        QuantityRelation.About => "about",
        QuantityRelation.AtMost => "at-most",
        QuantityRelation.AtLeast => "at-least",
        _ => "exactly",
    };

    /// <summary>A word a reason, such as <c>primary-source</c>.</summary>
    public static string ToWord(this ReasonCode code) => code switch
    {
        ReasonCode.Primary => "primary-source",
        ReasonCode.Secondary => "secondary-source",
        ReasonCode.Community => "community-source",
        ReasonCode.PublisherUnknown => "publisher-unknown",
        ReasonCode.OwnSite => "own-site",
        ReasonCode.Disputed => "disputed",
        ReasonCode.QuoteFound => "quote-in-pinned-copy",
        ReasonCode.QuoteMissing => "quote-not-found",
        ReasonCode.Unreadable => "unreadable",
        ReasonCode.MutableCopy => "mutable-copy",
        ReasonCode.BystanderCopy => "bystander-copy",
        ReasonCode.QuantityMissing => "quantity-missing",
        ReasonCode.QuantityAuthorsWord => "quantity-authors-word",
        ReasonCode.SubjectAuthorsWord => "subject-authors-word",
        ReasonCode.WordingAuthorsWord => "wording-authors-word",
        ReasonCode.QuoteRepeated => "quote-not-unique",
        ReasonCode.NoQuote => "no-quote",
        ReasonCode.Unchecked => "unchecked",
        ReasonCode.PastLimit => "past-limit",
        ReasonCode.PastTwiceLimit => "past-twice-limit",
        ReasonCode.Undated => "undated",
        ReasonCode.NoLongerOffered => "no-longer-offered",
        ReasonCode.Agreement => "agreement",
        ReasonCode.NoSource => "no-source",
        ReasonCode.Assumption => "assumption",
        ReasonCode.RestsOnAssumptions => "rests-on-assumptions",
        ReasonCode.WeakestInput => "weakest-input",
        ReasonCode.InputsHigh => "inputs-high",
        _ => "declared-lower",
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
