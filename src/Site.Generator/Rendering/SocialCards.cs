using System.Collections.Concurrent;
using System.Collections.Frozen;
using Site.Generator.Files;
using Site.Generator.Parsing;
using Site.Generator.Paths;
using Site.Generator.Settings;
using Site.Theme;
using Site.Theme.Pictures;

namespace Site.Generator.Rendering;

/// <summary>
/// The pictures that others show beside links to pages, of those pages that the settings name, or else the first. There are none where the
/// site's address is not known, for they are shown by their absolute address. It may be used from any number of threads.
/// </summary>
/// <param name="settings">The settings.</param>
/// <param name="site">The site's name.</param>
internal sealed class SocialCards(SiteSettings settings, string site)
{
    private readonly ConcurrentDictionary<SitePath, ThemeAsset?> _drawn = new();
    private readonly FrozenSet<string>? _named = settings.Cards?.Select(c => c.Text).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The absolute address of a page's card; null where it has none.</summary>
    public string? UrlOf(SitePage page) => Of(page) is { } card ? settings.BaseUrl + card.Path : null;

    /// <summary>The cards of some pages.</summary>
    public IEnumerable<RenderedFile> Files(IEnumerable<SitePage> pages) =>
        pages.Select(Of).OfType<ThemeAsset>().DistinctBy(c => c.Path)
            .Select(c => new RenderedFile(SitePath.FromRelative(c.Path), c.Content.ToArray()));

    private ThemeAsset? Of(SitePage page) =>
        settings.BaseUrl is not null && HasCard(page) ? _drawn.GetOrAdd(page.Output, _ => Draw(page)) : null;

    private bool HasCard(SitePage page) =>
        _named is { } named ? named.Contains(page.Input.Value) : page.IsHome;

    private ThemeAsset? Draw(SitePage page) =>
        SocialCard.Draw(site, page.Title, page.FrontMatter.Description) is { } png ? PageTheme.PublishCard(png) : null;
}
