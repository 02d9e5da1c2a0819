using System.Collections.Immutable;
using Markdig.Syntax;
using Site.Citations.Claims;
using Site.Text.Files;

namespace Site.Markdown.Pages;

/// <summary>
/// A parsed page: the syntax tree and what was found in it. Nothing here changes after parsing; rendering takes what the link phase
/// decided as <see cref="PageBindings"/>, so a page may be rendered any number of times, from any thread.
/// </summary>
public sealed record MarkdownPage
{
    /// <summary>The file it was parsed from.</summary>
    public required InputText Source { get; init; }

    /// <summary>The syntax tree; offsets are offsets into <see cref="Source"/>, front matter included.</summary>
    public required MarkdownDocument Document { get; init; }

    /// <summary>What the page says of itself before its text; null where it says nothing.</summary>
    public PageFrontMatter? FrontMatter { get; init; }

    /// <summary>Where <see cref="FrontMatter"/> stands, with the lines around it.</summary>
    public SourceSpan? FrontMatterSpan { get; init; }

    /// <summary>The text of the heading that titles the page, if there is one.</summary>
    public string? Title { get; init; }

    /// <summary>The headings in order.</summary>
    public ImmutableArray<PageHeading> Headings { get; init; } = [];

    /// <summary>The links and images in order.</summary>
    public ImmutableArray<PageLink> Links { get; init; } = [];

    /// <summary>The claims in order.</summary>
    public ImmutableArray<ClaimDraft> Claims { get; init; } = [];

    /// <summary>What is deliberately left uncited, in order.</summary>
    public ImmutableArray<UncitedDraft> Uncited { get; init; } = [];

    /// <summary>The computed claims and what computes them, in page order.</summary>
    public ImmutableArray<PageComputation> Computations { get; init; } = [];

    /// <summary>The blocks the build fills in, in order.</summary>
    public ImmutableArray<PageDirective> Directives { get; init; } = [];

    /// <summary>The comments that ask for diagnostics to be ignored, in order.</summary>
    public ImmutableArray<SuppressionComment> Suppressions { get; init; } = [];

    /// <summary>A language that is written with the letters of its text, BCP 47; null for Latin letters, and for none.</summary>
    public string? LikelyLanguage { get; init; }

    /// <summary>Whether it shows blocks of code, or tabs.</summary>
    public bool HasCode { get; init; }

    /// <summary>Every id the page's own text gives to an element: headings, claims, footnotes; with the place each is given.</summary>
    public ImmutableArray<(string Id, FileLocation Location)> Anchors { get; init; } = [];
}
