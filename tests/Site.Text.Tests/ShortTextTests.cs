namespace Site.Text.Tests;

public sealed class ShortTextTests
{
    [Theory]
    [InlineData("short", 10, "short")]
    [InlineData("exactly ten", 11, "exactly ten")]
    [InlineData("cut between words", 12, "cut between…")]
    [InlineData("one, two", 4, "one…")]
    [InlineData("unbroken", 4, "unbr…")]
    public void A_text_is_cut_between_words_where_it_can_be(string text, int length, string expected) =>
        Assert.Equal(expected, ShortText.Of(text, length));

    [Fact]
    public void A_surrogate_pair_is_kept_or_left_out_whole()
    {
        var text = string.Concat(Enumerable.Repeat("\U0001F600", 20));
        for (var length = 2; length < text.Length; length++)
        {
            Assert.Equal(text[..(length - (length % 2))] + "\u2026", ShortText.Of(text, length));
        }
    }
}
