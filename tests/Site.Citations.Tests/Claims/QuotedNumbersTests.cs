using Site.Citations.Claims;

namespace Site.Citations.Tests.Claims;

public sealed class QuotedNumbersTests
{
    [Theory]
    [InlineData("1000", "1,000 requests")]
    [InlineData("1000", "1000 requests")]
    [InlineData("1000", "1k requests")]
    [InlineData("1", "$1/M")]
    [InlineData("1", "\"input_cost_per_token\": 1e-06")]
    [InlineData("0.23", "\"input_cost_per_token\": 2.3e-07")]
    [InlineData("5300", "memoryBandwidth: '5.3 TB/s'")]
    [InlineData("989", "bfloat16_tc_flops: 989000000000000")]
    [InlineData("429", "Mean TTFT (s): 429.16")]
    [InlineData("429", "Mean TTFT (ms): 429156.75")]
    [InlineData("5629", "\"total_token_throughput\": 5629.363041892945")]
    [InlineData("0.13", "\"usd_per_1m_total_tokens\": 0.13273654881760108")]
    [InlineData("8", "eight experts")]
    [InlineData("700", "700 million monthly active users")]
    public void A_number_is_found_however_it_is_written(string value, string quote) =>
        Assert.True(QuotedNumbers.AllIn([new ClaimValue(value, null, value)], [quote]));

    [Theory]
    [InlineData("80", "GiB", "mem_capacity: 85899345920")]
    [InlineData("10", "%", "Cache reads cost 0.1x the base price")]
    [InlineData("50", "%", "charges half: 0.5 of it")]
    [InlineData("0.1", "USD/Mtok", "\"price\": 0.00001")]
    public void Bytes_and_percentages_have_scales_of_their_own(string value, string unit, string quote)
    {
        Assert.True(QuotedNumbers.AllIn([new ClaimValue(value, unit, value)], [quote]));
        Assert.False(QuotedNumbers.AllIn([new ClaimValue(value, "W", value)], [quote]));
    }

    [Theory]
    [InlineData("1000", "1,001 requests")]
    [InlineData("100", "one of 1 GPU")]
    [InlineData("30", "31")]
    [InlineData("429", "Mean TTFT (ms): 429556.75")]
    [InlineData("43", "429 W")]
    [InlineData("1", "1,234 requests")]
    [InlineData("429", "Mean TTFT (s): 430.16")]
    [InlineData("0.13", "0.1351")]
    [InlineData("8", "4, 16 and 32")]
    [InlineData("117", "a 120B model")]
    [InlineData("2", "no number at all")]
    public void Another_number_is_not(string value, string quote) =>
        Assert.False(QuotedNumbers.AllIn([new ClaimValue(value, null, value)], [quote]));

    [Fact]
    public void All_numbers_must_stand_in_the_quotes_together()
    {
        ClaimValue[] values = [new("84", "GB", "84 GB"), new("170", "GB", "170 GB")];
        Assert.True(QuotedNumbers.AllIn(values, ["vram_minimum_gb: 84", "vram_minimum_gb: 170"]));
        Assert.False(QuotedNumbers.AllIn(values, ["vram_minimum_gb: 84"]));
        Assert.Null(QuotedNumbers.AllIn([], ["anything"]));
    }
}
