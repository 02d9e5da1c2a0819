using Site.Citations.Sources;

namespace Site.Citations.Claims;

/// <summary>The words authors write, pages print and twins carry for each value of the vocabulary.</summary>
public static class Words
{
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
}
