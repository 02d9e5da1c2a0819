namespace Site.Generator.Search;

/// <summary>What an answer of the search is. The numbers are published.</summary>
public enum SearchKind
{
    /// <summary>A page.</summary>
    Page = 0,

    /// <summary>A section of a page: what stands below a heading, up to the next.</summary>
    Section = 1,

    /// <summary>A claim.</summary>
    Claim = 2,

    /// <summary>A source.</summary>
    Source = 3,
}
