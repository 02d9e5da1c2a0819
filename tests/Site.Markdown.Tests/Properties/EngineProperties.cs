using CsCheck;

namespace Site.Markdown.Tests.Properties;

public class EngineProperties
{
    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.String,
        Gen.Char["[]()*_`<>|:@·# \n\\\"-!$.ab1"].Array[0, 80].Select(c => new string(c)));

    private static readonly string[] Pieces =
        ["a b", " ", ". ", "C", "*", "**", "[", "]", "[cite: @k]", "[x][cite: @k]", "[y][assume: z]", "\n", "`c`"];

    [Fact]
    public void Any_text_parses_and_renders_and_twice_the_same() =>
        Text.Repeatable().Sample(
            text =>
            {
                var page = new Page(text, checkQuantities: true);
                Assert.Equal(page.Html, page.Html);
                Assert.NotNull(page.Twin);
            },
            iter: 3000);

    [Fact]
    public void Every_claim_has_one_first_part_and_no_part_stands_in_another() =>
        Gen.OneOf([.. Pieces.Select(p => Gen.Const(p))])
            .Array[1, 30].Select(p => string.Concat(p))
            .Repeatable()
            .Sample(
                text =>
                {
                    var page = new Page(text);
                    var html = page.Html;
                    Assert.All(page.Claims, c => Assert.Equal(2, html.Split($"id=\"{c.Id}\"").Length));
                    var depth = 0;
                    foreach (var part in html.Split('<').Skip(1))
                    {
                        depth += part.StartsWith("span", StringComparison.Ordinal) ? 1 : 0;
                        depth -= part.StartsWith("/span", StringComparison.Ordinal) ? 1 : 0;
                        Assert.InRange(depth, 0, 1);
                    }
                },
                iter: 3000);

    [Theory]
    [InlineData("[")]
    [InlineData("![")]
    [InlineData("*a ")]
    [InlineData("[cite: ")]
    [InlineData("[a][cite: @k]")]
    [InlineData("<b>")]
    [InlineData("`")]
    [InlineData("a. B ")]
    public void Pathological_text_takes_no_more_than_about_quadratic_time(string piece)
    {
        // No timing decides: either this ends, or the run is stopped for taking minutes.
        var page = new Page(string.Concat(Enumerable.Repeat(piece, 1000)));
        Assert.NotEmpty(page.Html);
    }

    [Fact]
    public void A_word_of_signs_that_an_address_begins_with_takes_linear_time()
    {
        // As above: each of them was held to begin an address that ends with the word.
        var page = new Page(new string('h', 2_000_000));
        Assert.NotEmpty(page.Html);
    }

    [Theory]
    [InlineData("[a](javascript:alert(1))")]
    [InlineData("[a](JaVaScRiPt:alert(1))")]
    [InlineData("[a](java&#9;script:alert(1))")]
    [InlineData("[a](&#1;javascript:alert(1))")]
    [InlineData("[a](data:text/html,x)")]
    [InlineData("[a](vbscript:x)")]
    [InlineData("[a][r]\n\n[r]: javascript:alert(1)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("![a](javascript:alert(1))")]
    [InlineData("[a](file:///etc/passwd)")]
    public void Links_that_could_run_code_are_refused(string markdown)
    {
        var page = new Page(markdown);
        Assert.Equal("CITE012", Assert.Single(page.Diagnostics).Rule.Code);
        Assert.DoesNotContain("href", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("src=", page.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("# Hello, World!", "hello-world")]
    [InlineData("# A `code` & *more*", "a-code--more")]
    [InlineData("# Ünï çödé 日本", "ünï-çödé-日本")]
    [InlineData("# snake_case and-hyphen", "snake_case-and-hyphen")]
    [InlineData("# One\n# One\n# One-1\n# One", "one one-1 one-1-1 one-2")]
    [InlineData("# [x][nocite: y] z", "x-z")]
    [InlineData("# ???", "section")]
    public void Headings_get_the_anchors_github_gives(string markdown, string expected) =>
        Assert.Equal(expected, string.Join(' ', new Page(markdown).Markdown.Headings.Select(h => h.Id)));
}
