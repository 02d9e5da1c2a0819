using System.Collections.Immutable;
using Site.Citations.Vocabulary;
using Site.Text.Files;

namespace Site.Citations.Claims;

/// <summary>A statement on a page that could be wrong, with everything known about it.</summary>
public sealed record Claim
{
    /// <summary>The id: unique on the page, and the id of the element that shows it.</summary>
    public required string Id { get; init; }

    /// <summary>What kind of statement it is.</summary>
    public required ClaimType Type { get; init; }

    /// <summary>The statement, worded to stand alone.</summary>
    public required string Text { get; init; }

    /// <summary>The words on the page.</summary>
    public required string Exact { get; init; }

    /// <summary>The numbers in it.</summary>
    public ImmutableArray<ClaimValue> Values { get; init; } = [];

    /// <summary>What it rests on; empty unless <see cref="Type"/> is <see cref="ClaimType.Sourced"/>.</summary>
    public ImmutableArray<CitedEvidence> Evidence { get; init; } = [];

    /// <summary>For a computed claim: what the facts it was computed from rest on. A twin names their sources in the derivation.</summary>
    public ImmutableArray<CitedEvidence> InputEvidence { get; init; } = [];

    /// <summary>For a number that is a fact's: the fact's name; null where the claim is the author's own words.</summary>
    public string? Fact { get; init; }

    /// <summary>For a computed claim: how it was computed.</summary>
    public ClaimDerivation? Derivation { get; init; }

    /// <summary>For an assumption: why this value was chosen.</summary>
    public string? Reason { get; init; }

    /// <summary>For an opinion: whose it is.</summary>
    public string? Holder { get; init; }

    /// <summary>How well it is supported. Null for an opinion: evidence does not decide those.</summary>
    public Confidence? Confidence { get; init; }

    /// <summary>How soon it may stop being true: the most volatile of its evidence.</summary>
    public Volatility Volatility { get; init; }

    /// <summary>The things the page is about that it names, by <see cref="Entity.Id"/>.</summary>
    public ImmutableArray<string> About { get; init; } = [];

    /// <summary>
    /// The day after which it should not be relied on without a fresh look (for an assumption, its review date); null where it does not
    /// age.
    /// </summary>
    public DateOnly? StaleAfter { get; init; }

    /// <summary>
    /// The last day up to that of the build on which something of it changed by itself: its evidence was dated, checked, or passed a limit.
    /// On any day from then until <see cref="StaleAfter"/> a build says the same of it. Null where it depends on no day.
    /// </summary>
    public DateOnly? SettledOn { get; init; }

    /// <summary>Where it is written.</summary>
    public required FileLocation Location { get; init; }
}
