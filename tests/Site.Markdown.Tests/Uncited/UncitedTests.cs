namespace Site.Markdown.Tests.Uncited;

/// <summary>What is reported as said without a source, held against sentences of which people have said whether they need one.</summary>
public class UncitedTests
{
    /// <summary>Sentences of ours, each behind y or n.</summary>
    private static readonly (bool NeedsSource, string Text)[] Ours =
    [
        .. Lines("sentences.tsv").Select(l => (l[0] == "y", l[1])),
    ];

    /// <summary>Sentences that others wrote: the half the linter was made with, and the half nobody looked at while it was made.</summary>
    private static readonly ILookup<string, (bool NeedsSource, string Text)> Quoted = Halves("quoted.tsv");

    /// <summary>A part of all alarms of whole pages, in two halves as well: most sentences of such pages need no source.</summary>
    private static readonly ILookup<string, (bool NeedsSource, string Text)> Pages = Halves("pages.tsv");

    [Fact]
    public void Of_sentences_of_ours_nine_alarms_in_ten_are_right_and_eight_in_ten_are_found() => AssertHolds("ours", Ours, 0.9);

    [Fact]
    public void So_it_is_with_the_sentences_of_others_it_was_tuned_to() => AssertHolds("tuned", Quoted["tuned"], 0.9);

    /// <summary>Only the numbers of this half are shown, so that nobody tunes to it. Nine in ten is the aim, and not reached.</summary>
    [Fact]
    public void Of_sentences_of_others_it_was_not_tuned_to_more_than_five_alarms_in_six_are_right_and_eight_in_ten_are_found() =>
        AssertHolds("held", Quoted["held"], 0.85);

    [Fact]
    public void Of_the_alarms_on_whole_pages_it_was_tuned_to_two_in_three_are_right() =>
        AssertHolds("pages, tuned", Pages["tuned"], 0.66, 0.98);

    /// <summary>As low as it stands: of what is drawn from pages as they come, and not looked at, half of the alarms are false.</summary>
    [Fact]
    public void Of_the_alarms_on_whole_pages_it_was_not_tuned_to_only_half_are_right() =>
        AssertHolds("pages, held", Pages["held"], 0.48, 0.98);

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
    [InlineData("Use 40 GB of memory for the best performance.")]
    [InlineData("If it is slower than before, you can set 64 threads.")]
    [InlineData("Is it 30% faster than the old one?")]
    [InlineData("It could be significantly faster.")]
    [InlineData("The timeout defaults to 30 seconds; 1 hour = 60 minutes.")]
    [InlineData("A simpler and more flexible interface than the old one; the 70B models of V8 4.9.")]
    [InlineData("By default, requests end after 30 seconds (1,000 bytes at most); the threshold is 1,000 ms by default.")]
    [InlineData("How to make it render faster than before")]
    [InlineData("A version lower than the installed one is refused; it exceeds the largest `limit` that is set.")]
    [InlineData("Compare it with the (computed) line and find the stage with the largest gap.")]
    [InlineData("We envision thousands of clusters.")]
    [InlineData("For the 4B model allocate at least 10 GB.")]
    [InlineData("The array is [4096, 512], the value 10,800, and the date 2026-02-20T02:49:31Z.")]
    [InlineData("As it becomes more widely available, others follow.")]
    [InlineData("It focuses on building the fastest engine.")]
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
    [InlineData("It significantly reduces the bill.", "CITE307", "significantly reduces")]
    [InlineData("It uses less memory now.", "CITE307", "uses less memory")]
    [InlineData("React is a popular library.", "CITE307", "a popular")]
    [InlineData("It is widely used in banks.", "CITE307", "is widely used")]
    [InlineData("It outperforms its rivals.", "CITE307", "outperforms")]
    [InlineData("Some users report crashes.", "CITE302", "Some users report")]
    [InlineData("320 GB", "CITE301", "320 GB")]
    [InlineData("It grew by 8 times.", "CITE301", "8 times")]
    [InlineData("Contrary to popular belief, it works.", "CITE302", "popular belief")]
    [InlineData("It has a reputation for crashes.", "CITE302", "has a reputation for")]
    [InlineData("It took several days.", "CITE307", "took several days")]
    [InlineData("It comes with a faster parser.", "CITE307", "with a faster parser")]
    [InlineData("They are used less frequently.", "CITE307", "used less frequently")]
    [InlineData("These are two popular tools.", "CITE307", "two popular")]
    [InlineData("The savings are substantial.", "CITE307", "savings are substantial")]
    [InlineData("The most common error is a typing slip.", "CITE307", "The most common error is")]
    [InlineData("It gives improved speed compared to the old one.", "CITE307", "improved speed compared to")]
    [InlineData("The more it holds, the slower it is.", "CITE307", "The more it holds, the slower")]
    [InlineData("Pages load faster on this server.", "CITE307", "load faster")]
    [InlineData("You will normally have much better performance.", "CITE307", "have much better performance")]
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

    private static void AssertHolds(
        string name,
        IEnumerable<(bool NeedsSource, string Text)> sentences,
        double precision,
        double recall = 0.8)
    {
        var measure = new UncitedMeasure(sentences);
        TestContext.Current.TestOutputHelper?.WriteLine($"{name}: {measure}");
        Assert.True(
            measure.Precision >= precision && measure.Recall >= recall,
            $"{name}: {measure}\n{(name.EndsWith("held", StringComparison.Ordinal) ? "" : measure.Errors)}");
    }

    private static ILookup<string, (bool NeedsSource, string Text)> Halves(string file) =>
        Lines(file).ToLookup(l => l[0], l => (l[1] == "y", l[2]));

    private static IEnumerable<string[]> Lines(string file) =>
        File.ReadLines(Repository.File("tests/Site.Markdown.Tests/Uncited/" + file)).Where(l => l[0] != '#').Select(l => l.Split('\t'));
}
