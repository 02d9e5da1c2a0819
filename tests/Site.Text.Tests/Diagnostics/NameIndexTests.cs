using System.Globalization;
using Site.Text.Diagnostics;

namespace Site.Text.Tests.Diagnostics;

/// <summary>What is suggested among many names, and how many of them are looked at for it.</summary>
public sealed class NameIndexTests
{
    private const int Many = 4_000;

    private static readonly string[] Known =
        [.. Enumerable.Range(0, Many).Select(i => string.Create(CultureInfo.InvariantCulture, $"known-{i * 7919 % 100_000:00000}-price"))];

    [Fact]
    public void Many_wrong_names_among_many_right_ones_are_compared_with_a_bounded_number_each()
    {
        var goneThrough = 0;
        var index = new NameIndex(Known.Select(n =>
        {
            goneThrough++;
            return n;
        }));
        var compared = Enumerable.Range(0, Many)
            .Select(i => index.Candidates(string.Create(CultureInfo.InvariantCulture, $"unknown-{i:00000}-price")).Count)
            .ToList();
        Assert.Equal(Many, goneThrough);
        Assert.All(compared, count => Assert.InRange(count, 1, Nearest.MostCompared));
    }

    [Theory]
    [InlineData("known-07919-pric")]
    [InlineData("known-07919-pricee")]
    [InlineData("nown-07919-price")]
    [InlineData("known-07919_price")]
    [InlineData("konwn-07919-price")]
    [InlineData("KNOWN-07919-PRICE")]
    [InlineData("known-07919-preis")]
    public void A_slip_is_found_among_many(string written)
    {
        Assert.Equal("known-07919-price", new NameIndex(Known).To(written));
        Assert.Equal("known-07919-price", Nearest.To(written, Known));
    }

    [Theory]
    [InlineData("alhpa")]
    [InlineData("beta-two")]
    [InlineData("unrelated")]
    [InlineData("")]
    public void Among_few_names_all_are_compared(string written)
    {
        string[] few = ["alpha", "beta-2", "gamma", "Alpine"];
        Assert.Equal(Nearest.To(written, few), new NameIndex(few).To(written));
        Assert.Equal(few.Length, new NameIndex(few).Candidates(written).Count);
        Assert.Equal(Nearest.Suggest(written, few, "none"), new NameIndex(few).Suggest(written, "none"));
    }

    [Fact]
    public void Nothing_is_suggested_where_nothing_is_near() => Assert.Null(new NameIndex(Known).To("https://example.org/"));

    [Fact]
    public void A_long_list_says_how_many_it_leaves_out()
    {
        Assert.Equal("a, b", Nearest.Listed(["a", "b"]));
        Assert.EndsWith($" and {Many - 20} more", Nearest.Listed(Known));
    }
}
