namespace Site.CostModel.Tests.Facts;

public class FactRelationTests
{
    private const string Models = """
        facts:
          largest: { label: Largest part, value: 1 Tparam, source: s }
        tables:
          models:
            label: Models
            source: s
            checks:
              - { holds: CONDITION, say: a part is within the whole }
            columns:
              whole-params: { label: Parameters, unit: Gparam }
              expert-params: { label: In experts, unit: Mparam }
              spare: { label: Spare, unit: Gparam }
            rows:
              small: { label: Small, whole-params: 30, expert-params: 29000 }
              big: { label: Big, whole-params: 1000, expert-params: 1015000 }
              unknown: { label: Unknown, whole-params: 7 }

        """;

    [Fact]
    public void A_row_that_breaks_a_check_is_named_with_all_that_the_check_is_about()
    {
        var problem = Assert.Single(Problems("expert_params <= whole_params"));

        Assert.Equal(
            "CITE416 15:61 Big: 'expert_params <= whole_params' does not hold, and a part is within the whole. " +
            "big.expert-params is 1015000 Mparam, big.whole-params is 1000 Gparam. " +
            "Correct the one that is wrong, or the check at f.yml(8,18).",
            problem);
    }

    [Fact]
    public void Facts_are_compared_as_quantities_whatever_their_units()
    {
        Assert.Empty(Problems("expert_params <= 1.02 * whole_params"));
        Assert.Single(Problems("expert_params < largest"));
    }

    [Fact]
    public void Gigabytes_are_fewer_bytes_than_gibibytes()
    {
        const string Memory = """
            facts:
              sold: { label: Memory as it is sold, value: 96 GB, source: s }
              found: { label: Memory as it is found, value: 96 GiB, source: s }
            checks:
              - { holds: found <= sold, say: nobody gets more than is sold }
            """;

        var problem = Assert.Single(Yaml.FactProblems(Memory));

        Assert.Contains("The facts: 'found <= sold' does not hold", problem, StringComparison.Ordinal);
        Assert.Contains("found is 96 GiB, sold is 96 GB.", problem, StringComparison.Ordinal);
        Assert.Empty(Yaml.FactProblems(Memory.Replace("96 GiB", "88 GiB", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_price_in_two_currencies_is_held_against_the_rate()
    {
        const string Prices = """
            facts:
              tariff: { label: Tariff, value: 20 p/kWh, source: s }
              rate: { label: Rate, value: 1.25 USD/GBP, source: s }
              tariff-usd: { label: Tariff in dollars, value: 0.25 USD/kWh, source: s }
            checks:
              - { holds: tariff_usd === tariff * rate, say: it is the same price }
            """;

        Assert.Empty(Yaml.FactProblems(Prices));
        Assert.Single(Yaml.FactProblems(Prices.Replace("0.25 USD", "0.26 USD", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_cell_that_is_another_fact_is_held_against_the_checks_of_its_table()
    {
        const string Linked = """
            facts:
              sum: { label: Sum, value: 2 kW, source: s }
            tables:
              machines:
                label: Machines
                source: s
                checks: [{ holds: part < total, say: a part is less }]
                columns:
                  part: { label: Part, unit: W }
                  total: { label: Total, unit: W }
                rows:
                  one: { label: One, part: 2500, total: { fact: sum } }
            """;

        Assert.Contains("sum is 2 kW", Assert.Single(Yaml.FactProblems(Linked)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("expert_params", "CITE424")]
    [InlineData("expert_params <= whole_param", "CITE422")]
    [InlineData("expert_params <=", "CITE420")]
    [InlineData("expert_params <= 5", "CITE425")]
    public void A_check_that_is_no_sound_condition_is_refused_where_it_is_wrong(string condition, string code)
    {
        var problem = Assert.Single(Problems(condition));

        Assert.StartsWith($"{code} 8:", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_check_that_no_row_has_the_cells_for_is_reported()
    {
        var problem = Assert.Single(Problems("spare <= whole_params"));

        Assert.StartsWith("CITE417 8:18 No row of 'models' has a cell in each column", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_check_says_why_it_holds()
    {
        var problem = Assert.Single(Yaml.FactProblems("checks:\n  - { holds: 1 < 2 }\n"));

        Assert.Contains("'say' is missing", problem, StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> Problems(string condition) =>
        Yaml.FactProblems(Models.Replace("CONDITION", condition, StringComparison.Ordinal));
}
