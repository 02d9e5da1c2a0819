using Site.Citations.Claims;
using Site.Citations.Locks;
using Site.Citations.Sources;
using Site.Citations.Vocabulary;
using Site.Quantities.Prose;
using Site.Quantities.Units;

namespace Site.Citations.Tests.Claims;

public sealed class QuoteBearingTests
{
    private static readonly DateOnly Day = new(2026, 11, 24);

    private static readonly SaidOfQuotes Said = Fact();

    private static readonly EvidenceCheck Found = new(CheckStatus.Ok, "test", "bytes", QuoteFound: true, "2026-11-20");

    [Theory]
    [InlineData("It uses 8 TB.", "uses at most 8 GB", QuantityMatch.Missing)]
    [InlineData("It uses at most 8 GB.", "uses at most 8 GB", QuantityMatch.Found)]
    [InlineData("It loses -5 %.", "a change of 5 %", QuantityMatch.Missing)]
    [InlineData("It has 80 GB.", "mem_gb: 80", QuantityMatch.Found)]
    [InlineData("It has 80 GB.", "capacity | 80 |", QuantityMatch.AuthorsWord)]
    public void Quantities_are_compared_and_not_numerals(string claim, string quote, QuantityMatch expected) =>
        Assert.Equal(expected, Judge(claim, [], quote).Quantities);

    [Fact]
    public void A_heading_of_the_same_bytes_gives_a_number_its_unit() =>
        Assert.Equal(QuantityMatch.Found, Judge("It has 80 GB.", [], "capacity | 80 |", "Memory (GB)").Quantities);

    [Fact]
    public void A_claim_without_quantities_has_none_to_carry() => Assert.Null(Judge("It serves.", [], "serves").Quantities);

    [Fact]
    public void Several_quotes_carry_a_claim_together_but_each_speaks_for_itself()
    {
        var values = Values("It has 80 GB and 4 cores.");
        var judged = QuoteBearing.Judge(values, Said, [Piece("80 GB"), Piece("4 cores")], Day, new());
        Assert.All(judged, e => Assert.Equal(QuantityMatch.Found, e.Quantities));
        Assert.All(judged, e => Assert.Equal(QuantityMatch.Missing, e.OwnQuantities));
    }

    [Theory]
    [InlineData("Acme costs US$5.", "Prices in AUD: Acme costs $5", QuantityMatch.Missing)]
    [InlineData("Acme costs A$5.", "Prices in AUD: Acme costs $5", QuantityMatch.Found)]
    [InlineData("Acme costs $8.", "In Canadian dollars, Acme costs $8", QuantityMatch.Missing)]
    [InlineData("Acme costs $8.", "In US dollars, Acme costs $8", QuantityMatch.Found)]
    public void A_dollar_sign_is_of_the_dollar_that_is_named(string claim, string quote, QuantityMatch expected) =>
        Assert.Equal(expected, Judge(claim, ["Acme"], quote).Quantities);

    [Theory]
    [InlineData("Zeta takes 8 GB; Acme takes 4 GB")]
    [InlineData("Zeta, a rival of Acme, takes 8 GB")]
    [InlineData("Acme's rival Zeta takes 8 GB")]
    [InlineData("Compared with Acme, the Zeta takes 8 GB")]
    [InlineData("Unlike Acme, Zeta takes 8 GB")]
    public void A_number_of_something_that_nobody_knows_is_not_that_of_what_is_named_beside_it(string quote) =>
        Assert.Equal(QuantityMatch.AuthorsWord, Judge("Acme takes 8 GB.", ["Acme"], quote).Quantities);

    [Theory]
    [InlineData("Memory: 8 GB; Acme takes no more")]
    [InlineData("The new Acme takes 8 GB")]
    [InlineData("Acme's new release takes 8 GB")]
    [InlineData("Running Acme takes 8 GB")]
    public void A_number_beside_its_thing_is_its_own(string quote) =>
        Assert.Equal(QuantityMatch.Found, Judge("Acme takes 8 GB.", ["Acme"], quote).Quantities);

