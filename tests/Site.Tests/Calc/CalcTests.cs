using System.Globalization;
using System.Text.Json;

namespace Site.Tests.Calc;

public sealed class CalcTests : IDisposable
{
    private const string Sources = """
        vendor: { title: Price list, url: "https://vendor.example/", publisher: Vendor, kind: primary, date: 2026-01-01 }
        """;

    private const string Facts = """
        tables:
          cards:
            label: Cards
            source: vendor
            columns:
              price: { label: Price, unit: USD }
              power: { label: Power, unit: W }
            rows:
              small: { label: NVIDIA Small 24 GB, price: 1600, power: 450 }
              large: { label: NVIDIA Large, price: { value: 30000, low: 25000, high: 35000 }, power: 700 }
        """;

    private const string Model = """
        title: What does a card cost?
        version: "1.0"
        inputs:
          life: { label: Life, unit: month, default: 48, assumption: the usual, min: 1, max: 120 }
          users: { label: Users, unit: "1", default: 10, low: 5, high: 20, assumption: an example, min: 1, max: 1000, infinite: all }
          price: { label: Price, unit: USD }
        choices:
          card: { label: Card, table: cards, default: small, sets: { price: price } }
        results:
          monthly: { label: A month, unit: USD/month, formula: price / life, format: USD2 }
          each: { label: For each user, unit: USD/month, formula: price / life / users, format: USD2 }
        scenarios:
          big: { title: A large card, set: { card: large, users: 100 } }
        verdict:
          - { say: "It costs {monthly} a month, {each} for each." }
        """;

    private readonly InputFolder _folder = new(
        ("_sources/s.yml", Sources),
        ("_facts/f.yml", Facts),
        ("_models/card.yml", Model),
        ("index.md", "# Title\n"));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Without_a_model_the_models_are_listed()
    {
        var run = await Calc();
        Assert.Equal((0, "card: What does a card cost?\n  results: monthly, each\n  scenarios: big\n", ""), (run.Exit, run.Out, run.Error));
    }

    [Fact]
    public async Task A_model_gives_its_verdict_results_and_inputs()
    {
        var run = await Calc("card", "--set", "users=20", "--set", "card=large");
        Assert.Equal(0, run.Exit);
        Assert.StartsWith("It costs $625.00 a month, $31.25 for each.\n\nresult", run.Out, StringComparison.Ordinal);
        Assert.Matches(@"A month \(monthly\) +\$625\.00 +\$\d+\.\d\d and \$\d+\.\d\d", run.Out);
        Assert.Matches(@"Life \(life\) +48 month +assumption: the usual", run.Out);
        Assert.Matches(@"Users \(users\) +20 +given", run.Out);
        Assert.Matches(@"Price \(price\) +30000 USD +fact large\.price \(vendor\)", run.Out);
    }

