using Site.Citations.Claims;
using Site.Quantities.Prose;

namespace Site.Markdown.Tests.Quantities;

public class QuantityScannerTests
{
    /// <summary>Quantities are separated by <c> / </c> in the expected text, each with its value and unit.</summary>
    [Theory]
    [InlineData("It has 80 GB.", "80 GB=80 GB")]
    [InlineData("It has 80GB.", "80GB=80 GB")]
    [InlineData("It costs $1.", "$1=1 USD")]
    [InlineData("It costs £1,500 a month.", "£1,500 a month=1500 GBP/month")]
    [InlineData("It costs $1/M input.", "$1=1 USD")]
    [InlineData("It costs $0.30.", "$0.30=0.30 USD")]
    [InlineData("From $18 to $42.", "$18=18 USD / $42=42 USD")]
    [InlineData("Between 10-20 hours.", "10=10 h / 20 hours=20 h")]
    [InlineData("It is 17.5x faster.", "17.5x=17.5")]
    [InlineData("It is 50% off.", "50%=50 %")]
    [InlineData("Take 20M tokens.", "20M tokens=20000000 tok")]
    [InlineData("Some 3 billion requests came.", "3 billion requests=3000000000 req")]
    [InlineData("In 2026 it changed.", "2026=2026")]
    [InlineData("In March 2026 it changed.", "2026=2026")]
    [InlineData("About 40 cards.", "40=40")]
    [InlineData("GBP 5 is paid.", "GBP 5=5 GBP")]
    [InlineData("It has 1,000,000 rows.", "1,000,000=1000000")]
    [InlineData("The 1,2 pair.", "")]
    [InlineData("Of 3 things.", "3=3")]
    [InlineData("007 agents", "007=7")]
    [InlineData("It draws 350 W at 230 V.", "350 W=350 W / 230 V=230 V")]
    [InlineData("A ratio of 80:20.", "80=80 / 20=20")]
    [InlineData("At 1.5 kWh/day.", "1.5 kWh/day=1.5 kWh/day")]
    [InlineData("An A100 has 80 GB.", "80 GB=80 GB")]
    [InlineData("Two RTX 5090 cards hold 64 GB.", "64 GB=64 GB")]
    [InlineData("Memory 900 GB.", "900 GB=900 GB")]
    [InlineData("It takes .8 ms.", ".8 ms=0.8 ms")]
    [InlineData("An A100.", "")]
    [InlineData("The H100, FP8 and INT4.", "")]
    [InlineData("Two RTX 5090 cards.", "")]
    [InlineData("On Llama 3.1 8B it runs.", "")]
    [InlineData("Claude Haiku 4.5 is legacy.", "")]
    [InlineData("Haiku 4.5 is legacy.", "")]
    [InlineData("With GPT-6 and GPT-5.1-mini.", "")]
    [InlineData("By HTTP/2 and ISO 8601.", "")]
    [InlineData("See CVE-2026-1234.", "")]
    [InlineData("See section 3 and step 2.", "")]
    [InlineData("A 4-bit model.", "")]
    [InlineData("The 1st, 2nd and 3rd.", "")]
    [InlineData("vLLM v0.32.0 does.", "")]
    [InlineData("vLLM 0.32 does.", "")]
    [InlineData("Qwen3-8B and Q4_K_M.", "")]
    [InlineData("Issue #123.", "")]
    [InlineData("Write U+00A0 or U+200B.", "")]
    [InlineData("No digits at all.", "")]
    [InlineData("DeepSeek V4 Flash and Mistral Small 4.", "")]
    public void Quantities_are_found_and_names_are_not(string text, string expected) =>
        Assert.Equal(
            expected,
            string.Join(" / ", QuantityScanner.Find(text).Select(q => Shown(text, q))));

    [Theory]
    [InlineData("It has 80 GB.", "CITE301", 1, 8)]
    [InlineData("| a |\n|---|\n| 80 GB |", "CITE301", 3, 3)]
    [InlineData("> Only 50 left", "CITE301", 1, 8)]
    [InlineData("Here studies show that it works.", "CITE302", 1, 6)]
    public void What_no_claim_covers_is_reported_at_its_place(string markdown, string code, int line, int column)
    {
        var diagnostic = Assert.Single(new Page(markdown, checkQuantities: true).Diagnostics);
        Assert.Equal((code, line, column), (diagnostic.Rule.Code, diagnostic.Location!.Value.Line, diagnostic.Location.Value.Column));
        Assert.Empty(new Page(markdown).Diagnostics);
    }

    [Theory]
    [InlineData("It has 80 GB [cite: @a].")]
    [InlineData("[80 GB][assume: x] of it.")]
    [InlineData("Since [2019][nocite: year].")]
    [InlineData("Code: `80 GB`.")]
    [InlineData("    80 GB")]
    [InlineData("See https://example.com/80.")]
    public void What_a_claim_covers_is_not_reported(string markdown) => Assert.Empty(new Page(markdown, checkQuantities: true).Diagnostics);

    private static string Shown(string text, WrittenQuantity quantity)
    {
        var value = new ClaimValue(quantity, text[quantity.Start..quantity.End]);
        return $"{value.Text}={value.Value} {value.Unit}".TrimEnd();
    }
}