    [Theory]
    [InlineData("Beta is 20% faster than Acme.", "Acme is 20% faster than Beta", true)]
    [InlineData("The H100 is faster than the A100.", "The A100 is 20% faster than the H100", true)]
    [InlineData("Beta outperforms Acme.", "In all tests Acme outperforms Beta", true)]
    [InlineData("Acme was acquired by Beta.", "Acme acquired Beta in 2024", true)]
    [InlineData("Beta was acquired by Acme.", "Acme acquired Beta in 2024", false)]
    [InlineData("Acme is faster than Beta.", "Beta is good, but Acme is faster than Beta", false)]
    [InlineData("Acme takes less than Beta.", "Than is a word; Acme takes less than Beta", false)]
    [InlineData("Acme is faster than Beta.", "Acme is faster than Gamma", false)]
    public void A_quote_that_says_it_of_the_other_of_two_leaves_it_the_authors_word(string claim, string quote, bool turned) =>
        Assert.Equal(turned, Judge(claim, [], quote).IsTurned);

    [Theory]
    [InlineData("INT4 loses 0.4% of it.", "| Acme | 0.4% | 1.1% |", "| Model | Loss FP8 | Loss INT4 |", true)]
    [InlineData("INT4 loses 1.1% of it.", "| Acme | 0.4% | 1.1% |", "| Model | Loss FP8 | Loss INT4 |", false)]
    [InlineData("INT4 loses 0.4% and FP8 as much.", "| Acme | 0.4% | 1.1% |", "| Model | Loss FP8 | Loss INT4 |", false)]
    [InlineData("It went from 0.4% to 1.1% in INT4.", "| Acme | 0.4% | 1.1% |", "| Model | Loss FP8 | Loss INT4 |", false)]
    [InlineData("Output costs $3 a million.", "Acme, 3, 15", "model, input, output", true)]
    [InlineData("Output costs $15 a million.", "Acme, 3, 15", "model, input, output", false)]
    [InlineData("Per chip it makes 1,200 tokens.", "1k/1k | 1,200 | 300", "Load | Tokens | Tokens per chip", true)]
    [InlineData("INT4 loses 0.4% of it.", "| Acme | 0.4% | 0.4% |", "| Model | Loss FP8 | Loss INT4 |", false)]
    [InlineData("INT4 loses 0.4% of it.", "| 0.4% | 1.1% |", "| Model | Loss FP8 | Loss INT4 |", false)]
    public void A_number_of_another_column_leaves_it_the_authors_word(string claim, string row, string headings, bool turned) =>
        Assert.Equal(turned, Judge(claim, [], row, headings).IsTurned);

    [Theory]
    [InlineData("8 GB is enough for Acme.", "8 GB is not enough for Acme", true)]
    [InlineData("16 GB fits Acme.", "16 GB will not fit Acme", true)]
    [InlineData("80 GB is sufficient for Acme.", "80 GB is insufficient for Acme", true)]
    [InlineData("Acme never stores prompts.", "Acme stores prompts for ever", true)]
    [InlineData("Acme does not train on prompts.", "Acme may train on your prompts", true)]
    [InlineData("Acme is faster.", "Acme is slower", true)]
    [InlineData("Acme ships in August.", "Acme ships in September", true)]
    [InlineData("All users of Acme pay.", "Some users of Acme pay", true)]
    [InlineData("Acme answers tenfold.", "Acme answers fivefold", true)]
    [InlineData("Acme costs a trillion.", "Acme costs a billion", true)]
    [InlineData("Acme never stores prompts.", "Acme does not store prompts", false)]
    [InlineData("Acme unloads a model after use.", "by default models of Acme are unloaded, not kept, after use", false)]
    [InlineData("Acme drops messages that do not fit.", "Acme truncates messages that exceed the window", false)]
    public void A_quote_that_says_the_opposite_of_the_same_leaves_it_the_authors_word(string claim, string quote, bool turned) =>
        Assert.Equal(turned, Judge(claim, ["Acme"], quote).IsTurned);

    [Fact]
    public void No_source_is_credited_with_what_a_weaker_one_says()
    {
        var (maker, forum) = (Pinned("It has much memory and 4 cores"), Piece("It has 80 GB and 4 cores"));
        var judged = QuoteBearing.Judge(Values("It has 80 GB and 4 cores."), Said, [maker, forum], Day, new());
        Assert.Equal([QuantityMatch.Missing, QuantityMatch.Found], judged.Select(e => e.Quantities));
        Assert.Equal(ConfidenceLevel.Medium, ConfidenceRules.Ceiling(judged, Day).Ceiling);

        var stale = Pinned("It has 80 GB") with { Date = PartialDate.TryParse("2024-01-01", out var old) ? old : null };
        judged = QuoteBearing.Judge(Values("It has 80 GB and 4 cores."), Said, [maker, stale], Day, new());
        Assert.Equal([QuantityMatch.Missing, QuantityMatch.Found], judged.Select(e => e.Quantities));
        Assert.NotEqual(ConfidenceLevel.High, ConfidenceRules.Ceiling(judged, Day).Ceiling);

        static CitedEvidence Pinned(string quote) =>
            ConfidenceRulesTests.Piece(check: Found with { Occurrences = 1 }, pinned: true) with { Quote = quote };
    }

