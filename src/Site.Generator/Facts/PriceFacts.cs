using Site.Citations.Claims;
using Site.CostModel.Facts;
using Site.Generator.Parsing;
using Site.Generator.Paths;
using Site.Quantities.Units;

namespace Site.Generator.Facts;

/// <summary>A fact that is a price.</summary>
/// <param name="Thing">What has the price: the row of its table, or its own label.</param>
/// <param name="Kind">What is paid for: the column of its table, and which table that is; null where it stands alone.</param>
/// <param name="Fact">The fact.</param>
/// <param name="Resolved">What it rests on; null where that is not known.</param>
internal sealed record PriceFact(string Thing, string? Kind, Fact Fact, ResolvedFact? Resolved);

/// <summary>Every price of a site: the facts in money, rents and wages among them.</summary>
internal static class PriceFacts
{
    /// <summary>The page that lists them.</summary>
    public static SitePath Page { get; } = SitePath.FromRelative("all-prices.html");

    /// <summary>The same for spreadsheets.</summary>
    public static SitePath Table { get; } = SitePath.FromRelative("all-prices.csv");

    /// <summary>Where they are published; nowhere where a site knows no price, or has something of its own there.</summary>
    /// <param name="site">The site.</param>
    public static IReadOnlyList<SitePath> AddressesIn(ParsedSite site)
    {
        IReadOnlyList<SitePath> own = [Page, Table];
        var isTaken = own.Any(path => site.Pages.Any(p => p.Output == path) || site.Tree.Files.Contains(path));
        return isTaken || !site.Data.Facts.Facts.Any(IsPrice) ? [] : own;
    }

    /// <summary>The prices, those of tables first, in the order written; a cell that is another fact is listed once.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="published">What each rests on.</param>
    public static IEnumerable<PriceFact> Of(FactSet facts, PublishedFacts published)
    {
        var cells =
            from table in facts.Tables
            from row in table.Rows
            from column in table.Columns
            where row.Cells.ContainsKey(column.Name)
            select new PriceFact(row.Label, $"{column.Label} ({table.Label})", row.Cells[column.Name], null);
        return cells.Concat(facts.Facts.Select(f => new PriceFact(f.Label, null, f, null)))
            .Where(p => IsPrice(p.Fact))
            .DistinctBy(p => p.Fact.Id)
            .Select(p => p with { Resolved = published.Resolved.GetValueOrDefault(p.Fact.Id) });
    }

    private static bool IsPrice(Fact fact) =>
        fact.Derivation is null && fact.Value.Unit.Symbols.Any(s => s.Value == 1 && Currencies.IsCode(s.Key));
}
