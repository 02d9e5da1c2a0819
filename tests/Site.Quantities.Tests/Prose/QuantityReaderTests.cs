using Site.Quantities.Prose;

namespace Site.Quantities.Tests.Prose;

public class QuantityReaderTests
{
    [Theory]
    [InlineData("uses 8 GB of memory", "8", 1, "GB")]
    [InlineData("uses 80GB", "80", 1, "GB")]
    [InlineData("has 141 GiB", "141", 1, "GiB")]
    [InlineData("1,792 GB/s", "1792", 1, "GB/s")]
    [InlineData("20M tokens", "20", 1e6, "tok")]
    [InlineData("20 million tokens a month", "20", 1e6, "tok/month")]
    [InlineData("1,230 tokens a second", "1230", 1, "tok/s")]
    [InlineData("35B parameters", "35", 1e9, "param")]
    [InlineData("35B", "35", 1e9, null)]
    [InlineData("$1.00 per million input tokens", "1.00", 1, "USD/Mtok")]
    [InlineData("$2.50 per 1M tokens", "2.50", 1, "USD/Mtok")]
    [InlineData("$0.65/GPU/h", "0.65", 1, "USD/GPU/h")]
    [InlineData("£24 a month", "24", 1, "GBP/month")]
    [InlineData("A$5 a month", "5", 1, "AUD/month")]
    [InlineData("CAD$5", "5", 1, "CAD")]
    [InlineData("US$5", "5", 1, "USD")]
    [InlineData("−HK$5", "5", 1, "HKD")]
    [InlineData("20 million US dollars", "20", 1e6, "USD")]
    [InlineData("5 Canadian dollars", "5", 1, "CAD")]
    [InlineData("24.5 pence per kWh", "24.5", 1, "p/kWh")]
    [InlineData("15 cents", "15", 0.01, "USD")]
    [InlineData("80%", "80", 1, "%")]
    [InlineData("1.33x", "1.33", 1, "1")]
    [InlineData("2 times the price", "2", 1, "1")]
    [InlineData("700 W", "700", 1, "W")]
    [InlineData("429 seconds", "429", 1, "s")]
    [InlineData("a 128-GB card", "128", 1, "GB")]
    [InlineData("0.1 USD", "0.1", 1, "USD")]
    [InlineData("price 1e-06", "1e-06", 1, null)]
    [InlineData("by four months", "4", 1, "month")]
    [InlineData("8 of them", "8", 1, null)]
    [InlineData("takes .8 ms", "0.8", 1, "ms")]
    [InlineData("20 bn users", "20", 1e9, null)]
    [InlineData("5 dozen", "5", 12, null)]
    [InlineData("5 hundred", "5", 100, null)]
    [InlineData("3 kilowatt-hours", "3", 1, "kWh")]
    [InlineData("3 kilowatt hours", "3", 1, "kWh")]
    [InlineData("5 TFLOP/s", "5", 1, "TFLOP/s")]
    [InlineData("5 megabits per second", "5", 1, "Mbit/s")]
    [InlineData("5 per cent", "5", 1, "%")]
    [InlineData("26.11p per kWh", "26.11", 1, "p/kWh")]
    [InlineData("5 p", "5", 1, null)]
    [InlineData("5 mins", "5", 1, "min")]
    [InlineData("EUR 5", "5", 1, "EUR")]
    [InlineData("5€", "5", 1, "EUR")]
    [InlineData("$5 hourly", "5", 1, "USD/h")]
    [InlineData("$2 per 1,000 requests", "2", 1, "USD/kreq")]
    [InlineData("8 mW", "8", 1, "mW")]
    [InlineData("8 MW", "8", 1, "MW")]
    [InlineData("8 mw", "8", 1, null)]
    [InlineData("8 Gb", "8", 1, "Gbit")]
    [InlineData("8 gb", "8", 1, "GB")]
    [InlineData("8 MS", "8", 1, null)]
    public void A_quantity_is_read_with_its_multiplier_and_unit(string text, string digits, double multiplier, string? unit)
    {
        var quantity = Assert.Single(QuantityReader.FindAll(text));
        Assert.Equal((digits, multiplier, unit), (quantity.Digits, quantity.Multiplier, quantity.Unit?.ToString()));
    }

    [Theory]
    [InlineData("−3 °C", true)]
    [InlineData("-5 %", true)]
    [InlineData("(-5%)", true)]
    [InlineData("| -5 |", true)]
    [InlineData("−$5 net", true)]
    [InlineData("$-5 net", true)]
    [InlineData("3 °C", false)]
    [InlineData("Llama-8B", false)]
    [InlineData("up-5", false)]
    public void A_minus_belongs_to_the_number_and_a_hyphen_does_not(string text, bool negative) =>
        Assert.Equal(negative, Assert.Single(QuantityReader.FindAll(text)).IsNegative);

    [Fact]
    public void The_dash_of_a_range_is_no_minus() =>
        Assert.All(QuantityReader.FindAll("24-48 GiB VRAM"), q => Assert.False(q.IsNegative));

