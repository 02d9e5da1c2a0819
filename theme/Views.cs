using System.Collections.Immutable;
using Site.Theme.Markup;

namespace Site.Theme;

/// <summary>A <c>link</c> element of a page's head.</summary>
/// <param name="Rel">What it is to the page.</param>
/// <param name="Href">Its address.</param>
/// <param name="Type">Its media type; null where that goes without saying.</param>
public sealed record HeadLink(string Rel, string Href, string? Type = null);

/// <summary>What a page's head says.</summary>
/// <param name="Title">The document's title.</param>
/// <param name="Description">What the page answers; null where the author gave none.</param>
/// <param name="Root">From the page to the site's root.</param>
/// <param name="Links">The <c>link</c> elements.</param>
public sealed record HeadView(string Title, string? Description, string Root, ImmutableArray<HeadLink> Links)
{
    /// <summary>The modules of the page's calculators; where there are any, so are the files that bring calculators to life.</summary>
    public ImmutableArray<string> Modules { get; private init; } = [];

    /// <summary>Whether there are citations to open.</summary>
    public bool HasClaims { get; private init; }

    /// <summary>Whether it is that of the site's first page.</summary>
    public bool IsHome { get; private init; }

    internal static HeadView Of(PageView page)
    {
        var links = ImmutableArray.CreateBuilder<HeadLink>();
        Add("canonical", page.CanonicalUrl, null);
        Add("describedby", page.TwinHref, "application/json");
        Add("alternate", page.MarkdownHref, "text/markdown");
        Add("license", Phrases.LicenseUrl(page.Site.License), null);
        Add("prev", page.Previous?.Href, null);
        Add("next", page.Next?.Href, null);
        var title = page.Title == page.Site.Title ? page.Title : $"{page.Title} · {page.Site.Title}";
        return new HeadView(title, page.Description, page.Root, links.ToImmutable())
        {
            Modules = page.Modules,
            HasClaims = page.Claims.Length > 0,
            IsHome = page.IsHome,
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

/// <summary>What the top of every page shows.</summary>
/// <param name="Site">The site.</param>
/// <param name="Root">From the page to the site's root.</param>
public sealed record HeaderView(SiteView Site, string Root);

/// <summary>What the page at a former address shows.</summary>
/// <param name="Language">BCP 47.</param>
/// <param name="Title">The title of the page it leads to.</param>
/// <param name="Href">The address it leads to.</param>
/// <param name="CanonicalUrl">The address it leads to, absolute where the site's own is known.</param>
public sealed record RedirectView(string Language, string Title, string Href, string CanonicalUrl);
