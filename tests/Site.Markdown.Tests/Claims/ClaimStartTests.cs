namespace Site.Markdown.Tests.Claims;

/// <summary>A claim keeps every character of the words it binds.</summary>
public class ClaimStartTests
{
    [Theory]
    [InlineData("≥16 GB is advised [cite: @a].", "≥16 GB is advised")]
    [InlineData("−3 °C is cold [cite: @a].", "−3 °C is cold")]
    [InlineData("-4 °C too [cite: @a].", "-4 °C too")]
    [InlineData(".5 is half [cite: @a].", ".5 is half")]
    [InlineData("½ is less [cite: @a].", "½ is less")]
    [InlineData("≠ 3 [cite: @a].", "≠ 3")]
    [InlineData("−$5 net [cite: @a].", "−$5 net")]
    [InlineData("… and 7 more [cite: @a].", "… and 7 more")]
    [InlineData("/usr/bin is a path [cite: @a].", "/usr/bin is a path")]
    [InlineData("#1 in sales [cite: @a].", "#1 in sales")]
    [InlineData("*≤4 ms* measured [cite: @a].", "≤4 ms measured")]
    [InlineData("One. ≥16 GB is advised [cite: @a]. −3 °C is cold [cite: @a].", "≥16 GB is advised / −3 °C is cold")]
    [InlineData("| a |\n|---|\n| ≤8 ms [cite: @a] |", "≤8 ms")]
    [InlineData("[≥16 GB][cite: @a] bound.", "≥16 GB")]
    [InlineData("<m>5 GB is advised [cite: @a].", "<m>5 GB is advised")]
    [InlineData("Acme hat 5 Mio. Kunden [cite: @a].", "Acme hat 5 Mio. Kunden")]
    [InlineData("Acme braucht 8 Mrd. Euro [cite: @a].", "Acme braucht 8 Mrd. Euro")]
    [InlineData("Acme hatte am 3. Mai 5 Kunden [cite: @a].", "Acme hatte am 3. Mai 5 Kunden")]
    [InlineData("Acme hat z. B. 5 Stück [cite: @a].", "Acme hat z. B. 5 Stück")]
    [InlineData("Acme steht auf Nr. 5 [cite: @a].", "Acme steht auf Nr. 5")]
    [InlineData("Acme costs Rs. 5 [cite: @a].", "Acme costs Rs. 5")]
    [InlineData("Acme has est. 5 users [cite: @a].", "Acme has est. 5 users")]
    [InlineData("Acme has this and ... 5 more [cite: @a].", "Acme has this and ... 5 more")]
    [InlineData("It ships 5. The next has 6 [cite: @a].", "The next has 6")]
    [InlineData("It ships in lot 12. Memory is 6 GB [cite: @a].", "Memory is 6 GB")]
    public void It_keeps_its_sign(string markdown, string expected)
    {
        var page = new Page(markdown);
        Assert.Equal(expected, string.Join(" / ", page.Claims.Select(c => c.Text)));
        Assert.All(page.Claims, c => Assert.Contains(c.Text[..1], page.Html, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("A costs 1 [cite: @a], B costs 2 [cite: @b].", "A costs 1 / B costs 2")]
    [InlineData("A costs 1 [cite: @a] – B costs 2 [cite: @b].", "A costs 1 / B costs 2")]
    [InlineData("A is 1 [cite: @a], −2 before [cite: @b].", "A is 1 / −2 before")]
    [InlineData("A is 1 [cite: @a]; ≤2 before [cite: @b].", "A is 1 / ≤2 before")]
    [InlineData("(A is 1 [cite: @a]) and B [cite: @b].", "(A is 1 / and B")]
    [InlineData("A is 1 [cite: @a], .5 of B [cite: @b].", "A is 1 / .5 of B")]
    public void What_separates_it_from_the_citation_before_is_left_out(string markdown, string expected) =>
        Assert.Equal(expected, string.Join(" / ", new Page(markdown).Claims.Select(c => c.Text)));
}
