using Site.Generator.Tests.Sites;

namespace Site.Generator.Tests.Rendering;

/// <summary>The chart of what a model predicts against what was measured.</summary>
public sealed class AccuracyChartTests
{
    private const string Files = $$"""
        -- _sources/maker.yml --
        {{TestSite.Source}}
        -- _models/bill.yml --
        title: The bill
        version: "1"
        inputs:
          hours: { label: Hours, unit: h, default: 10, assumption: an example, min: 0, max: 100000 }
          rate: { label: Hours for a euro, unit: h/EUR }
        choices:
          plan:
            label: Plan
            assumption: an example
            default: flat
            sets: [rate]
            options: { flat: { label: Flat, rate: 1 h/EUR }, free: { label: Free, rate: 0 h/EUR } }
        results:
          cost: { label: Cost, unit: EUR, formula: hours / rate, format: EUR2 }
        accuracy: { result: cost, fitted: plan, without: plan, source: maker }
        -- index.md --
        # Home

        [accuracy: bill]
        -- _models/bill.measurements.csv --
        plan,hours,measured,source

        """;

    [Fact]
    public async Task Every_mark_has_a_place_where_all_values_are_alike()
    {
        using var site = await new TestSite(Files + "flat,100,100,maker\n").PublishAsync();
        var chart = Html.Parse(site.Read("index.html")).QuerySelector("svg[viewBox='-24 0 664 640']")!;
        var paths = chart.QuerySelectorAll("path").Select(p => p.GetAttribute("d")!).ToList();
        Assert.NotEmpty(paths);
        Assert.All(paths, p => Assert.DoesNotMatch("NaN|Infinity|[0-9]{5}", p));
    }
}
