using System.Collections.Immutable;

namespace Site.Verification.Pages;

/// <summary>What a page shows around and inside its page text.</summary>
internal sealed record PageParts
{
    /// <summary>The document's title.</summary>
    public required string Title { get; init; }

    /// <summary>The description in its head; null where none is given.</summary>
    public required string? Description { get; init; }

    /// <summary>Title and description for those who link to it; null where none is given.</summary>
    public required (string? Title, string? Description) Social { get; init; }

    /// <summary>The language it is said to be in; null where none is given.</summary>
    public required string? Language { get; init; }

    /// <summary>The address it is said to have; null where none is given.</summary>
    public required string? Canonical { get; init; }

    /// <summary>The words above its text, with the days it was published and changed.</summary>
    public required string Facts { get; init; }

    /// <summary>The ids of the elements that are marked as claims, in document order.</summary>
    public required ImmutableArray<string> ClaimMarks { get; init; }

    /// <summary>The words above the entries of its manifest; null where it has none.</summary>
    public required string? Manifest { get; init; }

    /// <summary>The ids of the elements that are marked as left without a source, in document order.</summary>
    public required ImmutableArray<string> UncitedMarks { get; init; }

    /// <summary>What its head says to programs.</summary>
    public required HeadData Data { get; init; }

    /// <summary>What the sections below its text say.</summary>
    public required PageSections Sections { get; init; }

    /// <summary>The marks that lead to sources, in document order.</summary>
    public required ImmutableArray<CitationMark> Citations { get; init; }

    /// <summary>The entries of its list of sources.</summary>
    public required ImmutableArray<SourceEntry> Sources { get; init; }

    /// <summary>What computed claims say to scripts, by the id of the claim.</summary>
    public required ImmutableArray<ComputedMark> Computed { get; init; }

    /// <summary>Its calculators.</summary>
    public required ImmutableArray<CalculatorPart> Calculators { get; init; }

    /// <summary>The words of each block that stands on the page and not in the page text; menus, header and footer left out.</summary>
    public required ImmutableArray<string> Asides { get; init; }

    /// <summary>Words of elements that the page hides.</summary>
    public required ImmutableArray<string> Hidden { get; init; }

    /// <summary>Where links outside the page text lead, as written; those of menus, header and footer left out.</summary>
    public required ImmutableArray<string> AsideLinks { get; init; }

    /// <summary>Its scripts and styles: the address of each; null for one that stands in the page itself.</summary>
    public required ImmutableArray<string?> Scripts { get; init; }

    /// <summary>What browsers show or do of it and no rule reads, in words.</summary>
    public required ImmutableArray<string> Unread { get; init; }

    /// <summary>The name of the site in its header; empty where none is shown.</summary>
    public required string SiteName { get; init; }

    /// <summary>What the page's Markdown must say: the page text, and the sections beside it that it has; null for none.</summary>
    public required MarkdownBody? Markdown { get; init; }
}
