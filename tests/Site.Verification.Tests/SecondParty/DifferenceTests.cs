using Site.Citations.Vocabulary;
using Site.Quantities.Prose;
using Site.Verification.SecondParty;

namespace Site.Verification.Tests.SecondParty;

/// <summary>What it means that two parties say different things of a quote.</summary>
public sealed class DifferenceTests
{
    private static readonly Finding Found = new(CheckStatus.Ok, true) { Sha256 = "a", Occurrences = 1, Lines = "3" };
    private static readonly Finding Missing = new(CheckStatus.Broken, false) { Sha256 = "a" };
    private static readonly Finding Gone = new(CheckStatus.Broken, null);
    private static readonly Finding Unread = new(CheckStatus.Unknown, null);
    private static readonly Finding Unchecked = new(CheckStatus.Unchecked, null);

    [Fact]
    public void Who_finds_the_same_agrees()
    {
        Assert.All(
            (Finding[])[Found, Missing, Gone, Unread],
            f => Assert.Equal((DifferenceKind.None, ""), Between(f, f)));
    }

    [Fact]
    public void A_quote_said_to_stand_in_bytes_in_which_it_does_not_is_invented() =>
        Assert.Equal((DifferenceKind.Invented, "status"), Between(Found, Missing));

    [Fact]
    public void Of_the_same_bytes_nothing_else_may_differ_either()
    {
        Assert.Equal((DifferenceKind.OtherFinding, "status"), Between(Missing, Found));
        Assert.Equal((DifferenceKind.OtherFinding, "occurrences"), Between(Found, Found with { Occurrences = 2 }));
        Assert.Equal((DifferenceKind.OtherFinding, "lines"), Between(Found, Found with { Lines = "4" }));
        Assert.Equal((DifferenceKind.OtherFinding, "context"), Between(Found with { Context = ["x"] }, Found));
    }

    [Fact]
    public void What_follows_from_other_quotes_of_the_claim_too_proves_nothing() => Assert.Equal(
        (DifferenceKind.None, "quantities subject"),
        Between(Found with { Quantities = QuantityMatch.Found, Subject = true }, Found with { Quantities = QuantityMatch.Missing }));

    [Fact]
    public void What_the_other_did_not_count_is_not_compared() =>
        Assert.Equal((DifferenceKind.None, ""), Between(Found with { Occurrences = null, Lines = null }, Found));

    [Fact]
    public void Other_bytes_show_that_the_source_changed()
    {
        Assert.Equal((DifferenceKind.Changed, "against"), Between(Found, Found with { Sha256 = "b" }));
        Assert.Equal((DifferenceKind.Gone, "status against"), Between(Found, Missing with { Sha256 = "b" }));
        Assert.Equal((DifferenceKind.Gone, "status against"), Between(Found, Gone));
        Assert.Equal((DifferenceKind.None, "against"), Between(Missing, Missing with { Sha256 = "b" }));
    }

    [Fact]
    public void One_name_that_both_give_to_the_bytes_is_enough() => Assert.Equal(
        (DifferenceKind.None, ""),
        Between(Found with { Sha256 = null, GitBlob = "g" }, Found with { GitBlob = "g" }));

    [Fact]
    public void Who_could_not_look_says_nothing_and_who_was_first_to_look_may_find_a_quote_missing()
    {
        Assert.Equal((DifferenceKind.Unread, "status"), Between(Found, Unread));
        Assert.Equal((DifferenceKind.None, "status"), Between(Unchecked, Unread));
        Assert.Equal((DifferenceKind.None, "status"), Between(Unchecked, Found));
        Assert.Equal((DifferenceKind.Gone, "status"), Between(Unread, Missing));
    }

    private static (DifferenceKind Kind, string Members) Between(Finding said, Finding found)
    {
        var difference = Difference.Between(said, found);
        return (difference.Kind, string.Join(' ', difference.Members));
    }
}
