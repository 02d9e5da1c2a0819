using System.Globalization;

namespace Site.Markdown.Tests.Uncited;

/// <summary>What is reported as said without a source, held against sentences of which people have said whether they need one.</summary>
public class UncitedTests
{
    /// <summary>Sentences, each behind y or n: two and two go to one half and to the other.</summary>
    private static readonly (bool NeedsSource, string Text)[] Sentences =
    [
        .. File.ReadLines(Repository.File("tests/Site.Markdown.Tests/Uncited/sentences.tsv"))
            .Select(l => l.Split('\t'))
            .Select(l => (l[0] == "y", l[1])),
    ];

    [Theory]
    [InlineData("the half it was tuned to", 0)]
    [InlineData("the other half", 1)]
    public void Nine_alarms_in_ten_are_right_and_eight_sentences_in_ten_are_found(string name, int half)
    {
        var (right, wrong, missed) = (0, 0, 0);
        foreach (var (needsSource, text) in Sentences.Where((_, i) => i / 2 % 2 == half))
        {
            var isReported = new Page(text, checkQuantities: true).Diagnostics.Any(d => d.Rule.Code is "CITE301" or "CITE302" or "CITE307");
            right += isReported && needsSource ? 1 : 0;
            wrong += isReported && !needsSource ? 1 : 0;
            missed += !isReported && needsSource ? 1 : 0;
        }

        var (precision, recall) = ((double)right / (right + wrong), (double)right / (right + missed));
        TestContext.Current.TestOutputHelper?.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{name}: precision {precision:P0}, recall {recall:P0}"));
        Assert.True(
            precision >= 0.9 && recall >= 0.8,
            string.Create(CultureInfo.InvariantCulture, $"{name}: precision {precision:P0}, recall {recall:P0}"));
    }

    [Theory]
    [InlineData("It was released on 2020-12-07 and again on May 18, 2020.")]
    [InlineData("In 2019 it was new; since 2021 it is not.")]
    [InlineData("Needs Python 3.8 or later, version 4.13.1 of the tool and v2.3.")]
    [InlineData("See Listing 19-15, lines 12 to 20, and issue #4512.")]
    [InlineData("A picture of 16:9 answers 404 Not Found.")]
    [InlineData("Suppose you have 1,000 apples at $2 each.")]
    [InlineData("There are 3 ways to do this.")]
    [InlineData("The first half of the line is the best place for it.")]
    [InlineData("Use names no longer than necessary, rather than numbers, and more than once.")]
    public void What_nobody_asks_the_source_of_is_not_reported(string markdown) =>
        Assert.Empty(new Page(markdown, checkQuantities: true).Diagnostics);

    [Theory]
    [InlineData("A survey found it.", "CITE302", "survey found")]
    [InlineData("It is generally believed to be so.", "CITE302", "It is generally believed")]
    [InlineData("Half of all requests fail.", "CITE307", "Half of")]
    [InlineData("It is twice as fast.", "CITE307", "twice as")]
    [InlineData("Prices have doubled.", "CITE307", "doubled")]
    [InlineData("It is cheaper to run than steam.", "CITE307", "cheaper to run than steam")]
    [InlineData("Rust is the most loved language.", "CITE307", "the most loved")]
    [InlineData("It failed in 1 in 5 cases.", "CITE301", "1")]
    public void What_is_said_in_words_is(string markdown, string code, string words)
    {
        var diagnostic = Assert.Single(new Page(markdown, checkQuantities: true).Diagnostics);
        Assert.Equal(code, diagnostic.Rule.Code);
        Assert.StartsWith($"'{words}'", diagnostic.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[A third of users never do][opinion: us].")]
    [InlineData("Studies show that it works [cite: @a].")]
    public void What_stands_in_a_claim_is_not(string markdown) =>
        Assert.Empty(new Page(markdown, checkQuantities: true).Diagnostics);
}
