using System.Collections.Immutable;
using Site.Markdown.Pages;
using Site.Theme.Markup;

namespace Site.Generator.Parsing;

/// <summary>
/// What reading a page's file gave that is asked for before the page is rendered, by the page itself or by others. It follows from the
/// file, from the site's settings and data, and from nothing else.
/// </summary>
public sealed record PageReading
{
    /// <summary>What the page says of itself.</summary>
    public required FrontMatter FrontMatter { get; init; }

    /// <summary>The text of the heading that titles it, if there is one.</summary>
    public string? Title { get; init; }

    /// <summary>Its headings in order.</summary>
    public ImmutableArray<PageHeading> Headings { get; init; } = [];

    /// <summary>Its links and images in order.</summary>
    public ImmutableArray<PageLink> Links { get; init; } = [];

    /// <summary>The ids that its text gives to elements, and those of its calculators and comparisons.</summary>
    public ImmutableArray<string> Anchors { get; init; } = [];

    /// <summary>What comments in it ask to be ignored.</summary>
    public ImmutableArray<SuppressionComment> Suppressions { get; init; } = [];

    /// <summary>A language that is written with the letters of its text, BCP 47; null for Latin letters, and for none.</summary>
    public string? LikelyLanguage { get; init; }

    /// <summary>Whether it shows blocks of code, or tabs.</summary>
    public bool HasCode { get; init; }

    /// <summary>What parsing a page gave.</summary>
    /// <param name="front">What the page says of itself.</param>
    /// <param name="page">The page, parsed.</param>
    public static PageReading Of(FrontMatter front, MarkdownPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return new PageReading
        {
            FrontMatter = front,
            Title = page.Title,
            Headings = page.Headings,
            Links = page.Links,
            Anchors = [.. page.Anchors.Select(a => a.Id), .. page.Directives.Select(d => IdOf(d)).OfType<string>()],
            Suppressions = page.Suppressions,
            LikelyLanguage = page.LikelyLanguage,
            HasCode = page.HasCode,
        };
    }

    private static string? IdOf(PageDirective directive) => directive.Kind switch
    {
        DirectiveKind.Calculator => ThemeIds.CalculatorPrefix + directive.Name,
        DirectiveKind.Comparison => ThemeIds.ComparisonPrefix + directive.Name,
        _ => null,
    };
}
