using Site.CostModel.Facts;
using Site.CostModel.Models.Reading;
using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.CostModel.Tests.Models;

public class ModelDiagnosticsTests
{
    [Theory]
    [InlineData(
        "formula: volume * api_price",
        "formula: §volume * gpu_price",
        "CITE425",
        "The formula gives Mtok*GBP/month, the result declares GBP/month. A factor in 1/Mtok is missing.")]
    [InlineData(
        "formula: gpu_power * hours_per_month * tariff",
        "formula: §gpu_power * 1 * hours_per_month * tariff / tokens_per_million",
        "CITE426",
        "The formula gives kW*h*GBP*Mtok/month/kWh/tok, the formula's unit declares GBP/month: off by 1000000.")]
    [InlineData(
        "formula: volume * api_price",
        "says: §It costs value\n    formula: volume * api_price",
        "CITE440",
        "The sentence must say the value once, and has no or several '{value}'. Write it like 'It costs {value} a month'.")]
    [InlineData(
        "gpu-power: { label: Power of the GPU, unit: kW }",
        "gpu-power: { label: Power of the GPU, unit: W }",
        "CITE426",
        "The formula gives W*h*GBP/month/kWh, the formula's unit declares GBP/month: off by 1000.",
        "formula: §gpu_power")]
    [InlineData(
        "      - self_cost",
        "      - self_kost§",
        "CITE422",
        "'self_kost' is not a name this formula can use. Did you mean 'self_cost'?",
        "- §self_kost")]
    [InlineData("'min(saving > 0 ?", "'min(§alert(1) > 0 ?", "CITE421", "'alert' is not a function formulas have.")]
    [InlineData("'min(saving > 0 ?", "'min(saving > §? ", "CITE420", "The formula does not parse")]
    [InlineData(
        "formula: gpu_price / life + energy",
        "formula: §gpu_price / life + energy + saving - saving",
        "CITE423",
        "'self-cost' depends on itself: self-cost -> saving -> self-cost.")]
    [InlineData(
        "formula: gpu_power * hours_per_month * tariff",
        "formula: §gpu_power * hours_per_month * tariff + energy",
        "CITE423",
        "'energy' depends on itself: energy -> energy.")]
    [InlineData(
        "verdict:",
        "main: { result: saving, inputs: [volume, §volme] }\nverdict:",
        "CITE436",
        "'volme' is not an input or a choice that a reader of this model can change. Did you mean 'volume'?")]
    [InlineData(
        "fact: uk-electricity",
        "fact: §uk-electricty",
        "CITE411",
        "There is no fact 'uk-electricty'. Did you mean 'uk-electricity'?")]
    [InlineData(
        "unit: GBP/kWh, fact: uk-electricity",
        "unit: GBP, fact: §uk-electricity",
        "CITE404",
        "The fact 'uk-electricity' is in p/kWh, which cannot be given in GBP.")]
    [InlineData(
        "fact: uk-electricity",
        "fact: uk-electricity, §default: 0.3",
        "CITE430",
        "'tariff' takes its default from a fact and has 'default' besides.")]
    [InlineData(
        "default: 4 year, assumption: the usual, fixed: true",
        "default: §4 year",
        "CITE430",
        "The default of 'life' is neither a fact nor an assumption with a reason.")]
    [InlineData(
        "life: { label: Life, unit: month, default: 4 year, assumption: the usual, fixed: true }",
        "§life: { label: Life, unit: month }",
        "CITE430",
        "'life' has no default.")]
    [InlineData(
        "gpu-price: { label: Price of the GPU, unit: GBP }",
        "gpu-price: { label: Price, unit: GBP, default: §5, assumption: a }",
        "CITE430",
        "'gpu-price' has a default of its own and one from the choice 'gpu'.")]
    [InlineData(
        "default: 500 Mtok/month",
        "default: §500 Gtok/month",
        "CITE431",
        "The value 500000 Mtok/month of 'volume' lies outside its bounds. Choose a value from 0 Mtok/month to 100000 Mtok/month.")]
    [InlineData("default: 500 Mtok/month", "default: §-1", "CITE431", "The value -1 Mtok/month of 'volume' lies outside its bounds.")]
    [InlineData("default: 500 Mtok/month", "default: 500 §Mtik/month", "CITE402", "'Mtik' is not a unit. Did you mean 'Mtok'?")]
    [InlineData("low: 300", "low: §600", "CITE413", "The low value 600 Mtok/month lies above the likely value 500 Mtok/month.")]
    [InlineData("max: 100000", "max: §-1", "CITE432", "The bounds of 'volume' leave no room: 0 Mtok/month to -1 Mtok/month.")]
    [InlineData("step: 1\n", "step: §0\n", "CITE432", "The step of 'volume' is 0 Mtok/month.")]
    [InlineData("review: 2027-03-01", "review: §soon", "CITE414", "'soon' is not an ISO 8601 day.")]
    [InlineData("  capacity:\n", "  §life:\n", "CITE433", "'life' is already declared at _models/example.yml(")]
    [InlineData("  capacity:\n", "  §Capacity:\n", "CITE415", "'Capacity' cannot be a name.")]
    [InlineData("  capacity:\n", "  §default:\n", "CITE415", "'default' is a word formulas need for themselves.")]
    [InlineData("  capacity:\n", "  §min:\n", "CITE415", "'min' is a word formulas need for themselves.")]
    [InlineData("  capacity:\n", "  §3d:\n", "CITE415", "'3d' cannot be a name.")]
    [InlineData(
        "inputs:\n",
        "inputs:\n  §spare: { label: Spare, unit: GBP, default: 1, assumption: none }\n",
        "CITE434",
        "No result depends on the input 'spare'.")]
    [InlineData("conversions:\n", "conversions:\n  §spare: h/month\n", "CITE434", "No result depends on the conversion 'spare'.")]
    [InlineData("formulas:\n", "formulas:\n  spare: { unit: 1, formula: §1 }\n", "CITE434", "No result depends on the formula 'spare'.")]
    [InlineData("    infinite: never\n", "", "CITE435", "'payback' is infinite at its defaults.", "formula: '§min")]
    [InlineData(
        "formula: ceil(volume / capacity)",
        "formula: §(volume - volume) / (capacity - capacity)",
        "CITE435",
        "'gpus' is not a number at its defaults.")]
    [InlineData(
        "formula: ceil(volume / capacity)",
        "formula: §-1 / (capacity - capacity) * capacity",
        "CITE435",
        "'gpus' is minus infinity at its defaults.")]
    [InlineData(
        "formula: ceil(volume / capacity)",
        "formula: §1 / (capacity - gpu_speed * seconds_per_month / tokens_per_million) * capacity",
        "CITE435",
        "'gpus' is infinite at its defaults.")]
    [InlineData(
        "set: { volume: 5 Gtok/month",
        "set: { §volumes: 5 Gtok/month",
        "CITE436",
        "'volumes' is not an input of this model. Did you mean 'volume'?")]
    [InlineData("set: { volume: 5 Gtok/month", "set: { volume: 5 §Gtik/month", "CITE402", "'Gtik' is not a unit.")]
    [InlineData(
        "set: { volume: 5 Gtok/month",
        "set: { volume: §500 Gtok/month",
        "CITE431",
        "'500 Gtok/month' lies outside what 'volume' allows.")]
    [InlineData(
        "set: { volume: 5 Gtok/month, api-price: £1/Mtok }",
        "set: { api-price: §$1/Mtok }",
        "CITE404",
        "'$1/Mtok' cannot be given in GBP/Mtok, the unit of 'api-price'.")]
    [InlineData("gpu: small,", "gpu: §smal,", "CITE437", "'smal' is not an option of 'gpu'. Did you mean 'small'?")]
    [InlineData("default: large", "default: §lareg", "CITE437", "'lareg' is not an option of 'gpu'. Did you mean 'large'?")]
    [InlineData("table: gpus", "table: §gpu", "CITE411", "There is no table of facts 'gpu'. Did you mean 'gpus'?")]
    [InlineData("gpu-price: price", "gpu-price: §prise", "CITE411", "The table 'gpus' has no column 'prise'. Did you mean 'price'?")]
    [InlineData("gpu-price: price", "§gpu-prise: price", "CITE436", "'gpu-prise' is not an input of this model. Did you mean 'gpu-price'?")]
    [InlineData(
        "gpu-price: price",
        "gpu-price: §power",
        "CITE404",
        "The column 'power' is in W, which cannot be given in GBP, the unit of 'gpu-price'.")]
    [InlineData(
        "choices:\n",
        "choices:\n  card: { label: Card, table: gpus, default: small, sets: { gpu-price: price } }\n",
        "CITE442",
        "'gpu-price' is already set by the choice 'card'.",
        "      §gpu-price: price")]
    [InlineData("format: GBP2", "format: §USD2", "CITE438", "The format 'USD2' cannot show a value in GBP/month.")]
    [InlineData("format: GBP2", "format: §GBQ2", "CITE402", "'GBQ' is not a unit. Did you mean 'GBP'?")]
    [InlineData(
        "hours-per-month: 730 h/month",
        "hours-per-month: §720 h/month",
        "CITE439",
        "'720 h/month' does not equal one: the number in h/month is 730. Write 'h/month', or make it an input.")]
    [InlineData("hours-per-month: 730 h/month", "hours-per-month: §GBP/USD", "CITE439", "'GBP/USD' is no conversion")]
    [InlineData("hours-per-month: 730 h/month", "hours-per-month: 730 §hrs/month", "CITE402", "'hrs' is not a unit.")]
    [InlineData(
        "say: \"It pays {payback}",
        "say: \"It pays {§paybak}",
        "CITE436",
        "'paybak' is not a value of this model. Did you mean 'payback'?")]
    [InlineData("{api-cost | GBP0}", "{api-cost | §Mtok0}", "CITE438", "The format 'Mtok0' cannot show a value in GBP/month.")]
    [InlineData("{api-cost | GBP0}", "§{api-cost", "CITE440", "A brace is not closed.")]
    [InlineData("- when: volume > capacity", "- when: volume §> life", "CITE425", "'>' compares Mtok/month with month.")]
    [InlineData("- when: volume > capacity", "- when: §volume", "CITE424", "A condition is wanted here")]
    [InlineData(
        "  - say: \"It pays {payback}",
        "  - §when: volume > 1 * capacity\n    say: \"It pays {payback}",
        "CITE440",
        "The last rule has a condition, so some cases have no sentence.")]
    [InlineData(
        "  - when: volume > capacity\n",
        "  - §say: always\n  - when: volume > capacity\n",
        "CITE440",
        "A rule without 'when' always holds")]
    [InlineData("x: volume", "x: §volum", "CITE436", "'volum' is not an input of this model.")]
    [InlineData(
        "results: [api-cost, soft]",
        "results: [api-cost, §soff]",
        "CITE444",
        "'soff' is not a result of this model. Did you mean 'soft'?")]
    [InlineData(
        "results: [api-cost, soft]",
        "results: [api-cost, §payback]",
        "CITE441",
        "'payback' is in month, 'api-cost' in GBP/month: they cannot share an axis.")]
    [InlineData(
        "    limit: capacity",
        "    limit: §capcity",
        "CITE444",
        "'capcity' is not a formula or result of this model. Did you mean 'capacity'?")]
    [InlineData("    limit: capacity", "    limit: §api-cost", "CITE441", "The limit 'api-cost' is in GBP/month, the axis in Mtok/month.")]
    [InlineData("    from: 1\n", "    from: 0\n    scale: §log\n", "CITE441", "A logarithmic scale cannot start at zero or below.")]
    [InlineData("    points: 5\n", "    points: 1\n", "CITE441", "The chart has no range of 'volume' to draw.", "§title: Cost by volume")]
    [InlineData("help: Input", "§hepl: Input", "CITE705", "'hepl' is not a key of an input. Did you mean 'help'?")]
    [InlineData("scenarios:\n", "§scenarois:\n", "CITE705", "'scenarois' is not a key of a model. Did you mean 'scenarios'?")]
    [InlineData("version: \"1.0\"\n", "", "CITE704", "'version' is missing.", "§title: When")]
    public void A_broken_model_is_reported_at_its_line_and_column(
        string from,
        string to,
        string code,
        string message,
        string? place = null) =>
        Example.Breaks(from, to, code, message, place);

