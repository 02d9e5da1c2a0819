using System.Collections.Immutable;
using Site.Theme.Markup;

namespace Site.Theme;

/// <summary>What a page's head says.</summary>
/// <param name="Title">The document's title.</param>
/// <param name="Description">What the page answers; null where the author gave none.</param>
/// <param name="Root">From the page to the site's root.</param>
/// <param name="Links">The <c>link</c> elements.</param>
public sealed record HeadView(string Title, string? Description, string Root, ImmutableArray<HeadLink> Links)
{
    /// <summary>Whether there are calculators to bring to life.</summary>
    public bool HasCalculators { get; private init; }

    /// <summary>Whether there are comparisons to bring to life.</summary>
    public bool HasComparisons { get; private init; }

    /// <summary>Whether there is code to copy, or are tabs to choose from.</summary>
    public bool HasCode { get; private init; }

    /// <summary>Whether there are citations to open.</summary>
    public bool HasClaims { get; private init; }

    /// <summary>The hosts from which images are shown, as sources of a content security policy; empty for none.</summary>
    public string ImageSources { get; private init; } = "";

    /// <summary>Whether it is that of a page with a table to be sorted.</summary>
    public bool IsTable { get; init; }

    /// <summary>Whether it is that of a model's page.</summary>
    public bool IsModel { get; init; }

    /// <summary>Whether it is that of the site's first page.</summary>
    public bool IsHome { get; private init; }

    /// <summary>The absolute address of the picture that others show beside a link to the page; null where there is none.</summary>
    public string? CardUrl { get; private init; }

    /// <summary>Where the page is, as JSON-LD; null where its address is not known, or it stands below nothing.</summary>
    public string? TrailJson { get; private init; }

    internal static HeadView Of(PageView page)
    {
        var links = ImmutableArray.CreateBuilder<HeadLink>();
        Add("canonical", page.CanonicalUrl, null);
        Add("describedby", page.TwinHref, "application/json");
        Add("alternate", page.MarkdownHref, "text/markdown");
        Add("alternate", page.Site.FeedPath is { } feed ? page.Root + feed : null, "application/atom+xml");
        Add("license", Phrases.LicenseUrl(page.Site.License), null);
        var title = page.Title == page.Site.Title ? page.Title : $"{page.Title} · {page.Site.Title}";
        return new HeadView(title, page.Description, page.Root, links.ToImmutable())
        {
            HasCalculators = page.HasCalculators,
            HasComparisons = page.HasComparisons,
            HasCode = page.HasCode,
            ImageSources = page.Site.ImageSources,
            HasClaims = page.Claims.Length > 0,
            IsHome = page.IsHome,
            CardUrl = page.CardUrl,
            TrailJson = TrailData.Write(page),
        };

        void Add(string rel, string? href, string? type)
        {
            if (href is not null)
            {
                links.Add(new HeadLink(rel, href, type));
            }
        }
    }
}
