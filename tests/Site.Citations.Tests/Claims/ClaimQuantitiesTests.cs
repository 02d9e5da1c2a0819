using Site.Citations.Claims;

namespace Site.Citations.Tests.Claims;

public class ClaimQuantitiesTests
{
    [Theory]
    [InlineData("Acme uses 8 TB on 3 disks", "8 TB | 3")]
    [InlineData("Haiku 4.5 costs at most $5", "$5")]
    [InlineData("Acme serves many", "")]
    [InlineData("Memory 900 GB of Acme", "900 GB")]
    [InlineData("Acme 900 GB", "900 GB")]
    [InlineData("Acme takes .8 ms", ".8 ms")]
    [InlineData("Acme 5 tokens", "")]
    public void A_claim_makes_every_quantity_of_its_text(string text, string expected) => Assert.Equal(expected, Of(text, text));

    [Theory]
    [InlineData("Acme uses memory", "uses 8 TB", "8 TB")]
    [InlineData("Acme uses 8 GB", "uses 8 TB", "8 GB | 8 TB")]
    [InlineData("Acme lost 5%", "lost -5%", "5% | -5%")]
    [InlineData("Acme needs at least 8 cores", "needs at most 8 cores", "8 | 8")]
    [InlineData("Acme takes about 8 s", "takes 8 s", "8 s | 8 s")]
    [InlineData("Acme takes 2", "takes 2 thousand", "2 | 2 thousand")]
    public void What_only_its_words_state_it_makes_too(string text, string words, string expected) =>
        Assert.Equal(expected, Of(text, words));

    [Theory]
    [InlineData("Acme costs $5 per million tokens", "costs $5", "$5 per million tokens")]
    [InlineData("Acme's token takes 8 s", "takes about 8 s", "8 s")]
    [InlineData("Acme's window is 272K tokens", "above 272,000 tokens", "272K tokens")]
    [InlineData("Acme takes a share of 0.92", "takes 92%", "0.92")]
    [InlineData("Gemma 4 12B asks for 9 GB", "12B: 9 GB", "9 GB")]
    [InlineData("Acme unloads after 5 minutes, Beta after 60 minutes", "after 5 minutes, Beta after 60", "5 minutes | 60 minutes")]
    public void What_its_text_repeats_it_makes_once(string text, string words, string expected) => Assert.Equal(expected, Of(text, words));

    private static string Of(string text, string words) => string.Join(" | ", ClaimQuantities.Of(text, words).Select(v => v.Text));
}
