using System.Collections.Immutable;
using Microsoft.AspNetCore.Html;
using Site.Citations.Claims;
using Site.Citations.Sources;
using Site.Theme.Markup;
using Site.Theme.Words;

namespace Site.Theme;

/// <summary>What every page of a site shares.</summary>
/// <param name="Title">The site's name.</param>
/// <param name="Description">What the site is about, in a sentence; null where the author gave none.</param>
/// <param name="Language">BCP 47.</param>
/// <param name="License">The licence of the text: an SPDX identifier or an address; null where none is given.</param>
/// <param name="Repository">Where the site's source is kept; null where it is not said.</param>
/// <param name="HasHome">Whether there is an <c>index.html</c> to link the site's name to.</param>
public sealed record SiteView(string Title, string? Description, string Language, string? License, string? Repository, bool HasHome)
{
    /// <summary>The name of the page of all pages, at the site's root.</summary>
    public const string AllPagesName = "search.html";

    /// <summary>The folder of the pages of sources, at the site's root.</summary>
    public const string SourcesFolder = "sources";

    /// <summary>What the frame says, in the site's language.</summary>
    internal FrameWords Words => FrameWords.Of(Language);

    /// <summary>What the element of a document says of its language, with a space before it.</summary>
    internal HtmlString LanguageAttributes => Phrases.LanguageOf(Language);

    /// <summary>What an element says that is in English, with a space before it; nothing in a document that is.</summary>
    internal HtmlString InEnglish => LanguageTable.IsEnglish(Language) ? HtmlString.Empty : new(" lang=\"en\" dir=\"ltr\"");

    /// <summary>Whether there is a search, and a page of all pages.</summary>
    public bool HasSearch { get; init; }

    /// <summary>The hosts from which images are shown, as sources of a content security policy; empty for none.</summary>
    public string ImageSources { get; init; } = "";

    /// <summary>The page of what the site rests on, from the site's root; null where there is none.</summary>
    public string? SourcesPath { get; init; }

    /// <summary>Whether each source that an author described has a page of its own.</summary>
    public bool HasSourcePages { get; init; }

    /// <summary>The page of a source, from the site's root; null where it has none.</summary>
    /// <param name="source">The source.</param>
    public string? SourcePathOf(Source source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return HasSourcePages && source.Described ? $"{SourcesFolder}/{source.Id}.html" : null;
    }

    /// <summary>The feed of what has changed, from the site's root; null where there is none.</summary>
    public string? FeedPath { get; init; }

    /// <summary>The page of every price, from the site's root; null where the site knows none.</summary>
    public string? PricesPath { get; init; }
}

/// <summary>A link in the navigation, relative to the page that shows it.</summary>
/// <param name="Title">The text.</param>
/// <param name="Href">The address.</param>
public sealed record NavLink(string Title, string Href);

/// <summary>A section of the navigation: a folder of the input, or what pages name.</summary>
/// <param name="Title">The section's title; null for the pages at the top.</param>
/// <param name="Href">Where the title leads: the section's first page.</param>
/// <param name="Links">The pages to list; empty for a section of a large site that the page is not in.</param>
public sealed record NavSection(string? Title, string? Href, ImmutableArray<NavLink> Links);

/// <summary>An entry of the table of contents.</summary>
/// <param name="Level">2 or 3.</param>
/// <param name="Text">The heading's text.</param>
/// <param name="Id">Its anchor.</param>
public sealed record TocEntry(int Level, string Text, string Id);

/// <summary>A source as the page lists it.</summary>
/// <param name="Number">Its number on the page, from 1; its element's id is <c>source-{Source.Id}</c>.</param>
/// <param name="Source">The source.</param>
/// <param name="Evidence">What claims of the page rest on it, in order.</param>
public sealed record SourceView(int Number, Source Source, ImmutableArray<(Claim Claim, CitedEvidence Evidence)> Evidence);

/// <summary>A thing the page is about.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its schema.org type.</param>
/// <param name="SameAs">Addresses that identify it.</param>
public sealed record EntityView(string Name, string Type, ImmutableArray<string> SameAs);

