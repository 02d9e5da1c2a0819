using System.Text;
using Site.Generator.Facts;
using Site.Generator.Files;
using Site.Generator.Linking;
using Site.Generator.Parsing;
using Site.Theme;

namespace Site.Generator.Rendering;

/// <summary>Renders the page of every price, and the same for spreadsheets.</summary>
internal static class PricesPage
{
    /// <summary>Renders both; nothing where the site has no such page.</summary>
    /// <param name="parsed">The site.</param>
    /// <param name="linked">The same, linked.</param>
    /// <param name="site">What every page shares.</param>
    /// <param name="asOf">The day of the build, to which ages are counted.</param>
    public static IEnumerable<RenderedFile> Render(ParsedSite parsed, LinkedSite linked, SiteView site, DateOnly asOf)
    {
        if (PriceFacts.AddressesIn(parsed).Count == 0)
        {
            return [];
        }

        var prices = PriceFacts.Of(parsed.Data.Facts, linked.Facts).ToList();
        var view = new PricesPageView(
            site,
            PriceFacts.Page.ToRoot(),
            PriceFacts.Table.HrefFrom(PriceFacts.Page),
            [
                .. prices.Select(p => new PriceRow(
                    p.Thing,
                    p.Kind,
                    p.Fact,
                    p.Resolved?.Evidence.FirstOrDefault(),
                    p.Resolved?.Confidence,
                    p.Resolved?.StaleAfter < asOf)),
            ]);
        return
        [
            new RenderedFile(PriceFacts.Page, Encoding.UTF8.GetBytes(PageTheme.RenderPrices(view))),
            FactTables.WritePrices(prices),
        ];
    }
}
