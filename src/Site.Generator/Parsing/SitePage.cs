using Site.Generator.Paths;
using Site.Markdown.Pages;
using Site.Text.Files;

namespace Site.Generator.Parsing;

/// <summary>A page, parsed, with the address it will be published under.</summary>
public sealed record SitePage
{
    /// <summary>The Markdown file.</summary>
    public required SitePath Input { get; init; }

    /// <summary>The HTML file.</summary>
    public required SitePath Output { get; init; }

    /// <summary>What it says of itself.</summary>
    public required FrontMatter FrontMatter { get; init; }

    /// <summary>Its text.</summary>
    public required MarkdownPage Markdown { get; init; }

    /// <summary>Its title: from front matter, else its first level-1 heading, else the file's name.</summary>
    public required string Title { get; init; }

    /// <summary>What lists of pages call it.</summary>
    public string ShortTitle => FrontMatter.ShortTitle ?? Title;

    /// <summary>The file it was read from.</summary>
    public InputText Source => Markdown.Source;

    /// <summary>Whether it is the site's first page.</summary>
    public bool IsHome => Output.Value == "index.html";

    /// <summary>The twin's path.</summary>
    public SitePath Twin => Output.WithExtension(".cite.json");

    /// <summary>The Markdown twin's path.</summary>
    public SitePath MarkdownTwin => Output.WithExtension(".md");
}
