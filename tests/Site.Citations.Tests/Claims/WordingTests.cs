using Site.Citations.Claims;
using Site.Quantities.Units;

namespace Site.Citations.Tests.Claims;

public sealed class WordingTests
{
    [Theory]
    [InlineData("The engine supports it", "The engine does not support it", true)]
    [InlineData("The engine doesn\u2019t support it", "It supports it", true)]
    [InlineData("vLLM cannot do without it", "It does it", false)]
    [InlineData("Nobody supports it", "It is supported by none", false)]
    [InlineData("The nothingness of it", "It", false)]
    [InlineData("NO license", "It", true)]
    [InlineData("The H100 is faster", "It is slower", true)]
    [InlineData("The H100 is faster, if not cheaper", "It is not slower, but faster", false)]
    [InlineData("At most 8 GB", "At least 8 GB", true)]
    [InlineData("It fell from most to least", "At least", false)]
    [InlineData("Before 2026 it rose", "It fell after 2026", true)]
    [InlineData("It takes four GPUs", "It takes three GPUs", true)]
    [InlineData("Four of the seven fit", "Four fit", false)]
    [InlineData("It takes GPUs", "It takes three GPUs", false)]
    [InlineData("It came in June 2025", "It came in May 2025", true)]
    [InlineData("It tripled", "It doubled", true)]
    [InlineData("It hardly takes that", "It takes that", true)]
    [InlineData("The window is open", "The window is closed", true)]
    public void A_wording_turns_words_that_it_denies_compares_otherwise_or_counts_otherwise(string text, string words, bool turns) =>
        Assert.Equal((turns, turns), (Wording.Turns(text, words), Wording.Turns(words, text)));

    [Theory]
    [InlineData("The lamp draws 8 W", null)]
    [InlineData("The lamp draws 8.0 W beside 9,000", "9,000")]
    [InlineData("The lamp of 2026 draws 8 W", null)]
    [InlineData("The Lamp 3000 draws 8 W", null)]
    [InlineData("The lamp draws 8 W for 12 hours", "12 hours")]
    [InlineData("The lamp draws about 8 W", null)]
    [InlineData("The lamp draws 8 of it", null)]
    [InlineData("The lamp draws 8 kW", "8 kW")]
    [InlineData("The lamp draws -8 W", "-8 W")]
    [InlineData("The lamp draws over 8 W", "8 W")]
    [InlineData("The lamp draws 8 W per token", "8 W per token")]
    [InlineData("The lamp draws 8 million", "8 million")]
    [InlineData("The lamp costs $8", "$8")]
    [InlineData("The lamp draws half of 8 W", "8 W")]
    [InlineData("The lamp draws 8 W of 9,000", "8 W")]
    [InlineData("The lamp draws 8 W more than others", "8 W")]
    [InlineData("The lamp saves 8 W", "8 W")]
    [InlineData("The lamp draws 8 W (max)", "8 W")]
    [InlineData("The lamp draws 8 W or above", "8 W")]
    [InlineData("The lamp draws höchstens 8 W", "8 W")]
    [InlineData("The lamp draws 8 W, and 11 of them", "11")]
    [InlineData("The lamp draws 8 W for 2026 users", "2026")]
    public void A_wording_states_no_number_but_those_that_are_known(string text, string? ownNumber) =>
        Assert.Equal(ownNumber, Wording.NumberOfItsOwn(text, ["8 W", "as of 2026-11-01"]));

    [Theory]
    [InlineData("20 users", null)]
    [InlineData("20 million users", "20 million")]
    [InlineData("20%", "20%")]
    [InlineData("$20", "$20")]
    [InlineData("20k users", "20k")]
    [InlineData("20 fewer users", "20")]
    public void A_number_known_without_a_unit_counts_and_is_nothing_else(string text, string? ownNumber) =>
        Assert.Equal(ownNumber, Wording.NumberOfItsOwn(text, ["20", "users"]));

    [Theory]
    [InlineData("It has 80 GB", null)]
    [InlineData("It has 80 of them", null)]
    [InlineData("It has 80 TB", "80 TB")]
    [InlineData("It has 80 kg", "80 kg")]
    [InlineData("It has 7 TB", null)]
    public void A_number_known_with_a_unit_has_no_other_where_it_is_known_again_without(string text, string? ownNumber) =>
        Assert.Equal(ownNumber, Wording.NumberOfItsOwn(text, ["80 GB", "It has 80.0 of them, and 7 of others"]));

    [Theory]
    [InlineData("It takes 681 million tokens a month", null)]
    [InlineData("It takes less than 681 million tokens a month", null)]
    [InlineData("It takes 681 million tokens a day", "681 million tokens a day")]
    public void A_result_is_worded_in_its_whole_unit_and_may_be_a_limit(string text, string? ownNumber) =>
        Assert.Equal(ownNumber, Wording.NumberOfItsOwn(text, ["681 million tokens"], UnitParser.Parse("Mtok/month"), relation: null));

    [Fact]
    public void What_is_known_of_the_case_may_deny_what_the_label_does_not()
    {
        var standing = new StandingWords("Cost a month", ["never", "Nobody paid", "A lamp that never burns"], "");

        Assert.Null(standing.ProblemOf("It costs never, in the case “Nobody paid” of “A lamp that never burns”", []));
        Assert.Equal("denies or compares otherwise than “Cost a month”", standing.ProblemOf("Nobody paid, it does not cost that", []));
    }
}
