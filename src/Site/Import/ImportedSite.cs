using System.Collections.Immutable;

namespace Site.Import;

/// <summary>What is read of another tool's folder before anything is copied.</summary>
internal sealed record ImportedSite
{
    /// <summary>The name of the tool.</summary>
    public required string Tool { get; init; }

    /// <summary>The site's name; null where the settings give none.</summary>
    public string? Title { get; init; }

    /// <summary>What it is about; null where the settings do not say.</summary>
    public string? Description { get; init; }

    /// <summary>The language of its pages; null where the settings do not say.</summary>
    public string? Language { get; init; }

    /// <summary>The address it is published under; null where the settings do not say.</summary>
    public string? Url { get; init; }

    /// <summary>Where its source is kept; null where the settings do not say.</summary>
    public string? Repository { get; init; }

    /// <summary>The folders that are copied, each with the folder of the new site that it becomes; relative, with slashes.</summary>
    public required ImmutableArray<(string From, string To)> Folders { get; init; }

    /// <summary>Names at the top of those folders that are the tool's own and are not copied.</summary>
    public ImmutableArray<string> LeftBehind { get; init; } = [];

    /// <summary>The menu as the settings write it; empty where they leave it to the names of files.</summary>
    public ImmutableArray<MenuEntry> Menu { get; init; } = [];

    /// <summary>What an address in the menu begins with before the path of a page; empty for nothing.</summary>
    public ImmutableArray<string> MenuRoots { get; init; } = [];

    /// <summary>What of the settings the new site will not have, each in a sentence.</summary>
    public ImmutableArray<string> NotCarried { get; init; } = [];
}

/// <summary>An entry of a menu.</summary>
/// <param name="Title">What it is called; null leaves that to the page.</param>
/// <param name="Target">What it leads to, as the tool writes it; null for a heading.</param>
/// <param name="Items">What stands below it.</param>
internal sealed record MenuEntry(string? Title, string? Target, ImmutableArray<MenuEntry> Items);