/// <summary>A line of the update log.</summary>
/// <param name="Date">When.</param>
/// <param name="Version">The page's version it made; null where versions are not counted.</param>
/// <param name="Text">What changed.</param>
/// <param name="Changes">The changes one by one; may be empty.</param>
public sealed record UpdateView(DateOnly Date, string? Version, string Text, ImmutableArray<string> Changes);

/// <summary>A file of the theme, under the name it is published by.</summary>
/// <param name="Path">The path from the site's root, content hash included, such as <c>assets/site.3fa9c1d2.css</c>.</param>
/// <param name="Content">The bytes.</param>
public sealed record ThemeAsset(string Path, ReadOnlyMemory<byte> Content);

/// <summary>Everything a page's template needs. Text is raw: the template encodes it. Only <see cref="BodyHtml"/> is HTML.</summary>
public sealed record PageView
{
    /// <summary>The site.</summary>
    public required SiteView Site { get; init; }

    /// <summary>The page's title. The template prints it as the one <c>h1</c> unless <see cref="BodyHasTitle"/>.</summary>
    public required string Title { get; init; }

    /// <summary>Whether <see cref="BodyHtml"/> brings its own <c>h1</c>.</summary>
    public required bool BodyHasTitle { get; init; }

    /// <summary>What the page answers, in a sentence.</summary>
    public string? Description { get; init; }

    /// <summary>Where its text can be changed; null where the site does not say.</summary>
    public string? EditUrl { get; init; }

    /// <summary>The page's own address: absolute where the site's is known.</summary>
    public string? CanonicalUrl { get; init; }

    /// <summary>The absolute address of the picture that others show beside a link to the page; null where there is none.</summary>
    public string? CardUrl { get; init; }

    /// <summary>
    /// From the page to the site's root: empty, <c>../</c>, <c>../../</c>. Root-absolute (<c>/</c>) on the page for missing addresses.
    /// </summary>
    public required string Root { get; init; }

    /// <summary>The rendered Markdown.</summary>
    public required string BodyHtml { get; init; }

    /// <summary>When the page first appeared.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>When its content last changed.</summary>
    public DateOnly? Modified { get; init; }

    /// <summary>The twin's address relative to the page; null on pages that have none.</summary>
    public string? TwinHref { get; init; }

    /// <summary>The Markdown twin's address relative to the page.</summary>
    public string? MarkdownHref { get; init; }

    /// <summary>The <see cref="Menu"/>, in which this page is marked; null for none.</summary>
    public IHtmlContent? Navigation { get; init; }

    /// <summary>The pages this one stands below: the first, and that of its section; empty for those themselves.</summary>
    public ImmutableArray<NavLink> Trail { get; init; } = [];

    /// <summary>The page before, in reading order.</summary>
    public NavLink? Previous { get; init; }

    /// <summary>The page after, in reading order.</summary>
    public NavLink? Next { get; init; }

    /// <summary>Whether <see cref="BodyHtml"/> has blocks of code, or tabs.</summary>
    public bool HasCode { get; init; }

    /// <summary>Whether the page has calculators.</summary>
    public bool HasCalculators { get; init; }

    /// <summary>Whether the page has comparisons.</summary>
    public bool HasComparisons { get; init; }

    /// <summary>The headings of levels 2 and 3.</summary>
    public ImmutableArray<TocEntry> Contents { get; init; } = [];

    /// <summary>The sources, by number.</summary>
    public ImmutableArray<SourceView> Sources { get; init; } = [];

    /// <summary>The claims, in page order.</summary>
    public ImmutableArray<Claim> Claims { get; init; } = [];

    /// <summary>What is deliberately left uncited.</summary>
    public ImmutableArray<UncitedDraft> Uncited { get; init; } = [];

    /// <summary>The things the page is about.</summary>
    public ImmutableArray<EntityView> Entities { get; init; } = [];

    /// <summary>The update log, newest first.</summary>
    public ImmutableArray<UpdateView> Updates { get; init; } = [];

    /// <summary>The first day from which on the page has read as it does; null where it depends on no day.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>How far what is past its date would have to move to turn the page's answers.</summary>
    public ImmutableArray<MarginView> Margins { get; init; } = [];

    /// <summary>Whether this is the site's first page.</summary>
    public bool IsHome { get; init; }

    /// <summary>Whether there is anything for the citation manifest to list.</summary>
    internal bool HasManifest => Claims.Length > 0 || Uncited.Length > 0;
}
