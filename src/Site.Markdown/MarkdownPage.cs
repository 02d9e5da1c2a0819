using System.Collections.Immutable;
using Markdig.Syntax;
using Site.Citations.Claims;
using Site.Citations.Vocabulary;
using Site.CostModel.Models;
using Site.Markdown.Directives;
using Site.Text.Files;

namespace Site.Markdown;

/// <summary>A heading of a page.</summary>
/// <param name="Level">1 to 6.</param>
/// <param name="Text">Its text, markup removed.</param>
/// <param name="Id">Its anchor: its slug, with a prefix where that belongs to something else on the page.</param>
/// <param name="Slug">The anchor GitHub gives it: its text as an id, numbered where it repeats. Authors link to it by this.</param>
/// <param name="Location">Where it is.</param>
public sealed record PageHeading(int Level, string Text, string Id, string Slug, FileLocation Location);

/// <summary>What a link or image points at, as the author wrote it.</summary>
/// <param name="Url">The address, unresolved.</param>
/// <param name="IsImage">Whether it is an image.</param>
/// <param name="Location">Where the link starts.</param>
public sealed record PageLink(string Url, bool IsImage, FileLocation Location)
{
    /// <summary>The key under which a link's node in the syntax tree keeps the link.</summary>
    internal static object NodeKey { get; } = new();
}

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

    /// <summary>The YAML between the opening <c>---</c> lines, which start at line 1; null where there is none.</summary>
    public string? FrontMatter { get; init; }

    /// <summary>The text of the first level-1 heading, if there is one.</summary>
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

    /// <summary>Every id the page's own text gives to an element: headings, claims, footnotes; with the place each is given.</summary>
    public ImmutableArray<(string Id, FileLocation Location)> Anchors { get; init; } = [];
}

/// <summary>A computed claim and what computes it.</summary>
/// <param name="ClaimId">The claim's id.</param>
/// <param name="Result">The result, with the inputs it was computed from.</param>
public sealed record PageComputation(string ClaimId, CalcResult Result);

/// <summary>What fills the place of a directive.</summary>
/// <param name="Html">For the page: a block of HTML.</param>
/// <param name="Markdown">For the Markdown twin: text that says the same.</param>
public sealed record DirectiveBinding(string Html, string Markdown)
{
    /// <summary>Leaves the place empty.</summary>
    public static DirectiveBinding Empty { get; } = new("", "");
}

/// <summary>What a citation marker shows, decided once the sources are known.</summary>
/// <param name="Entries">One for each reference of the citation draft it belongs to, in order.</param>
/// <param name="Level">The confidence of the claim it is bound to.</param>
public sealed record CitationBinding(ImmutableArray<CitationBindingEntry> Entries, ConfidenceLevel Level);

/// <summary>One number in a citation marker.</summary>
/// <param name="Number">The source's number in the page's list of sources, from 1.</param>
/// <param name="SourceId">The source's id; the marker links to <c>#source-{id}</c>.</param>
/// <param name="SourceTitle">The source's title, for the marker's accessible name.</param>
/// <param name="Url">The source's address, for the Markdown twin.</param>
/// <param name="Date">The date of what is cited, for the Markdown twin; null where unknown.</param>
/// <param name="Disputes">Whether it disputes the claim.</param>
public sealed record CitationBindingEntry(int Number, string SourceId, string SourceTitle, string Url, string? Date, bool Disputes);
