namespace Site.Citations.Twins;

/// <summary>The page a twin speaks for.</summary>
public sealed record TwinPage
{
    /// <summary>The page's address.</summary>
    public required string Url { get; init; }

    /// <summary>The page's title.</summary>
    public required string Title { get; init; }

    /// <summary>What the page answers, in a sentence; null where it does not say.</summary>
    public string? Description { get; init; }

    /// <summary>The page's language, BCP 47.</summary>
    public required string InLanguage { get; init; }

    /// <summary>When the page first appeared; null where that is not known.</summary>
    public DateOnly? DatePublished { get; init; }

    /// <summary>When its content last changed; null where that is not known.</summary>
    public DateOnly? DateModified { get; init; }

    /// <summary>The licence of the page's text; null where none is given.</summary>
    public string? License { get; init; }

    /// <summary>The same page in other forms.</summary>
    public required IReadOnlyList<TwinAlternate> Alternate { get; init; }

    /// <summary>The page text that digest and positions are about.</summary>
    public required TwinText Text { get; init; }
}