    [Fact]
    public void A_model_is_named_after_its_file()
    {
        var bag = new DiagnosticBag();
        Assert.Equal("example", Example.Model.Name);
        ModelFile.Load(new InputText("_models/My Model.yml", Example.ModelYaml), Example.Facts, bag);
        Assert.Equal("CITE415 0:0 'My Model' cannot be a name.", Assert.Single(Yaml.Lines(bag))[..40]);
    }

    [Fact]
    public void Of_a_refused_unit_nothing_else_is_said_but_where_it_is_used()
    {
        const string factsText = """
            facts:
              low: { label: Low, value: 5 GBB, low: 4 GB, source: k }
            tables:
              t:
                label: T
                source: k
                columns: { price: { label: Price, unit: USDD }, size: { label: Size, unit: GB } }
                rows: { one: { label: One, price: 3 USD, size: 5 GB } }
                checks: [ { holds: price <= size, say: nothing of it } ]
            """;
        const string modelText = """
            title: M
            version: "1"
            inputs:
              v: { label: V, unit: USD, max: 2 }
              w: { label: W, unit: GB }
              z: { label: Z, unit: USDD, default: 3 USD, assumption: a }
            conversions: { c: h/mnth }
            choices:
              pick: { label: P, table: t, default: one, sets: { v: price, w: size } }
            results:
              r: { label: R, unit: USD, formula: v * c + z, format: "USD0" }
              q: { label: Q, unit: USDD, formula: v * 2, format: "USD0" }
            scenarios:
              s: { title: S, set: { z: 3 USD } }
            main: { result: q }
            charts:
              ch: { title: C, x: z, from: 1 USD, to: 5 USD, results: [q, r] }
            """;
        var ofFacts = new DiagnosticBag();
        var facts = FactSet.Load([new InputText("f.yml", factsText)], Yaml.AsOf, ofFacts);
        Assert.Equal(["CITE402 2:31", "CITE402 7:45"], Yaml.Lines(ofFacts).Select(PlaceOf));
        Assert.Null(facts.Find("one.price"));
        Assert.Equal("5 GB", facts.Find("one.size")!.Value.ToString());

        var ofModel = new DiagnosticBag();
        Assert.Null(ModelFile.Load(new InputText("_models/m.yml", modelText), facts, ofModel));
        Assert.Equal(
            ["CITE402 6:24", "CITE402 7:21", "CITE402 12:24", "CITE411 9:56", "CITE444 15:17"],
            Yaml.Lines(ofModel).Select(PlaceOf));
        Assert.All(ofModel.ToSortedList(), d => Assert.Equal(d.Rule.Code != "CITE402", d.Cause is not null));

        static string PlaceOf(string line) => string.Join(' ', line.Split(' ').Take(2));
    }