    [Theory]
    [InlineData("It takes thirteen ms.", "takes 13 ms", QuantityMatch.Found)]
    [InlineData("It takes thirteen ms.", "takes 8 ms", QuantityMatch.AuthorsWord)]
    [InlineData("It takes half a day.", "takes a day", QuantityMatch.AuthorsWord)]
    [InlineData("It takes \uFF19 ms.", "takes 8 ms", QuantityMatch.AuthorsWord)]
    [InlineData("It runs FP8.", "runs FP8", QuantityMatch.Found)]
    [InlineData("It runs FP8.", "runs FP4", QuantityMatch.AuthorsWord)]
    [InlineData("It takes 10 000 GB.", "takes 10 000 TB", QuantityMatch.AuthorsWord)]
    [InlineData("It takes 10 000 GB.", "takes 10 000 GB", QuantityMatch.Found)]
    [InlineData("It takes 1,5 GB.", "braucht 1,5 TB", QuantityMatch.AuthorsWord)]
    [InlineData("Article 6 applies.", "Article 5 applies", QuantityMatch.AuthorsWord)]
    [InlineData("Article 5 applies.", "Art. 5 applies", QuantityMatch.Found)]
    [InlineData("It beats Llama 2.", "It beats Llama 3", QuantityMatch.AuthorsWord)]
    [InlineData("It is Llama-3-8B.", "It is Llama-3-70B", QuantityMatch.AuthorsWord)]
    [InlineData("It ranks 2nd.", "It ranks 1st", QuantityMatch.AuthorsWord)]
    [InlineData("It has ten users.", "Its attention is good", QuantityMatch.AuthorsWord)]
    [InlineData("It has six users.", "It has sixty users", QuantityMatch.AuthorsWord)]
    [InlineData("It needs fewer than two GPUs.", "It needs more than two GPUs", QuantityMatch.AuthorsWord)]
    [InlineData("It needs two GPUs.", "It doesn't need two GPUs", QuantityMatch.AuthorsWord)]
    [InlineData("It needs two GPUs.", "It needs two GPUs", QuantityMatch.Found)]
    [InlineData("It has four GPUs.", "It has two to four GPUs", QuantityMatch.AuthorsWord)]
    [InlineData("It waits thirty hours.", "It waits thirty days", QuantityMatch.AuthorsWord)]
    [InlineData("It waits thirty days.", "It waits 30 days", QuantityMatch.Found)]
    [InlineData("It costs twelve dollars a day.", "It costs twelve dollars a month", QuantityMatch.AuthorsWord)]
    [InlineData("It has eight users.", "It has eight million users", QuantityMatch.AuthorsWord)]
    [InlineData("It has five users.", "It has twenty-five users", QuantityMatch.AuthorsWord)]
    [InlineData("It is twice as slow.", "It is twice as fast", QuantityMatch.AuthorsWord)]
    [InlineData("It doubles speed.", "It halves the speed", QuantityMatch.AuthorsWord)]
    [InlineData("It triples the cost.", "It doubles the cost", QuantityMatch.AuthorsWord)]
    [InlineData("It doubles speed.", "It doubles the speed", QuantityMatch.Found)]
    [InlineData("It doubles the speed.", "It doubled its speed", QuantityMatch.Found)]
    [InlineData("It costs 2,50 Euro.", "It costs 2,50 Euro", QuantityMatch.Found)]
    [InlineData("It costs 2,50 Euro.", "It costs 12,50 Euro", QuantityMatch.AuthorsWord)]
    [InlineData("It takes \u00BD GB.", "It takes \u00BC GB", QuantityMatch.AuthorsWord)]
    [InlineData("It takes \u00BD GB.", "It takes \u00BD GB", QuantityMatch.Found)]
    [InlineData("It takes 2\u00BD GB.", "It takes 2 GB", QuantityMatch.AuthorsWord)]
    [InlineData("It takes 10\u2076 tokens.", "It takes 10 tokens", QuantityMatch.AuthorsWord)]
    [InlineData("It takes \u2163 steps.", "It takes \u2164 steps", QuantityMatch.AuthorsWord)]
    [InlineData("It runs v0.6.3.", "It runs 0.6.3", QuantityMatch.Found)]
    [InlineData("It runs on H100s.", "It runs on H100", QuantityMatch.Found)]
    public void Numbers_in_words_in_other_digits_and_in_names_stand_in_a_quote(string claim, string quote, QuantityMatch expected) =>
        Assert.Equal(expected, Judge(claim, [], quote).Quantities);

