using System.Collections.Immutable;
using Site.Citations.Claims;
using Site.Citations.Sources;
using Site.Citations.Vocabulary;
using Site.CostModel.Facts;

namespace Site.Theme;

/// <summary>A source, and what of the site rests on it.</summary>
/// <param name="Site">What every page shares.</param>
/// <param name="Root">From the page to the site's root.</param>
/// <param name="AllHref">The page of all sources.</param>
/// <param name="Source">The source.</param>
/// <param name="Quotes">The words of it that something rests on.</param>
/// <param name="Sections">The claims that rest on it, by page.</param>
/// <param name="Facts">The facts that rest on it.</param>
/// <param name="AsOf">The day of the build, to which ages are counted.</param>
public sealed record SourcePageView(
    SiteView Site,
    string Root,
    string AllHref,
    Source Source,
    ImmutableArray<SourceQuoteView> Quotes,
    ImmutableArray<SourceSection> Sections,
    ImmutableArray<SourceFact> Facts,
    DateOnly AsOf);

/// <summary>Words of a source.</summary>
/// <param name="Text">The words.</param>
/// <param name="IsFound">Whether a machine has found them there.</param>
public sealed record SourceQuoteView(string Text, bool IsFound);

/// <summary>The claims of a page that rest on a source.</summary>
/// <param name="Page">The page, at its entry of the source.</param>
/// <param name="Claims">The claims.</param>
public sealed record SourceSection(NavLink Page, ImmutableArray<SourceClaim> Claims);

/// <summary>A claim that rests on a source.</summary>
/// <param name="Link">The claim, where it stands.</param>
/// <param name="Level">How well it is supported; null where that is not rated.</param>
/// <param name="StaleSince">The last day on which it was fresh, where that has passed; null otherwise.</param>
public sealed record SourceClaim(NavLink Link, ConfidenceLevel? Level, DateOnly? StaleSince);

/// <summary>A fact that rests on a source.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Resolved">How well it is supported.</param>
public sealed record SourceFact(Fact Fact, ResolvedFact Resolved);