    [Fact]
    public void A_broken_fact_leaves_the_model_that_uses_it_reported_and_unbuilt()
    {
        var bag = new DiagnosticBag();
        Assert.Null(ModelFile.Load(new InputText("_models/example.yml", Example.ModelYaml), FactSet.Empty, bag));
        Assert.Contains(Yaml.Lines(bag), l => l.StartsWith("CITE411", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("title: x")]
    [InlineData("inputs: 3\nresults: []\nchoices: x\nformulas: [1]\nscenarios: y\ncharts: z\nverdict: w\nconversions: [a]")]
    [InlineData("inputs: { a: { default: 1 } }\nresults: { b: { formula: a } }")]
    [InlineData("inputs: { a: }\nresults: { b: }\nformulas: { c: }\nchoices: { d: }\ncharts: { e: }\nscenarios: { f: }")]
    [InlineData("results: { a: { formula: '', unit: '' } }\nverdict: [{ when: '', say: '' }, {}]")]
    [InlineData("choices: { a: { table: gpus, sets: { b: { } } } }\nresults: { c: { formula: 1, unit: 1, label: C, format: 0 } }")]
    [InlineData("charts: { a: { results: [b], x: c } }\nresults: { b: { formula: [1], unit: { a: b } } }")]
    public void No_yaml_makes_the_reader_throw(string yaml)
    {
        var bag = new DiagnosticBag();
        Assert.Null(ModelFile.Load(new InputText("_models/x.yml", yaml), Example.Facts, bag));
        Assert.True(yaml.Length == 0 || bag.HasErrors(strict: false));
    }
}