    [Fact]
    public async Task The_order_of_settings_makes_no_difference()
    {
        var one = await Calc("card", "--set", "price=960", "--set", "card=large", "--format", "csv");
        var other = await Calc("card", "--set", "card=large", "--set", "price=960", "--format", "csv");
        Assert.Equal(one.Out, other.Out);
        Assert.Contains("monthly,20,USD/month,,\n", one.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("large")]
    [InlineData("NVIDIA Large")]
    [InlineData("LARGE")]
    public async Task An_option_may_be_typed_as_it_is_called(string card) =>
        Assert.Contains("monthly,625,", (await Calc("card", "--set", "card=" + card, "--format", "csv")).Out, StringComparison.Ordinal);

    [Fact]
    public async Task A_scenario_is_a_start_that_settings_change()
    {
        Assert.Contains("each,6.25,", (await Calc("card", "--scenario", "big", "--format", "csv")).Out, StringComparison.Ordinal);
        var changed = await Calc("card", "--scenario", "big", "--set", "users=50", "--format", "csv");
        Assert.Contains("each,12.5,", changed.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_result_in_JSON_has_its_derivation()
    {
        var run = await Calc("card.each", "--set", "users=4", "--json");
        Assert.Equal(0, run.Exit);
        using var json = JsonDocument.Parse(run.Out);
        var root = json.RootElement;
        Assert.Equal(("card", "1.0"), (root.GetProperty("model").GetString(), root.GetProperty("version").GetString()));
        var each = root.GetProperty("results").GetProperty("each");
        Assert.Equal(1600d / 48 / 4, double.Parse(each.GetProperty("value").GetString()!, CultureInfo.InvariantCulture));
        Assert.Equal("USD/month", each.GetProperty("unit").GetString());
        Assert.Equal("$8.33", each.GetProperty("display").GetString());
        var derivation = root.GetProperty("derivation");
        Assert.Equal("given", derivation.GetProperty("inputs").GetProperty("users").GetProperty("wasDerivedFrom").GetString());
        Assert.Equal("small.price", derivation.GetProperty("inputs").GetProperty("price").GetProperty("wasDerivedFrom").GetString());
        var step = Assert.Single(derivation.GetProperty("steps").EnumerateArray());
        Assert.Equal("price / life / users", step.GetProperty("formula").GetString());
    }

    [Fact]
    public async Task A_range_gives_a_row_for_each_value()
    {
        var run = await Calc("card.monthly", "--set", "life=12..48 month", "--format", "csv");
        var lines = run.Out.TrimEnd('\n').Split('\n');
        Assert.Equal("life,monthly", lines[0]);
        Assert.Equal(13, lines.Length - 1);
        Assert.Equal("12,133.33333333333334", lines[1]);
        Assert.Equal("48,33.333333333333336", lines[^1]);
    }

    [Fact]
    public async Task Two_ranges_give_every_combination()
    {
        var run = await Calc("card.each", "--set", "life=12..48", "--set", "users=1..10", "--format", "csv");
        var lines = run.Out.TrimEnd('\n').Split('\n');
        Assert.Equal("life,users,each", lines[0]);
        Assert.Equal(13 * 13, lines.Length - 1);
    }

    [Fact]
    public async Task A_file_gives_a_row_for_each_of_its_rows_and_keeps_its_other_columns()
    {
        _folder.Write("runs.csv", "name,card,users\n\"first, small\",small,4\nsecond,large,all\nthird,,\n");
        var run = await Calc("card.each", "--from", "input/runs.csv");
        Assert.Equal(
            (0, "name,card,users,each\n\"first, small\",small,4,8.333333333333334\nsecond,large,all,0\nthird,,,3.3333333333333335\n"),
            (run.Exit, run.Out));
    }

    [Fact]
    public async Task A_dash_reads_the_file_from_standard_input()
    {
        var run = await ProgramRun.WithInputAsync(_folder.Root, "card,users\nsmall,4\n", "calc", "card.each", "--from", "-");
        Assert.Equal((0, "card,users,each\nsmall,4,8.333333333333334\n", ""), (run.Exit, run.Out, run.Error));
    }

    [Fact]
    public async Task Columns_and_settings_may_be_written_as_people_write_them()
    {
        var facts = Facts.Replace("label: NVIDIA Large,", "label: NVIDIA Large, aliases: [Big One],", StringComparison.Ordinal);
        _folder.Write("_facts/f.yml", facts);
        _folder.Write("runs.csv", "measured, Card ,USERS\n1,nvidia_large,ALL (as many as come)\n2,big-one,4\n3,Small,inf\n");
        var run = await Calc("card.each", "--from", "input/runs.csv", "--set", "LIFE=48");
        Assert.Equal(
            (0, "measured,Card,USERS,each\n1,nvidia_large,ALL (as many as come),0\n2,big-one,4,156.25\n3,Small,inf,0\n", ""),
            (run.Exit, run.Out, run.Error));
    }

    [Theory]
    [InlineData("note,note,,card,users,\na,b,,small,4,\n", "note,note,,card,users,,each\na,b,,small,4,,8.333333333333334\n")]
    [InlineData("card,users,date\nsmall,4,x\n", "card,users,date,each\nsmall,4,x,8.333333333333334\n")]
    [InlineData("card;users\nsmall;4\n", "card,users,each\nsmall,4,8.333333333333334\n")]
    [InlineData("\uFEFFcard\tusers\r\nsmall\t4\r\n\r\n", "card,users,each\nsmall,4,8.333333333333334\n")]
    public async Task Files_are_read_as_spreadsheets_write_them(string text, string expected)
    {
        _folder.Write("runs.csv", text);
        var run = await Calc("card.each", "--from", "input/runs.csv");
        Assert.Equal((0, expected, ""), (run.Exit, run.Out, run.Error));
    }

    [Fact]
    public async Task Two_columns_that_set_the_same_input_are_refused()
    {
        _folder.Write("runs.csv", "card,users,Users\nsmall,4,5\n");
        var run = await Calc("card.each", "--from", "input/runs.csv");
        Assert.Equal((1, ""), (run.Exit, run.Out));
        Assert.Contains("input/runs.csv(1,1): error CITE446: More than one column sets 'users'.", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("card,usres\nsmall,4\n", "'usres' sets nothing", "Did you mean 'users'?")]
    [InlineData("card,users (count)\nsmall,4\n", "'users (count)' sets nothing", "Name it 'users', and write its unit in the cells.")]
    [InlineData("card,users: 1\nsmall,4\n", "'users: 1' sets nothing", "Name it 'users', and write its unit in the cells.")]
    [InlineData("card,many users\nsmall,4\n", "'many users' sets nothing", "Did you mean 'users'?")]
    [InlineData("card,use\nsmall,4\n", "'use' sets nothing", "Did you mean 'users'?")]
    [InlineData("card,monthly\nsmall,4\n", "'monthly' sets nothing", "It has the name of a result, which is computed")]
    [InlineData("card,scenario\nsmall,big\n", "'scenario' sets nothing", "--scenario")]
    public async Task A_column_that_is_nearly_an_input_is_told(string text, string message, string wayOut)
    {
        _folder.Write("runs.csv", text);
        var run = await Calc("card.each", "--from", "input/runs.csv");
        Assert.Contains($"input/runs.csv(1,1): warning CITE449: The column {message}", run.Error, StringComparison.Ordinal);
        Assert.Contains(wayOut, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_row_is_named_and_the_others_are_computed()
    {
        _folder.Write("runs.csv", "card,users\nsmall,4\nsmal,4\nlarge,2000\nlarge\nlarge,100\n");
        var run = await Calc("card.each", "--from", "input/runs.csv");
        Assert.Equal(1, run.Exit);
        Assert.Equal("card,users,each\nsmall,4,8.333333333333334\nsmal,4,\nlarge,2000,\nlarge,\nlarge,100,6.25\n", run.Out);
        Assert.Contains("input/runs.csv(3,1): error CITE437: 'smal' is not an option of 'card'.", run.Error, StringComparison.Ordinal);
        Assert.Contains("Did you mean 'small'?", run.Error, StringComparison.Ordinal);
        Assert.Contains(
            "input/runs.csv(4,7): error CITE431: '2000' lies outside what 'users' allows.",
            run.Error,
            StringComparison.Ordinal);
        Assert.Contains("input/runs.csv(5,1): error CITE446: The row has 1 cells, the header 2.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bands_are_columns_of_their_own()
    {
        _folder.Write("runs.csv", "card\nsmall\n");
        var lines = (await Calc("card", "--from", "input/runs.csv", "--bands")).Out.Split('\n');
        Assert.Equal("card,monthly,monthly.low,monthly.high,each,each.low,each.high", lines[0]);
        Assert.Matches(@"^small,33\.333333333333336,,,3\.3333333333333335,[\d.]+,[\d.]+$", lines[1]);
    }

    [Theory]
    [InlineData("There is no model 'crad'. Did you mean 'card'?", "crad")]
    [InlineData("The model 'card' has no result 'monthy'. Did you mean 'monthly'?", "card.monthy")]
    [InlineData("The model 'card' has no scenario 'bg'. Did you mean 'big'?", "card", "--scenario", "bg")]
    [InlineData("'lief' is not an input of this model. Did you mean 'life'?", "card", "--set", "lief=3")]
    [InlineData("'500' lies outside what 'life' allows. Choose a value from 1 month to 120 month.", "card", "--set", "life=500")]
    [InlineData("'larg' is not an option of 'card'. Did you mean 'large'?", "card", "--set", "card=larg")]
    [InlineData("'--set life' sets nothing. Write --set name=value.", "card", "--set", "life")]
    [InlineData("'--set life=' is given twice.", "card", "--set", "life=30", "--set", "Life=40")]
    [InlineData("'1..500' lies outside what 'life' allows.", "card", "--set", "life=1..500")]
    [InlineData("'runs.csv' cannot be read:", "card", "--from", "runs.csv")]
    public async Task What_is_mistyped_is_named_and_the_nearest_suggested(string message, params string[] args)
    {
        var run = await Calc(args);
        Assert.Equal((2, ""), (run.Exit, run.Out));
        Assert.StartsWith("site: " + message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mistake_in_the_data_is_told_at_its_place()
    {
        _folder.Write("_models/card.yml", Model.Replace("price / life,", "price * life,", StringComparison.Ordinal));
        var run = await Calc("card");
        Assert.Equal((1, ""), (run.Exit, run.Out));
        Assert.Contains("input/_models/card.yml(10,56): error CITE425", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_option_was_found_is_said()
    {
        _folder.Write("_models/card.yml", Model.Replace("default: small", "default: { least: monthly }", StringComparison.Ordinal));
        Assert.Matches(@"Card \(card\) +small +found: least monthly", (await Calc("card")).Out);
        Assert.Matches(@"choice +from\nCard \(card\) +small +found: least monthly\n$", (await Calc("card.each")).Out);
        using var json = JsonDocument.Parse((await Calc("card.each", "--json")).Out);
        Assert.Equal("small", json.RootElement.GetProperty("choices").GetProperty("card").GetString());
        Assert.Equal("least monthly", json.RootElement.GetProperty("found").GetProperty("card").GetString());

        var named = await Calc("card", "--set", "card=large", "--json");
        Assert.DoesNotContain("\"found\"", named.Out, StringComparison.Ordinal);
        var again = await Calc("card.monthly", "--scenario", "big", "--set", "card=best", "--set", "life=12..48", "--format", "csv");
        Assert.StartsWith("life,card,monthly\n12,small,133.33333333333334\n", again.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    public async Task The_culture_makes_no_difference(string culture)
    {
        var expected = await Calc("card", "--set", "life=7..9.5");
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            Assert.Equal(expected.Out, (await Calc("card", "--set", "life=7..9.5")).Out);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private Task<ProgramRun> Calc(params string[] args) => ProgramRun.InAsync(_folder.Root, ["calc", .. args]);
}
