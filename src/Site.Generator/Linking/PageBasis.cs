using System.Collections.Immutable;
using Site.Citations.Claims;
using Site.Citations.Sources;
using Site.Citations.Vocabulary;
using Site.Markdown.Pages;
using Site.Text.Files;

namespace Site.Generator.Linking;

/// <summary>
/// What a page rests on, and what else of it the rest of the site asks for once its markers are looked up. It follows from the page's
/// reading and from what the site's facts may be about, and from nothing else.
/// </summary>
public sealed record PageBasis
{
    /// <summary>What each of its claims rests on, in order.</summary>
    public ImmutableArray<ClaimBasis> Claims { get; init; } = [];

    /// <summary>Its sources, in the order in which it numbers them.</summary>
    public ImmutableArray<Source> Sources { get; init; } = [];

    /// <summary>The models whose calculators it has.</summary>
    public ImmutableArray<string> Calculators { get; init; } = [];

    /// <summary>The models whose comparisons it has.</summary>
    public ImmutableArray<string> Comparisons { get; init; } = [];

    /// <summary>Whether it shows numbers that models compute.</summary>
    public bool HasComputations { get; init; }

    /// <summary>That of a page whose markers have been looked up.</summary>
    /// <param name="page">The page, parsed.</param>
    /// <param name="markers">What its markers stand for.</param>
    public static PageBasis Of(MarkdownPage page, LinkedMarkers markers)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(markers);
        return new PageBasis
        {
            Claims = [.. markers.Claims.Claims.Select(ClaimBasis.Of)],
            Sources = markers.Claims.Sources,
            Calculators = ModelsOf(DirectiveKind.Calculator),
            Comparisons = ModelsOf(DirectiveKind.Comparison),
            HasComputations = page.Computations.Length > 0,
        };

        ImmutableArray<string> ModelsOf(DirectiveKind kind) =>
            [.. markers.Directives.Where(d => d.Directive.Kind == kind).Select(d => d.Model.Name)];
    }
}

/// <summary>What a claim rests on.</summary>
/// <param name="Id">The claim's id on its page.</param>
/// <param name="Text">The claim, worded to stand alone.</param>
/// <param name="Level">How well it is supported; null where that is not rated.</param>
/// <param name="Location">Where the claim is written.</param>
/// <param name="IsFact">Whether it shows a fact, and is not the author's own words.</param>
/// <param name="StaleAfter">The last day on which it need not be looked at again; null where it does not age.</param>
/// <param name="Evidence">What it cites.</param>
/// <param name="InputEvidence">What the facts rest on that it was computed from.</param>
public sealed record ClaimBasis(
    string Id,
    string Text,
    ConfidenceLevel? Level,
    FileLocation Location,
    bool IsFact,
    DateOnly? StaleAfter,
    ImmutableArray<EvidenceBasis> Evidence,
    ImmutableArray<EvidenceBasis> InputEvidence)
{
    /// <summary>All that it rests on.</summary>
    public IEnumerable<EvidenceBasis> All => Evidence.Concat(InputEvidence);

    /// <summary>That of a claim.</summary>
    internal static ClaimBasis Of(Claim claim) => new(
        claim.Id,
        claim.Text,
        claim.Confidence?.Level,
        claim.Location,
        claim.Fact is not null,
        claim.StaleAfter,
        [.. claim.Evidence.Select(EvidenceBasis.Of)],
        [.. claim.InputEvidence.Select(EvidenceBasis.Of)]);
}

/// <summary>A source that a claim rests on.</summary>
/// <param name="Source">Its id.</param>
/// <param name="Quote">The words of it; null where none are recorded.</param>
/// <param name="Volatility">How soon they may stop being true.</param>
/// <param name="IsFound">Whether a machine found them there.</param>
public sealed record EvidenceBasis(string Source, string? Quote, Volatility Volatility, bool IsFound)
{
    /// <summary>That of a piece of evidence.</summary>
    internal static EvidenceBasis Of(CitedEvidence evidence) => new(
        evidence.Source.Id,
        evidence.Quote,
        evidence.Volatility,
        evidence.Check.Status == CheckStatus.Ok && evidence.Check.QuoteFound != false);
}
