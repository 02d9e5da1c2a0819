using System.Collections.Immutable;

namespace Site.Theme.Words;

/// <summary>
/// What the frame around a page says in its language: the top, the menu, the search, the end, and the buttons that scripts add. What the
/// format holds a page to, its dates, sources, claims and updates, is said in English everywhere.
/// </summary>
public sealed record FrameWords
{
    /// <summary>The link that opens the search.</summary>
    public required string Search { get; init; }

    /// <summary>What stands before the licence.</summary>
    public required string Text { get; init; }

    /// <summary>A licence that has no name.</summary>
    public required string Licence { get; init; }

    /// <summary>The link to the files the site is made of.</summary>
    public required string SourceOfSite { get; init; }

    /// <summary>The link to where the page can be changed.</summary>
    public required string EditPage { get; init; }

    /// <summary>The link to the feed.</summary>
    public required string Feed { get; init; }

    /// <summary>The link to all sources.</summary>
    public required string RestsOn { get; init; }

    /// <summary>The link to all prices.</summary>
    public required string EveryPrice { get; init; }

    /// <summary>What the site does not do to its readers.</summary>
    public required string NoCookies { get; init; }

    /// <summary>The menu of pages, for those who cannot see it.</summary>
    public required string Pages { get; init; }

    /// <summary>The menu, folded.</summary>
    public required string Menu { get; init; }

    /// <summary>The table of contents.</summary>
    public required string OnThisPage { get; init; }

    /// <summary>The pages above this one.</summary>
    public required string WhereThisPageIs { get; init; }

    /// <summary>The links to the pages before and after.</summary>
    public required string PreviousAndNext { get; init; }

    /// <summary>The page before.</summary>
    public required string Previous { get; init; }

    /// <summary>The page after.</summary>
    public required string Next { get; init; }

    /// <summary>The page of all pages.</summary>
    public required string AllPages { get; init; }

    /// <summary>The title at an address without a page.</summary>
    public required string NotFound { get; init; }

    /// <summary>What is said at an address without a page.</summary>
    public required string NoPageHere { get; init; }

    /// <summary>The link from there to the first page, where there is no search.</summary>
    public required string ToTheStart { get; init; }

    /// <summary>The title at a former address.</summary>
    public required string Moved { get; init; }

    /// <summary>
    /// What scripts say, in the order in which they take it: colours, the link of a heading, copy, copied, selected; of the search its
    /// field, its answers, a claim, a source, nothing found, the best of many (with # and ##), many answers (with #), one answer, not
    /// loaded, and closing it.
    /// </summary>
    public required ImmutableArray<string> ForScripts { get; init; }

    /// <summary>The words of a language; those of English where there are none.</summary>
    /// <param name="language">BCP 47: <c>de</c>, <c>zh-Hans</c>.</param>
    public static FrameWords Of(string language) => LanguageTable.WordsOf(language);
}