    [Fact]
    public void The_numbers_of_a_subject_are_looked_for_with_its_name() =>
        Assert.Equal(QuantityMatch.Found, Judge("The H100 has 80 GB.", ["H100"], "80 GB").Quantities);

    [Theory]
    [InlineData("Claude Haiku 4.5", "\"id\": \"claude-haiku-4-5\"", true)]
    [InlineData("H100", "NVIDIA H100 Tensor Core GPU 80GB", true)]
    [InlineData("H100", "the GH1000 card", false)]
    [InlineData("Claude Sonnet 5", "Claude Sonnet 5.5 costs", false)]
    [InlineData("Claude Sonnet 5", "claude-sonnet-5-5", false)]
    [InlineData("Claude Sonnet 5", "claude-sonnet-5-20251001", true)]
    [InlineData("Claude Sonnet 5", "not on Claude Sonnet 5.", true)]
    [InlineData("vLLM", "a serving engine", false)]
    [InlineData("vLLM", "vLLM v0.22 serves", true)]
    [InlineData("Acme", "Acme Inc. serves", true)]
    [InlineData("Acme", "the median Acme TTFT", true)]
    [InlineData("Acme", "Acme The maker", true)]
    [InlineData("Acme", "Acme. Beta serves", true)]
    [InlineData("OpenAI", "openai serves", true)]
    [InlineData("GPT-4o", "GPT-4o mini serves", false)]
    [InlineData("GPT-4o", "gpt-4o-mini", false)]
    [InlineData("GPT-4o", "**GPT-4o** Mini serves", false)]
    [InlineData("GPT-4o", "GPT-4o (mini) serves", false)]
    [InlineData("GPT-4o", "gpt_4o_mini: 5", false)]
    [InlineData("GPT-4o", "GPT\u20114o\u00A0mini", false)]
    [InlineData("GPT-4o", "GPT-4o-audio", false)]
    [InlineData("Llama 3", "Llama-3-70B", false)]
    [InlineData("Llama 3", "Llama 3 8x7B serves", false)]
    [InlineData("Llama 3", "Code Llama 3 serves", false)]
    [InlineData("Llama", "DeepSeek-R1-Distill-Llama-70B", false)]
    [InlineData("Claude 3", "Claude 3 Haiku serves", false)]
    [InlineData("H100", "H100-SXM5-80GB", false)]
    [InlineData("H100", "H100 80GB PCIe", false)]
    [InlineData("H100", "H100 [NVL]", false)]
    [InlineData("RTX", "RTX 5090 serves", false)]
    [InlineData("Command R", "Command R+ serves", false)]
    [InlineData("Acme", "Acme Cloud serves", false)]
    [InlineData("Go", "You can go", false)]
    [InlineData("IT", "it serves", false)]
    [InlineData("Together", "all together", false)]
    public void The_subject_is_named_in_the_quote_and_no_longer_name(string name, string quote, bool expected) =>
        Assert.Equal(expected, Judge("It serves.", [name], quote).NamesSubject);

    [Theory]
    [InlineData("GPT-4o mini serves.", "GPT-4o mini serves", true)]
    [InlineData("GPT-4o mini serves.", "GPT-4o serves", false)]
    [InlineData("Llama 4 0.6.3 serves.", "Llama 4 v0.6.3", true)]
    [InlineData("Llama 4 Maverick serves.", "Llama-4-Maverick-17B-128E", true)]
    [InlineData("Llama 4 Maverick serves.", "Llama-4-Maverick-17B-Turbo", false)]
    public void What_a_name_goes_on_with_stands_in_claim_and_quote(string claim, string quote, bool expected) =>
        Assert.Equal(expected, Judge(claim, ["GPT-4o", "Llama 4"], quote).NamesSubject);

    [Fact]
    public void A_longer_name_of_the_subject_is_its_name() =>
        Assert.True(Judge("Llama 3 serves.", ["Llama 3", "Llama-3-70B-Instruct"], "Llama-3-70B-Instruct").NamesSubject);

