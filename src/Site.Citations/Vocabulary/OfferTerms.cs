namespace Site.Citations.Vocabulary;

/// <summary>On what terms a quantity holds: for whom it does, and until when it can be had.</summary>
/// <param name="Conditions">
/// What it takes for it to hold, in words: a tier, a region, a length of prompt. Null where nothing is said.
/// </param>
/// <param name="Until">The last day on which it can be had; null where no end is known.</param>
public sealed record OfferTerms(string? Conditions, DateOnly? Until)
{
    /// <summary>Nothing is said.</summary>
    public static OfferTerms None { get; } = new(null, null);

    /// <summary>
    /// The terms in words, such as <c>prompts up to 200,000 tokens; to be had until 2026-12-01</c>; null where nothing is said.
    /// </summary>
    public string? Words => (Conditions, Until) switch
    {
        (null, null) => null,
        ({ } conditions, null) => conditions,
        (null, { } until) => $"to be had until {until:O}",
        ({ } conditions, { } until) => $"{conditions}; to be had until {until:O}",
    };

    /// <summary>Whether it can no longer be had on a day.</summary>
    public bool AreOver(DateOnly day) => Until < day;

    /// <summary>This, with what it does not say taken from another.</summary>
    public OfferTerms Over(OfferTerms inherited)
    {
        ArgumentNullException.ThrowIfNull(inherited);
        return new(Conditions ?? inherited.Conditions, Until ?? inherited.Until);
    }
}
