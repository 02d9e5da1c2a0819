using System.Collections.Immutable;
using Site.Citations.Claims;
using Site.Citations.Sources;
using Site.Citations.Twins;
using Site.Citations.Vocabulary;

namespace Site.Generator.Twins;

/// <summary>Everything a page's twin says, ready to be written.</summary>
public sealed record Twin
{
    /// <summary>The address of the schema.</summary>
    public required string SchemaUrl { get; init; }

    /// <summary>The page's address.</summary>
    public required string Url { get; init; }

    /// <summary>The page's title.</summary>
    public required string Title { get; init; }

    /// <summary>What the page answers, in a sentence.</summary>
    public string? Description { get; init; }

    /// <summary>The page's language, BCP 47.</summary>
    public required string Language { get; init; }

    /// <summary>When the page first appeared.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>When its content last changed.</summary>
    public DateOnly? Modified { get; init; }

    /// <summary>The licence of the page's text.</summary>
    public string? License { get; init; }

    /// <summary>The page in its published forms.</summary>
    public required ImmutableArray<TwinAlternate> Alternates { get; init; }

    /// <summary>The page text, with the places of the claims in it.</summary>
    public required PageText Text { get; init; }

    /// <summary>The first day from which on the page has read as it does; null where it depends on no day.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>How much of the page text stands in claims.</summary>
    public required TwinCoverage Coverage { get; init; }

    /// <summary>The claims, in page order.</summary>
    public required ImmutableArray<Claim> Claims { get; init; }

    /// <summary>The sources, in the order the page numbers them.</summary>
    public required ImmutableArray<Source> Sources { get; init; }

    /// <summary>The files of facts that the claims name facts of.</summary>
    public ImmutableArray<TwinFacts> Facts { get; init; } = [];

    /// <summary>The things the page is about.</summary>
    public required ImmutableArray<Entity> Entities { get; init; }

    /// <summary>The update log, newest first.</summary>
    public required ImmutableArray<Update> Updates { get; init; }

    /// <summary>What is deliberately left uncited.</summary>
    public required ImmutableArray<UncitedDraft> Uncited { get; init; }

    /// <summary>The program.</summary>
    public required FileGenerator Generator { get; init; }

    /// <summary>The first day after which some claim is past its age limit; null where nothing ages.</summary>
    public DateOnly? StaleAfter => Claims.Select(c => c.StaleAfter).Min();
}