    [Theory]
    [InlineData("at most 8 GB", QuantityRelation.AtMost)]
    [InlineData("up to 85%", QuantityRelation.AtMost)]
    [InlineData("up to **85%**", QuantityRelation.AtMost)]
    [InlineData("less than 20%", QuantityRelation.AtMost)]
    [InlineData("≤8 ms", QuantityRelation.AtMost)]
    [InlineData("<= 8 ms", QuantityRelation.AtMost)]
    [InlineData("< 24 GiB VRAM", QuantityRelation.AtMost)]
    [InlineData("8 GB or less", QuantityRelation.AtMost)]
    [InlineData("at least 8 GB", QuantityRelation.AtLeast)]
    [InlineData("≥16 GB", QuantityRelation.AtLeast)]
    [InlineData(">272K", QuantityRelation.AtLeast)]
    [InlineData("from $0.50", QuantityRelation.AtLeast)]
    [InlineData("8+", QuantityRelation.AtLeast)]
    [InlineData("8 GB or more", QuantityRelation.AtLeast)]
    [InlineData("more than $80", QuantityRelation.AtLeast)]
    [InlineData("greater than 8 GB", QuantityRelation.AtLeast)]
    [InlineData("about 22 GB", QuantityRelation.About)]
    [InlineData("~$24", QuantityRelation.About)]
    [InlineData("8 GB", QuantityRelation.Exactly)]
    [InlineData("<td>8 GB", QuantityRelation.Exactly)]
    [InlineData("no fewer than 8 GB", QuantityRelation.AtLeast)]
    [InlineData("not less than 8 GB", QuantityRelation.AtLeast)]
    [InlineData("never needs less than 8 GB", QuantityRelation.AtLeast)]
    [InlineData("never takes more than 8 ms", QuantityRelation.AtMost)]
    [InlineData("doesn\u2019t need more than 8 ms", QuantityRelation.AtMost)]
    [InlineData("takes no less than 8 ms", QuantityRelation.AtLeast)]
    [InlineData("never exceeds 8 ms", QuantityRelation.AtMost)]
    [InlineData("not here, over 8 ms", QuantityRelation.AtLeast)]
    [InlineData("in excess of 8 ms", QuantityRelation.AtLeast)]
    [InlineData("max 8 ms", QuantityRelation.AtMost)]
    [InlineData("8 GB minimum", QuantityRelation.AtLeast)]
    [InlineData("8 GB maximum.", QuantityRelation.AtMost)]
    [InlineData("x -> 8 GB", QuantityRelation.Exactly)]
    [InlineData("turnover 8 GB", QuantityRelation.Exactly)]
    public void A_relation_is_read_from_the_words_around(string text, QuantityRelation relation) =>
        Assert.Equal(relation, Assert.Single(QuantityReader.FindAll(text)).Relation);

    [Theory]
    [InlineData("60 to 80%", "%")]
    [InlineData("between 60 and 80%", "%")]
    [InlineData("24-48 GiB", "GiB")]
    [InlineData("1.5 to 8 bits", "bit")]
    public void The_first_of_a_pair_takes_the_unit_of_the_second(string text, string unit) =>
        Assert.Equal([unit, unit], QuantityReader.FindAll(text).Select(q => q.Unit?.ToString()));

    [Fact]
    public void What_came_from_many_is_not_at_least_many() =>
        Assert.Equal(QuantityRelation.Exactly, Assert.Single(QuantityReader.FindAll("observations from 175,108 hosts")).Relation);

    [Fact]
    public void The_ends_of_a_change_are_exact() =>
        Assert.All(QuantityReader.FindAll("from 91% to 13%"), q => Assert.Equal(QuantityRelation.Exactly, q.Relation));

    [Theory]
    [InlineData("vram_minimum_gb: 39", QuantityRelation.AtLeast, "GB")]
    [InlineData("\"max_tokens\": 4096", QuantityRelation.AtMost, "tok")]
    [InlineData("Total Token throughput (tok/s): 1230.14", QuantityRelation.Exactly, "tok/s")]
    [InlineData("Mean TTFT (ms): 429156.75", QuantityRelation.Exactly, "ms")]
    [InlineData("parameter_count: \"35B\"", QuantityRelation.Exactly, "param")]
    [InlineData("\"max_num_seqs\": 8", QuantityRelation.AtMost, "seq")]
    [InlineData("\"output_throughput_tokens_per_sec\": 464.6", QuantityRelation.Exactly, "tok/s")]
    public void A_name_in_data_gives_relation_and_unit(string text, QuantityRelation relation, string unit)
    {
        var quantity = Assert.Single(QuantityReader.FindAll(text));
        Assert.Equal(relation, quantity.NamedRelation);
        Assert.Contains(unit, quantity.NamedUnits.Select(u => u.ToString()));
    }

    [Theory]
    [InlineData("A100 and H200")]
    [InlineData("version 0.22.0")]
    [InlineData("127.0.0.1")]
    [InlineData("sm_90")]
    public void Digits_of_names_versions_and_addresses_are_no_quantity(string text) => Assert.Empty(QuantityReader.FindAll(text));

    [Theory]
    [InlineData("| Model | Input ($/1M tokens) | Memory (GB) |", "USD/Mtok", "GB")]
    [InlineData("Throughput (tok/s)", "tok/s")]
    [InlineData("prices in dollars per million tokens", "USD/Mtok")]
    public void Units_are_read_from_headings(string heading, params string[] units) =>
        Assert.Equal(units, QuantityReader.UnitsNamedIn(heading).Select(u => u.ToString()));
}