    [Theory]
    [InlineData("Acme takes 8 ms", true)]
    [InlineData("Unlike Beta, Acme takes 8 ms", true)]
    [InlineData("Acme and Beta take 8 ms", true)]
    [InlineData("Unlike Acme, Beta takes 8 ms", false)]
    [InlineData("Acme takes 80 ms. Beta takes 8 ms", false)]
    [InlineData("| Acme | 80 ms | Beta | 8 ms |", false)]
    [InlineData("Acme beats Beta, which takes 8 ms", false)]
    [InlineData("Beta takes 8 ms and Acme takes 9 ms", false)]
    [InlineData("Acme takes 9 ms, Acme Mini takes 8 ms", false)]
    [InlineData("Acme takes 9 ms, TGI takes 8 ms", false)]
    [InlineData("Acme takes 9 ms, while Gamma takes 8 ms", false)]
    [InlineData("Acme serves, and it takes 8 ms", true)]
    [InlineData("8 ms on Beta", false)]
    public void The_number_of_another_is_not_the_subjects(string quote, bool expected) => Assert.Equal(
        expected ? QuantityMatch.Found : QuantityMatch.AuthorsWord,
        Judge(new SaidOfQuotes("Acme takes 8 ms.", null, IsFact: false, ["Acme"], ["Beta"]), quote).Quantities);

    [Fact]
    public void The_subject_may_be_named_by_the_context_or_by_the_pinned_path()
    {
        Assert.True(Judge("It serves.", ["H100"], "price: 2", "| H100 |").NamesSubject);
        var piece = Piece("price: 2");
        var pinned = $"https://github.com/maker/data/blob/{new string('a', 40)}/cards/h100.yml";
        var inPath = piece with { Source = piece.Source with { Pinned = pinned } };
        Assert.True(QuoteBearing.Judge([], Fact("H100"), [inPath], Day, new())[0].NamesSubject);
    }

    [Fact]
    public void A_quote_that_was_not_found_bears_nothing()
    {
        var piece = Piece("It has 80 GB") with { Check = EvidenceCheck.None };
        var judged = QuoteBearing.Judge(Values("It has 80 GB."), Fact("It"), [piece], Day, new())[0];
        Assert.Null(judged.Quantities);
        Assert.Null(judged.NamesSubject);
        Assert.Equal(QuantityMatch.Found, judged.OwnQuantities);
    }

    [Theory]
    [InlineData("\uFFFE H100 \uFFFF")]
    [InlineData("\uD800 H100")]
    public void A_quote_that_is_no_good_Unicode_is_looked_at_all_the_same(string quote) =>
        Assert.True(Judge("It serves.", ["H100"], quote).NamesSubject);

    [Fact]
    public void A_quote_that_is_not_there_bears_nothing_whatever_a_twin_says_of_it()
    {
        var judged = QuoteBearing.Judge(Values("It has 80 GB."), Fact("It"), [Piece("") with { Quote = null }], Day, new())[0];
        Assert.Equal((null, null, null), (judged.Quantities, judged.OwnQuantities, judged.NamesSubject));
    }

    [Theory]
    [InlineData("1e99999999999")]
    [InlineData("1e-99999999999")]
    [InlineData("1e2147483647")]
    public void A_number_of_any_size_is_compared(string number)
    {
        var value = ClaimValue.Published(number, Unit.One, QuantityRelation.Exactly, "much");
        var judged = QuoteBearing.Judge([value], Said, [Piece("80 cards and 1.5 of them")], Day, new());
        Assert.Equal(QuantityMatch.Missing, judged[0].Quantities);
    }

    private static SaidOfQuotes Fact(params string[] names) => new("It has 80 GB and 4 cores.", null, IsFact: true, names, []);

    private static CitedEvidence Judge(string claim, string[] subjects, string quote, params string[] context) =>
        Judge(new SaidOfQuotes(claim, claim, IsFact: false, subjects, []), quote, context);

    private static CitedEvidence Judge(SaidOfQuotes said, string quote, params string[] context) =>
        QuoteBearing.Judge(Values(said.Text), said, [Piece(quote) with { Check = Found with { Context = [.. context] } }], Day, new())[0];

    private static System.Collections.Immutable.ImmutableArray<ClaimValue> Values(string text) =>
        [.. QuantityScanner.Find(text).Select(q => new ClaimValue(q, text[q.Start..q.End]))];

    private static CitedEvidence Piece(string quote) => ConfidenceRulesTests.Piece(check: Found) with { Quote = quote };
}
