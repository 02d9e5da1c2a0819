using Site.Generator.Caching;
using Site.Generator.Paths;
using Site.Markdown.Pages;

namespace Site.Generator.Parsing;

/// <summary>A page, parsed, with the address it will be published under.</summary>
public sealed record SitePage
{
    /// <summary>The Markdown file.</summary>
    public required SitePath Input { get; init; }

    /// <summary>The HTML file.</summary>
    public required SitePath Output { get; init; }

    /// <summary>What it says of itself, and what the outline of the site says of it.</summary>
    public required FrontMatter FrontMatter { get; init; }

    /// <summary>What reading its file gave.</summary>
    public required PageReading Reading { get; init; }

    /// <summary>Its text, which is parsed when it is first asked for: a page that is not rendered again need not be.</summary>
    public MarkdownPage Markdown => Text.Value;

    /// <summary>Parses its text.</summary>
    public required Lazy<MarkdownPage> Text { private get; init; }

    /// <summary>Stands for all that its reading follows from.</summary>
    internal CacheKey Key { get; init; }

    /// <summary>Its title: from front matter, else its first level-1 heading, else the file's name.</summary>
    public required string Title { get; init; }

    /// <summary>What lists of pages call it.</summary>
    public string ShortTitle => FrontMatter.ShortTitle ?? Title;

    /// <summary>Whether it is the site's first page.</summary>
    public bool IsHome => Output.Value == "index.html";

    /// <summary>The twin's path.</summary>
    public SitePath Twin => Output.WithExtension(".cite.json");

    /// <summary>The Markdown twin's path.</summary>
    public SitePath MarkdownTwin => Output.WithExtension(".md");
}
