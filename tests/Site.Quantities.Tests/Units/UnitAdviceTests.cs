using Site.Quantities.Units;

namespace Site.Quantities.Tests.Units;

/// <summary>What is said of a word that is no unit: never a unit of another scale or kind.</summary>
public sealed class UnitAdviceTests
{
    [Theory]
    [InlineData("ktoken", "Write 'ktok'.")]
    [InlineData("Mtokens", "Write 'Mtok'.")]
    [InlineData("Bparam", "Write 'Gparam'.")]
    [InlineData("kilogram", "Write 'kg'.")]
    [InlineData("gigabytes", "Write 'GB'.")]
    [InlineData("MBytes", "Write 'MB'.")]
    [InlineData("kWhr", "Write 'kWh'.")]
    [InlineData("megawatt", "Write 'MW'.")]
    [InlineData("Mpeople", "'person' has no such prefix: write the whole number in 'person'.")]
    [InlineData("mtok", "Case matters: 'Mtok' is a million tok.")]
    [InlineData("mw", "Case matters: 'MW' is 1000000 J/s, 'mW' is 0.001 J/s.")]
    [InlineData("flops", "Case matters: 'FLOPS' is FLOP/s, 'FLOPs' is FLOP.")]
    [InlineData("Gb", "Write 'GB' for bytes, 'Gbit' for bits.")]
    [InlineData("kb", "Write 'kB' for bytes, 'kbit' for bits.")]
    [InlineData("b", "Write 'B' for bytes, 'bit' for bits.")]
    [InlineData("Gbps", "Write 'Gbit/s'.")]
    [InlineData("GBps", "Write 'GB/s'.")]
    [InlineData("Go", "Write 'GB'.")]
    [InlineData("Ko", "Write 'kB'.")]
    [InlineData("Gio", "Write 'GiB'.")]
    [InlineData("wk", "Write 'week'.")]
    [InlineData("y", "Write 'year'.")]
    [InlineData("rps", "Write 'req/s'.")]
    [InlineData("RPM", "Write 'req/min' for requests a minute.")]
    [InlineData("tps", "Write 'tok/s' for tokens, 'req/s' for requests a second.")]
    [InlineData("GBs", "Write 'GB', and 'GB/s' for so much a second.")]
    [InlineData("kUSD", "An amount of money has no prefix: write the whole number in 'USD'.")]
    [InlineData("EURm", "An amount of money has no prefix: write the whole number in 'EUR'.")]
    [InlineData("usd", "Did you mean 'USD'?")]
    [InlineData("KWh", "Did you mean 'kWh'?")]
    [InlineData("Mtik", "Did you mean 'Mtok'?")]
    [InlineData("seqence", "Did you mean 'sequence'?")]
    public void Another_spelling_of_the_same_unit_is_suggested(string word, string advice) => Assert.Equal(advice, Of(word));

    [Theory]
    [InlineData("M tok", "Mtok")]
    [InlineData("CPU", "server")]
    [InlineData("K", "right before its unit")]
    [InlineData("\u03A9", "V, A")]
    [InlineData("\u2126", "V, A")]
    [InlineData("\u2103", "degC")]
    [InlineData("\u2030", "0.1 %")]
    [InlineData("\u00A5", "JPY")]
    [InlineData("Ms", "Times are in")]
    [InlineData("MVAr", "Units are")]
    [InlineData("ktonnes", "whole number in 'tonne'")]
    [InlineData("XB", "Amounts of data")]
    [InlineData("QQQ", "Units are")]
    public void Where_it_cannot_be_told_the_units_of_its_kind_are_listed(string unit, string listed)
    {
        Assert.Contains(listed, Of(unit), StringComparison.Ordinal);
        Assert.DoesNotContain("Did you mean", Of(unit), StringComparison.Ordinal);
    }

    [Fact]
    public void No_unit_with_a_prefix_taken_off_or_put_on_is_meant()
    {
        foreach (var spelling in UnitTable.Spellings.Where(s => s.Length > 2))
        {
            foreach (var prefix in new[] { "k", "M", "G", "m", "n" })
            {
                if (UnitTable.Find(prefix + spelling) is null)
                {
                    Assert.NotEqual($"Did you mean '{spelling}'?", UnitAdvice.For(prefix + spelling));
                }
            }
        }
    }

    [Theory]
    [InlineData("\u33B2", "us")]
    [InlineData("\u33B3", "ms")]
    [InlineData("\u33BEh", "kWh")]
    [InlineData("\uFF05", "%")]
    [InlineData("\uFF35\uFF33\uFF24", "USD")]
    [InlineData("s\u00B2", "s^2")]
    [InlineData("s\u207B\u00B9", "1/s")]
    [InlineData("m\u00B9\u2070", "m^10")]
    [InlineData("\u33A1", "m^2")]
    [InlineData("kW\u00D7h", "kW*h")]
    [InlineData("kW\u22C5h", "kW*h")]
    [InlineData("USD\u2215Mtok", "USD/Mtok")]
    [InlineData("USD\uFF0FMtok", "USD/Mtok")]
    [InlineData("\u33A7", "m/s")]
    public void What_looks_alike_and_means_the_same_is_read_alike(string written, string read) =>
        Assert.Equal(UnitParser.Parse(read), UnitParser.Parse(written));

    [Theory]
    [InlineData("\uFF15\u3000\uFF27\uFF22", "5 GB")]
    [InlineData("\u22125 %", "-5 %")]
    [InlineData("$1\u2215Mtok", "1 USD/Mtok")]
    public void Quantities_are_read_alike(string written, string read) =>
        Assert.Equal(QuantityParser.Parse(read, out _)!.ToString(), QuantityParser.Parse(written, out _)?.ToString());

    [Theory]
    [InlineData("5\u00D710\u2076 tok", 1)]
    [InlineData("10\u2076 tok", 2)]
    [InlineData("10^6 tok", 2)]
    public void A_power_in_a_number_is_refused_with_the_form_that_is_read(string written, int place)
    {
        Assert.Null(QuantityParser.Parse(written, out var problem));
        Assert.Equal((place, "Write powers of ten with an e: 5e3 is 5000."), (problem!.Offset, problem.Suggestion));
    }

    [Fact]
    public void A_problem_is_placed_in_the_text_as_it_is_written()
    {
        UnitParser.Parse("\u33BEh/\u33B2/qqq", out var problem);
        Assert.Equal((5, 3), (problem!.Offset, problem.Length));
    }

    [Fact]
    public void A_fraction_in_one_sign_joins_no_digits() => Assert.Null(QuantityParser.Parse("1\u00BD GB", out _));

    private static string Of(string unit)
    {
        Assert.Null(UnitParser.Parse(unit, out var problem));
        return problem!.Suggestion!;
    }
}
