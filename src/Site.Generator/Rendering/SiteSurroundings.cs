using System.Collections.Immutable;
using Microsoft.AspNetCore.Html;
using Site.Generator.Caching;
using Site.Generator.Facts;
using Site.Generator.Indexes;
using Site.Generator.Linking;
using Site.Generator.Navigation;
using Site.Generator.Parsing;
using Site.Generator.Paths;
using Site.Theme;

namespace Site.Generator.Rendering;

/// <summary>Knows what pages show of the site around them. It may be used from any number of threads.</summary>
internal sealed class SiteSurroundings
{
    private readonly Dictionary<string, SitePath> _calculators = new(StringComparer.Ordinal);

    /// <summary>Gathers it.</summary>
    /// <param name="parsed">The site.</param>
    /// <param name="linked">The same, linked.</param>
    /// <param name="at">The folder it is published in; empty for the site at the root.</param>
    public SiteSurroundings(ParsedSite parsed, LinkedSite linked, SitePath at)
    {
        ArgumentNullException.ThrowIfNull(parsed);
        ArgumentNullException.ThrowIfNull(linked);
        var settings = parsed.Settings;
        Order = new ReadingOrder(linked.Addresses.Pages, settings.Language);
        Site = new SiteView(
            settings.Title ?? Order.Ordered.FirstOrDefault()?.Title ?? "",
            settings.Description,
            settings.Language,
            settings.License,
            settings.Repository,
            Order.Ordered.Any(p => p.IsHome))
        {
            // Within one page browsers search themselves.
            HasSearch = Order.Ordered.Length > 1,

            ImageSources = settings.ImageHosts.Sources,

            FeedPath = Feed.IsIn(settings.BaseUrl, Order.Ordered) ? Feed.Path.ToHref() : null,
            PricesPath = PriceFacts.AddressesIn(parsed).Count > 0 ? PriceFacts.Page.ToHref() : null,
            HasSourcePages = SourcesAddress.HasPages(parsed),
            SourcesPath = SourcesAddress.IsIn(parsed) ? SourcesAddress.Path.ToHref() : null,
        };

        // A record names all its members there, those to come among them.
        Shared = CacheKey.Of(writer =>
        {
            writer.Text(Site.ToString());
            writer.Text(at.Value);
        });
        foreach (var page in linked.Pages)
        {
            foreach (var model in page.Basis.Calculators)
            {
                _calculators.TryAdd(model, page.Page.Output);
            }
        }
    }

    /// <summary>The pages in reading order.</summary>
    public ReadingOrder Order { get; }

    /// <summary>What every page shares.</summary>
    public SiteView Site { get; }

    /// <summary>Stands for what every page shares.</summary>
    public CacheKey Shared { get; }

    /// <summary>What one page shows of the others.</summary>
    public PageSurroundings Of(LinkedPage linked)
    {
        var page = linked.Page;
        return new PageSurroundings
        {
            Shared = Shared,
            Menu = Order.MenuKeyOf(page),
            Navigation = new Lazy<IHtmlContent>(() => Order.NavigationFor(page)),
            Trail = Order.TrailOf(page),
            Previous = Order.Previous(page),
            Next = Order.Next(page),
            Calculators = linked.Basis.Comparisons.Distinct().ToImmutableDictionary(m => m, m => CalculatorOf(m, linked)),
        };
    }

    /// <summary>
    /// The address of the page with the calculator of a model: of the page itself, or else of the first in the order of addresses.
    /// </summary>
    private string? CalculatorOf(string model, LinkedPage linked) =>
        linked.Basis.Calculators.Contains(model) ? linked.Page.Output.HrefFrom(linked.Page.Output)
        : _calculators.TryGetValue(model, out var page) ? page.HrefFrom(linked.Page.Output)
        : null;
}
