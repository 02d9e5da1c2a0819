using Site.Quantities.Prose;

namespace Site.Quantities.Tests.Prose;

public class QuantityComparisonTests
{
    [Theory]
    [InlineData("8 TB", "8 GB")]
    [InlineData("8 GB", "8 TB")]
    [InlineData("5%", "-5%")]
    [InlineData("-5%", "5%")]
    [InlineData("at least 8 GB", "at most 8 GB")]
    [InlineData("8 TB", "uses at most 8 GB")]
    [InlineData("8 GB", "uses at most 8 GB")]
    [InlineData("8 GB", "about 8 GB")]
    [InlineData("€2.50", "$2.50")]
    [InlineData("$2.50 per thousand tokens", "$2.50 per 1M tokens")]
    [InlineData("700 kW", "700 W")]
    [InlineData("80 MB", "memory 80 GB")]
    [InlineData("8 GB", "8 GB/s")]
    [InlineData("3.5 W", "2.5 W")]
    [InlineData("8 GPUs", "8 GB")]
    [InlineData("8", "8 GB")]
    [InlineData("100 W", "H100")]
    [InlineData("at most 39 GB", "vram_minimum_gb: 39")]
    [InlineData("8.4 GB", "8 GB")]
    [InlineData("A$5", "$5")]
    [InlineData("$5", "5 Canadian dollars")]
    [InlineData("no more than 4 seats", "4 seats or more")]
    [InlineData("at least 4 seats", "4 seats at most")]
    [InlineData("does not exceed 70 W", "exceeds 70 W")]
    [InlineData("does not exceed 70 W", "does not fall below 70 W")]
    [InlineData("8 GB", "does not exceed 8 GB")]
    [InlineData("100 km/h", "100 mph")]
    [InlineData("30 °C", "30 °F")]
    [InlineData("15 A", "15 V")]
    [InlineData("5 m", "5 ft")]
    [InlineData("80 kg", "80 lb")]
    [InlineData("100 images an hour", "100 images a second")]
    [InlineData("100 images an hour", "100 visits/day")]
    [InlineData("2 MHz", "2 GHz")]
    [InlineData("10,000 GPUs", "1")]
    [InlineData("1,024 dB", "1")]
    [InlineData("1,024 dB", "gain: 1048576")]
    public void What_differs_in_number_sign_unit_currency_or_relation_is_not_carried(string claim, string quote) =>
        Assert.Equal(QuantityMatch.Missing, Match(claim, quote));

    [Theory]
    [InlineData("8 GB", "8 GB of memory")]
    [InlineData("at most 70 W", "must not exceed 70 W")]
    [InlineData("at least 4 seats", "4 seats or more")]
    [InlineData("at most 8 GB", "8 GB at most.")]
    [InlineData("8 GB", "8 GB at most hosts")]
    [InlineData("20 million dollars", "20 million US dollars")]
    [InlineData("8 GB", "8000 MB")]
    [InlineData("8", "8 H100 a server")]
    [InlineData("100 km/h", "100 kilometres per hour")]
    [InlineData("3 inches", "7.62 cm")]
    [InlineData("100 images an hour", "100 pictures per hour")]
    [InlineData("120 V", "120-volt circuits")]
    [InlineData("15 A", "15-amp circuits")]
    [InlineData("30 °C", "at 30°C")]
    [InlineData("3", "3 for a month")]
    [InlineData("5,300 GB/s", "5.3 TB/s")]
    [InlineData("141 GiB", "151397597184 bytes")]
    [InlineData("1,230 tokens a second", "Total Token throughput (tok/s): 1230.14")]
    [InlineData("429 seconds", "Mean TTFT (ms): 429156.75")]
    [InlineData("at least 39 GB", "vram_minimum_gb: 39")]
    [InlineData("39 GB", "vram_minimum_gb: 39")]
    [InlineData("about 22 GB", "~22 GB weights")]
    [InlineData("about 36,000", "36,300")]
    [InlineData("up to 85%", "**reduce costs by up to 85%**")]
    [InlineData("less than 20%", "less than 20% of the total")]
    [InlineData("2 times", "is 2x input")]
    [InlineData("$1.00 per million tokens", "$1 / 1M tokens")]
    [InlineData("$0.10 per million tokens", "0.00001 cents per token")]
    [InlineData("35B parameters", "parameter_count: \"35B\"")]
    [InlineData("−3 percent", "fell by -3%")]
    [InlineData("4 months", "an average of four months")]
    [InlineData("410 GB/s", "(410GBps memory bandwidth)")]
    [InlineData("2026", "on 2026-07-30")]
    [InlineData("1.5", "rounds to 1.4999")]
    public void What_is_the_same_quantity_is_found_however_it_is_written(string claim, string quote) =>
        Assert.Equal(QuantityMatch.Found, Match(claim, quote));

    [Theory]
    [InlineData("$0.75 per million tokens", "\"cost_per_1m_in\": 0.75")]
    [InlineData("$1.00 per million tokens", "| Claude Haiku 4.5 | $1.00 | $5.00 |")]
    [InlineData("7.7 TB/s", "mem_bw: 7700000000000")]
    [InlineData("up to 32B", "available in 14B, 32B")]
    [InlineData("80%", "ratio: 0.8")]
    [InlineData("$1.71/GPU/h", "price_text: $1.71/hr")]
    [InlineData("$1 per million tokens", "cents a token: 0.0001")]
    [InlineData("80 GiB", "memory: 81920")]
    [InlineData("2 GiB/s", "rate: 2048")]
    public void A_unit_or_relation_that_only_the_author_says_is_the_authors_word(string claim, string quote) =>
        Assert.Equal(QuantityMatch.AuthorsWord, Match(claim, quote));

    [Theory]
    [InlineData("$1.00 per million tokens", "| Haiku | $1.00 | $5.00 |", "| Model | Input ($/1M tokens) | Output |", QuantityMatch.Found)]
    [InlineData("$1.00 per million tokens", "| Claude Haiku 4.5 | 1.00 | 5.00 |", "prices in USD per million tokens", QuantityMatch.Found)]
    [InlineData("$1.00 per thousand tokens", "| Haiku | 1.00 | 5.00 |", "prices in USD per million tokens", QuantityMatch.AuthorsWord)]
    [InlineData("80 GB", "| H100 | 80 |", "| Card | Memory (GB) |", QuantityMatch.Found)]
    public void A_heading_supplies_the_unit(string claim, string quote, string context, QuantityMatch expected) =>
        Assert.Equal(expected, new QuotedQuantities(quote, [context]).Find(Read(claim)));

    private static QuantityMatch Match(string claim, string quote) => new QuotedQuantities(quote, []).Find(Read(claim));

    private static WrittenQuantity Read(string claim) => Assert.Single(QuantityReader.FindAll(claim));
}
