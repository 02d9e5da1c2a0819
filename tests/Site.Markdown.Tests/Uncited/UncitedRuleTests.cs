namespace Site.Markdown.Tests.Uncited;

/// <summary>Each rule of the linter both ways: what it leaves alone, and what is like that and reported still.</summary>
public class UncitedRuleTests
{
    [Theory]

    // Formulas, code and components of other tools; titles.
    [InlineData("At time $0$ the price is $p_{-1}$.")]
    [InlineData("{{< high text >}} it took 30 seconds and 400 MB {{< /high >}}")]
    [InlineData("<Quiz QuizList={[{ text: \"It emits 200 kg in 5 years\" }]} />")]
    [InlineData("The data behind \"These Are 50 Of The Biggest Hits\" is here.")]
    [InlineData("It has the data of the story The Best Baseball Teams Ever.")]
    [InlineData("## The fastest server of 900 GB")]

    // Dates.
    [InlineData("Repealed for years beginning after 2020-12-31 by law.")]
    [InlineData("It is based on the 2020 census of the county.")]
    [InlineData("In 1789 the assembly met, and from 1789 to 1796 it printed money.")]
    [InlineData("The 1970s were hard.")]
    [InlineData("2025 marks the end of it.")]

    // Designators, names, versions.
    [InlineData("It is from Form 8863, 1040 line 48, and 30 CFR 250.198.")]
    [InlineData("The service starts returning 404.")]
    [InlineData("We met at 37signals and 84codes, and they are there 24/7.")]
    [InlineData("It needs Node 18+ and 3.8+ of the other.")]

    // Values of a program.
    [InlineData("Has Effect: True Value Type: float Known Values: 2013: 0.062 2014: 0.072")]
    [InlineData("We set the width to 75% of the parent.")]
    [InlineData("It prints that byte must be in range(0, 256) and goes on.")]

    // Definitions and conversions.
    [InlineData("It has the bounds of an 80% confidence interval.")]
    [InlineData("1mm = 1/10th of 1cm")]
    [InlineData("It turns by 90 degrees.")]
    [InlineData("It is an estimate of talent per 600 innings.")]
    [InlineData("A kilowatt-hour is a measure of energy at one kilowatt for one hour.")]

    // Conditions across brackets, and what stands in brackets alone.
    [InlineData("If it is stale (greater than 5 minutes since the last point), restart it.")]
    [InlineData("If the probe has a bias of more than 25 microns (.025mm) then use manual probing.")]
    [InlineData("Leave them in a warm room 1 hour (2 hours where it is cold).")]

    // Examples and suppositions.
    [InlineData("Suppose the server has a failure. It is out for 30 minutes. The bill is $300.")]
    [InlineData("For example, your bill is $300.")]
    [InlineData("Taking our population of 1,000 again as the example:")]

    // Recipes and exercises.
    [InlineData("450 grams of strong rye flour")]
    [InlineData("- 500 grams of flour\n- 2% salt")]
    [InlineData("This exercise should take about 30 minutes.")]

    // Advice, preference and goals.
    [InlineData("It is better to wait than to have a gap.")]
    [InlineData("This is better than setting a second address.")]
    [InlineData("It can be better explained.")]
    [InlineData("They prefer the smallest handshake possible.")]
    [InlineData("It is not always the best use of the data.")]
    [InlineData("I want to earn $50k in profit.")]
    [InlineData("Most code should go there.")]
    [InlineData("Only use the 5V mode here.")]

    // Idioms.
    [InlineData("It is made by third parties.")]
    [InlineData("It helps individual developers find their way.")]
    [InlineData("They act in the best interests of the firm, and win the popular vote.")]
    [InlineData("They make the world a better place.")]
    [InlineData("Most of this guide is for authors.")]
    [InlineData("We wish to thank the dozens of people who wrote it.")]
    public void What_a_rule_leaves_alone_is_not_reported(string markdown) => Assert.Empty(Reported(markdown));

    [Theory]
    [InlineData("It costs from $5 to $10.", "$5", "$10")]
    [InlineData("{{< note >}} it took 30 seconds {{< /note >}}", "30 seconds")]
    [InlineData("He said \"it is used by 40% of all\" there.", "40%")]
    [InlineData("It answers 2000 requests a second.", "2000 requests a second")]
    [InlineData("It answers 1789 users.", "1789")]
    [InlineData("It took 30seconds.", "30seconds")]
    [InlineData("1100+ issues (300+ open)", "1100", "300")]
    [InlineData("Memory: 300 GB Price: $500 Weight: 30 kg", "300 GB", "$500", "30 kg")]
    [InlineData("On the test set it leads to 40% of errors.", "40%")]
    [InlineData("There are 3 deaths per 1,000 people.", "3")]
    [InlineData("If you use it, it costs $300.", "$300")]
    [InlineData("It works if it must (and it costs $300 then); it fails in 40% of cases.", "40%")]
    [InlineData("You have to decide early, and the max is $3,300 a year.", "$3,300 a year")]
    [InlineData("For example, forestry projects have a durability of 40 to 100 years.", "40", "100 years")]
    [InlineData("It costs $300. Suppose it fails.", "$300")]
    [InlineData("Each loaf has 450 grams of flour, and takes 30 minutes.", "450 grams", "30 minutes")]
    [InlineData("It is better to drive than 40% of the rest.", "40%")]
    [InlineData("They want for nothing and earn $50k.", "$50k")]
    public void What_is_like_it_and_stated_is(string markdown, params string[] words) => Assert.Equal(words, Reported(markdown));

    [Theory]
    [InlineData("It took two and a half hours.", "two and a half hours")]
    [InlineData("It differs by a factor of four.", "a factor of four")]
    [InlineData("It handles several gigabytes a second.", "several gigabytes")]
    [InlineData("They come by the hundreds.", "by the hundreds")]
    [InlineData("Its durability is measured in decades.", "measured in decades")]
    [InlineData("We find most printing problems are elsewhere.", "most printing")]
    [InlineData("They make most of their power from wind.", "most of")]
    [InlineData("The data suggests an imbalance.", "data suggests")]
    [InlineData("There is no evidence of it.", "There is no evidence")]
    [InlineData("It is one of the most common ways to fail.", "is one of the most common ways")]
    [InlineData("It is a common metric used in hospitals.", "a common metric used in")]
    [InlineData("Encryption of this kind is very fast.", "is very fast")]
    [InlineData("It helps more than any other technique.", "more than any other")]
    [InlineData("It contains less caffeine than coffee.", "contains less caffeine than coffee")]
    [InlineData("They have been the main driver of change.", "the main driver of")]
    [InlineData("Demand for it surged.", "surged")]
    [InlineData("Some state-of-the-art models write it.", "state-of-the-art")]
    [InlineData("It is better than existing tools.", "better than existing")]
    [InlineData("It is the best in the world.", "the best")]
    public void What_is_said_in_other_words_is(string markdown, string words) => Assert.Equal([words], Reported(markdown));

    [Fact]
    public void Numbers_of_a_table_are_those_of_its_cells_and_not_the_names_of_its_rows()
    {
        const string Table = "| Power | Label | Time |\n|---|---|---|\n| 300 W | 30 V | 40 s |\n| 900W | 60V | 70 s |";
        Assert.Equal(["300 W", "40 s", "70 s"], Reported(Table));
    }

    private static IEnumerable<string> Reported(string markdown) =>
        new Page(markdown, checkQuantities: true).Diagnostics
            .Where(d => d.Rule.Code is "CITE301" or "CITE302" or "CITE307")
            .Select(d => d.Message.Split("' ")[0][1..]);
}
