using Site.Citations.Vocabulary;

namespace Site.Citations.Twins;

/// <summary>A statement on the page that could be wrong.</summary>
public sealed record TwinClaim
{
    /// <summary>Its id, unique in the file.</summary>
    public required string Id { get; init; }

    /// <summary>What kind of statement it is.</summary>
    public required ClaimType Type { get; init; }

    /// <summary>The statement, worded to stand alone.</summary>
    public required string Text { get; init; }

    /// <summary>Where it stands on the page.</summary>
    public required TwinAppearance Appearance { get; init; }

    /// <summary>The ids of the entities it names; null where it names none.</summary>
    public IReadOnlyList<string>? About { get; init; }

    /// <summary>The numbers in it; null where it has none.</summary>
    public IReadOnlyList<TwinValue>? Values { get; init; }

    /// <summary>For a number that is a fact's: the fact's id; null where the claim is words of the page's own.</summary>
    public string? Fact { get; init; }

    /// <summary>For a sourced claim: what it rests on.</summary>
    public IReadOnlyList<TwinEvidence>? Evidence { get; init; }

    /// <summary>For a computed claim: how it was computed.</summary>
    public TwinDerivation? Derivation { get; init; }

    /// <summary>For an assumption: why this value was chosen.</summary>
    public string? Reason { get; init; }

    /// <summary>For an assumption: when it should be looked at again.</summary>
    public DateOnly? ReviewBy { get; init; }

    /// <summary>For an opinion: whose it is.</summary>
    public string? Holder { get; init; }

    /// <summary>How well it is supported; null for an opinion.</summary>
    public TwinConfidence? Confidence { get; init; }

    /// <summary>How soon it may stop being true.</summary>
    public required Volatility Volatility { get; init; }

    /// <summary>The day after which it should not be relied on without a fresh look; null where it does not age.</summary>
    public DateOnly? StaleAfter { get; init; }
}
