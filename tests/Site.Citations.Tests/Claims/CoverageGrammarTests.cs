using Site.Citations.Claims;
using Site.Citations.Twins;

namespace Site.Citations.Tests.Claims;

public sealed class CoverageGrammarTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("A heading", 0)]
    [InlineData("A heading\nOne. Two! Three?", 3)]
    [InlineData("A sentence.\nA cell\n8.6 billion tokens\nAnother (of them).", 2)]
    [InlineData("It costs 1.50. So it is.", 2)]
    [InlineData("He said \u201CNo.\u201D And left.", 2)]
    [InlineData("See a.b or c.d, e.g.", 1)]
    [InlineData("It begins and does not end", 0)]
    [InlineData("And so on\u2026 Then more. A list:", 2)]
    [InlineData("1.\n2.\n...", 0)]
    [InlineData("\U0001F600 ends. \u4F60\u597D", 1)]
    [InlineData("\u4F60\u597D\u3002\u518D\u89C1\uFF01\u300C\u597D\u3002\u300D\u662F\u5417\uFF1F", 4)]
    [InlineData("\u0643\u0645\u061F \u062E\u0645\u0633\u0629.", 2)]
    public void Sentences_are_counted(string text, int expected) =>
        Assert.Equal(new TwinShare(expected, 0), CoverageGrammar.Measure(text, []).Sentences);

    [Theory]
    [InlineData("It has 80 GB, or 1,024.5 of them.", 2)]
    [InlineData("A100, GPT-6, v1.2, sm_90, #12 and @3", 0)]
    [InlineData("2026-11-28", 1)]
    [InlineData("10-20 at $5/1M", 2)]
    [InlineData("7", 1)]
    [InlineData("-7 and +8", 2)]
    public void Quantities_are_counted(string text, int expected) =>
        Assert.Equal(new TwinShare(expected, 0), CoverageGrammar.Measure(text, []).Quantities);

    [Fact]
    public void What_a_claim_overlaps_stands_in_it_by_code_points()
    {
        const string text = "\U0001F600 One 1. Two 2. Three 3.\nFour 4.";
        var two = text.IndexOf('2', StringComparison.Ordinal) - 1;
        Assert.Equal(
            new TwinCoverage(new TwinShare(4, 2), new TwinShare(4, 1)),
            CoverageGrammar.Measure(text, [(two, two + 1), (two + 3, two + 5)]));
    }

    [Fact]
    public void Claims_may_lie_within_one_another() => Assert.Equal(
        new TwinCoverage(new TwinShare(3, 3), new TwinShare(3, 3)),
        CoverageGrammar.Measure("One 1. Two 2. Three 3.", [(0, 22), (4, 5), (7, 8)]));
}
