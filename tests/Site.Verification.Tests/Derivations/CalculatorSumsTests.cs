using Site.Verification.Tests.Sites;

namespace Site.Verification.Tests.Derivations;

/// <summary>The terms that a calculator shows of its result are those of the model's formula.</summary>
public sealed class CalculatorSumsTests
{
    private const string Input = """
        -- _models/bill.yml --
        title: What does it cost?
        version: "1.0"
        inputs:
          servers: { label: Servers, unit: "1", default: 3, assumption: an example, low: 2, high: 4, min: 0, max: 9 }
          rent: { label: Rent, unit: USD/month, default: 100, assumption: an example, low: 90, high: 120, min: 0, max: 900 }
          people: { label: People, unit: USD/month, default: 50, assumption: an example, min: 0, max: 900 }
          nothing: { label: Nothing, unit: USD/month, default: 0, assumption: an example, min: 0, max: 900 }
        results:
          bill: { label: Bill, unit: USD/month, formula: "servers > 0 ? servers * rent + (people + nothing) : 0 * rent", format: USD0 }
        -- index.md --
        # Home

        [calculator: bill]
        """;

    private const string Worded = """
        -- _models/parts.yml --
        title: How many parts?
        version: "1.0"
        inputs:
          servers: { label: Servers, unit: "1", default: 3, assumption: an example, low: 2, high: 4, min: 0, max: 9 }
        results:
          parts:
            label: Parts
            unit: "1"
            formula: 'servers * 2 + 1024 + (servers == 1 ? 2e3 : 1.50) + servers * -0.5'
            format: "2"
        -- index.md --
        # Home

        [calculator: parts]
        """;

    [Fact]
    public async Task Terms_are_those_of_the_formula()
    {
        using var site = await PublishedTestSite.OfAsync(Input);
        Assert.Contains("<dd>$300</dd>", site.Read("index.html"), StringComparison.Ordinal);
        Assert.Empty((await site.VerifyAsync()).Diagnostics);
    }

    [Theory]
    [InlineData("<dd>$300</dd>", "<dd>$200</dd>")]
    [InlineData("<div><dt>People</dt><dd>$50</dd></div>", "")]
    [InlineData("<dd>$50</dd>", "<dd>$50</dd><dd>$0</dd>")]
    [InlineData("<dt>People</dt>", "<dt>Servers</dt>")]
    public async Task A_term_that_is_another_or_called_otherwise_is_found(string text, string instead)
    {
        using var site = await PublishedTestSite.OfAsync(Input);
        site.Tamper("index.html", text, instead);
        Assert.Contains("index.html: CITE664", PublishedTestSite.Codes(await site.VerifyAsync()));
    }

    [Fact]
    public async Task Numbers_of_its_formula_may_stand_in_the_words_of_a_term()
    {
        using var site = await PublishedTestSite.OfAsync(Worded);
        var page = site.Read("index.html");
        Assert.Contains("<dt>1,024</dt>", page, StringComparison.Ordinal);
        Assert.Contains("\u22120.5", page, StringComparison.Ordinal);
        Assert.Empty((await site.VerifyAsync()).Diagnostics);

        site.Tamper("index.html", "<dt>1,024</dt>", "<dt>1,025</dt>");
        Assert.Contains("index.html: CITE664", PublishedTestSite.Codes(await site.VerifyAsync()));
    }
}
