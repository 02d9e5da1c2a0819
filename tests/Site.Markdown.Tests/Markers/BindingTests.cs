using Site.Citations.Vocabulary;

namespace Site.Markdown.Tests.Markers;

/// <summary>What each citation is about. Claims are separated by <c> / </c> in the expected text.</summary>
public class BindingTests
{
    [Theory]

    // The sentence so far.
    [InlineData("It costs $1 [cite: @a].", "It costs $1")]
    [InlineData("One thing. It costs $1 [cite: @a].", "It costs $1")]
    [InlineData("One thing. It costs $1 [cite: @a]. Another thing.", "It costs $1")]
    [InlineData("It costs $1. [cite: @a]", "It costs $1.")]
    [InlineData("It costs $1. [cite: @a] Another thing.", "It costs $1.")]
    [InlineData("It costs $1 [cite: @a], which is little.", "It costs $1")]
    [InlineData("Is it so? [cite: @a]", "Is it so?")]
    [InlineData("So it is! And more [cite: @a].", "And more")]

    // Several in one sentence.
    [InlineData("A costs $1 [cite: @a] and B costs $2 [cite: @b].", "A costs $1 / and B costs $2")]
    [InlineData("A costs $1 [cite: @a][cite: @b].", "A costs $1")]
    [InlineData("A costs $1 [cite: @a] [cite: @b].", "A costs $1")]
    [InlineData("A costs $1 [cite: @a]. [cite: @b]", "A costs $1")]
    [InlineData("A costs $1 [cite: @a]. B costs $2 [cite: @b].", "A costs $1 / B costs $2")]

    // Decimals, versions, addresses.
    [InlineData("It costs $1.50 a month [cite: @a].", "It costs $1.50 a month")]
    [InlineData("It is .5 of that [cite: @a].", "It is .5 of that")]
    [InlineData("vLLM 0.32.0 does it [cite: @a].", "vLLM 0.32.0 does it")]
    [InlineData("See example.com/a.b for it [cite: @a].", "See example.com/a.b for it")]
    [InlineData("See https://example.com/a. It is there [cite: @a].", "It is there")]
    [InlineData("Read <https://example.com/a.b> first [cite: @a].", "Read https://example.com/a.b first")]
    [InlineData("The 3.5 x 2.5 grid [cite: @a].", "The 3.5 x 2.5 grid")]

    // Abbreviations.
    [InlineData("Some cards, e.g. the A100, do [cite: @a].", "Some cards, e.g. the A100, do")]
    [InlineData("Some cards, i.e. A100s, do [cite: @a].", "Some cards, i.e. A100s, do")]
    [InlineData("Renting vs. Owning differs [cite: @a].", "Renting vs. Owning differs")]
    [InlineData("It takes approx. 3 hours [cite: @a].", "It takes approx. 3 hours")]
    [InlineData("Dr. Smith measured it [cite: @a].", "Dr. Smith measured it")]
    [InlineData("The first token comes after 200 ms. The API answers within 5 s [cite: @a].", "The API answers within 5 s")]
    [InlineData("It is written in C. The server holds 40 GB [cite: @a].", "The server holds 40 GB")]
    [InlineData("Keep that in mind. The server holds 40 GB [cite: @a].", "The server holds 40 GB")]
    [InlineData("Set it in the env. Then it costs $1 [cite: @a].", "Then it costs $1")]
    [InlineData("Ms. Smith measured it [cite: @a].", "Ms. Smith measured it")]
    [InlineData("It was built c. 1990 in a shed [cite: @a].", "It was built c. 1990 in a shed")]
    [InlineData("Es braucht mind. 8 GB [cite: @a].", "Es braucht mind. 8 GB")]
    [InlineData("See No. 5 and Fig. 3 there [cite: @a].", "See No. 5 and Fig. 3 there")]
    [InlineData("Is it so? No. It costs $1 [cite: @a].", "It costs $1")]
    [InlineData("On Nov. 5 it changed [cite: @a].", "On Nov. 5 it changed")]
    [InlineData("GPUs, CPUs, etc. are sold [cite: @a].", "GPUs, CPUs, etc. are sold")]
    [InlineData("GPUs, CPUs, etc. The price is $1 [cite: @a].", "The price is $1")]
    [InlineData("Nvidia Corp. Reported it [cite: @a].", "Nvidia Corp. Reported it")]
    [InlineData("In the U.S. It costs $1 [cite: @a].", "It costs $1")]
    [InlineData("In the U.S. Treasury it is [cite: @a].", "In the U.S. Treasury it is")]
    [InlineData("At 5 p.m. it starts [cite: @a].", "At 5 p.m. it starts")]
    [InlineData("Smith et al. measured it [cite: @a].", "Smith et al. measured it")]

    // Initials.
    [InlineData("J. Smith measured it [cite: @a].", "J. Smith measured it")]
    [InlineData("Then J. R. Smith measured it [cite: @a].", "Then J. R. Smith measured it")]
    [InlineData("That is plan B. The price is $1 [cite: @a].", "The price is $1")]

    // Names with a small first letter, digits and quotes at the start.
    [InlineData("It is fast. vLLM serves it [cite: @a].", "vLLM serves it")]
    [InlineData("It is fast. llama.cpp serves it [cite: @a].", "llama.cpp serves it")]
    [InlineData("It is fast. 80 GB is enough [cite: @a].", "80 GB is enough")]
    [InlineData("It is fast. $1 is enough [cite: @a].", "$1 is enough")]
    [InlineData("It is fast. `code` is enough [cite: @a].", "code is enough")]
    [InlineData("It is \u201Cfast.\u201D \u201CCheap\u201D is better [cite: @a].", "\u201CCheap\u201D is better")]
    [InlineData("He said \"stop.\" It costs $1 [cite: @a].", "It costs $1")]
    [InlineData("\"Really?\" he asked them [cite: @a].", "\"Really?\" he asked them")]
    [InlineData("Yes! and more [cite: @a].", "Yes! and more")]

    // Ellipsis.
    [InlineData("It goes on ... and on [cite: @a].", "It goes on ... and on")]
    [InlineData("It goes on\u2026 Then it stops [cite: @a].", "Then it stops")]

    // Parentheses.
    [InlineData("It is so (in 2026. Or so) here [cite: @a].", "Or so) here")]
    [InlineData("It is big. (It costs $1 [cite: @a].)", "(It costs $1")]
    [InlineData("It is big (really). It costs $1 [cite: @a].", "It costs $1")]
    [InlineData("It costs $1 (or 2) [cite: @a].", "It costs $1 (or 2)")]

    // CJK.
    [InlineData("这是一。那是二 [cite: @a]。", "那是二")]

    // Other markup inside and across.
    [InlineData("**Bold. It costs** $1 [cite: @a].", "It costs $1")]
    [InlineData("It *costs $1* [cite: @a].", "It costs $1")]
    [InlineData("*It costs $1 [cite: @a].*", "It costs $1")]
    [InlineData("*First. It costs $1 [cite: @a].* Then.", "It costs $1")]
    [InlineData("See [the page](x.md) for $1 [cite: @a].", "See the page for $1")]
    [InlineData("Run `a. B` and pay $1 [cite: @a].", "Run a. B and pay $1")]
    [InlineData("Here![img](a.png) it costs $1 [cite: @a].", "Here it costs $1")]
    [InlineData("First line.\nIt costs $1\na month [cite: @a].", "It costs $1 a month")]
    [InlineData("First line.  \nIt costs $1 [cite: @a].", "It costs $1")]
    [InlineData("It costs $1\n[cite: @a].", "It costs $1")]
    [InlineData("Caf\u0065\u0301 costs $1 [cite: @a].", "Caf\u00E9 costs $1")]
    [InlineData("AT&amp;T costs $1 [cite: @a].", "AT&T costs $1")]
    [InlineData("A\\[B\\] costs $1 [cite: @a].", "A[B] costs $1")]

    // Blocks.
    [InlineData("- One thing [cite: @a]\n- Two things [cite: @b]", "One thing / Two things")]
    [InlineData("- First. It costs $1 [cite: @a].\n  It is much.", "It costs $1")]
    [InlineData("> It costs $1 [cite: @a].", "It costs $1")]
    [InlineData("# It costs $1 [cite: @a]", "It costs $1")]
    [InlineData("| a | b |\n|---|---|\n| $1 [cite: @a] | $2 [cite: @b \u00B7 high] |", "$1 / $2")]
    [InlineData("Term\n:   It costs $1 [cite: @a].", "It costs $1")]
    [InlineData("Text.[^1]\n\n[^1]: It costs $1 [cite: @a].", "It costs $1")]

    // Words in brackets.
    [InlineData("It [costs $1][cite: @a] now.", "costs $1")]
    [InlineData("It [costs *very* much][cite: @a].", "costs very much")]
    [InlineData("It [costs `a]b`][cite: @a].", "costs a]b")]
    [InlineData("It [a [link](x.md) costs][cite: @a].", "a link costs")]
    [InlineData("It [costs $1][cite: @a][cite: @b].", "costs $1")]
    [InlineData("It **[costs much]**[cite: @a] a month.", "costs much")]
    [InlineData("It *[costs $1] [cite: @a]* a month.", "It [costs $1]")]
    [InlineData("Take [20M tokens][assume: example].", "20M tokens")]
    [InlineData("Take [20M tokens][assume: example] at $1 [cite: @a].", "Take 20M tokens at $1 / 20M tokens")]
    [InlineData("[It is good][opinion: us]. It costs $1 [cite: @a].", "It is good / It costs $1")]
    [InlineData("[a] and [b][cite: @a].", "b")]
    public void A_citation_is_about(string markdown, string expected)
    {
        var page = new Page(markdown);
        Assert.Empty(page.Diagnostics);
        Assert.Equal(expected, string.Join(" / ", page.Claims.Select(c => c.Text)));
    }

    [Theory]
    [InlineData("It costs\n[$1][assume: x] a month [cite: @a].")]
    [InlineData("*It costs\n[$1][assume: x]* a month [cite: @a].")]
    [InlineData("It costs [$1][assume: x]\na month [cite: @a].")]
    public void White_space_around_words_in_brackets_is_kept(string markdown)
    {
        var text = System.Text.RegularExpressions.Regex.Replace(new Page(markdown).Html, "<sup.*?</sup>|<[^>]+>", "");
        Assert.Equal("It costs $1 a month.", text.ReplaceLineEndings(" ").Trim());
    }

    [Theory]
    [InlineData("A costs $1 [cite: @a][cite: @b].", 2)]
    [InlineData("A costs $1 [cite: @a] [cite: @b; @c].", 3)]
    [InlineData("[A costs $1][cite: @a][cite: @b].", 2)]
    public void Citations_with_no_words_between_are_about_one_claim(string markdown, int references)
    {
        var claim = Assert.Single(new Page(markdown).Claims);
        Assert.Equal(references, claim.Citations.Sum(c => c.References.Length));
    }

    [Theory]
    [InlineData(200, 200)]
    [InlineData(201, 200)]
    [InlineData(2000, 200)]
    public void A_claim_has_so_many_numbers_and_no_more(int count, int expected)
    {
        var page = new Page($"It takes {string.Join(" ", Enumerable.Range(1, count).Select(i => $"{i} ms"))} [cite: @a].");
        Assert.Equal(expected, Assert.Single(page.Claims).Values.Length);
        Assert.Equal(count > expected ? ["CITE030"] : [], page.Diagnostics.Select(d => d.Rule.Code));
    }

    [Theory]
    [InlineData("It takes 1[4 GB][cite: @a].", true)]
    [InlineData("It is -[8 USD][cite: @a].", true)]
    [InlineData("It is \u2265[16 GB][cite: @a].", true)]
    [InlineData("It is $[11][cite: @a].", true)]
    [InlineData("It is [5][cite: @a]0 USD.", true)]
    [InlineData("It is [3 GB][cite: @a] and 1.[5][cite: @a].", true)]
    [InlineData("It is [12][cite: @a]%.", true)]
    [InlineData("It is [3][cite: @a].5 GB.", true)]
    [InlineData("It is [5 USD][cite: @a]/ktok.", true)]
    [InlineData("It takes [14 GB][cite: @a], and 5.", false)]
    [InlineData("It takes ([14 GB][cite: @a]).", false)]
    [InlineData("The RTX-[4090][cite: @a] does.", false)]
    [InlineData("On a Spark [38 tokens a second][cite: @a] come.", false)]
    [InlineData("It does. [5 GB][cite: @a]. Then 6.", false)]
    [InlineData("It [is free.][cite: @a] Nothing else is.", false)]
    [InlineData("-> [5 GB][cite: @a].", false)]
    [InlineData("=> [5][cite: @a].", true)]
    [InlineData("It has [4 GPU][cite: @a]s.", false)]
    [InlineData("It takes at most [8 GB][cite: @a].", false)]
    [InlineData("[In 2024][cite: @a] GPU prices fell.", false)]
    [InlineData("It [needs one H100][cite: @a] GPU.", false)]
    [InlineData("[Phase 3][cite: @a] days.", false)]
    [InlineData("It speaks [HTTP/2][cite: @a] requests.", false)]
    [InlineData("It runs on [RTX 4090][cite: @a] GPUs.", false)]
    [InlineData("[C][cite: @a]++ is [fast][cite: @a]+.", false)]
    [InlineData("[input][cite: @a]/output tokens.", false)]
    [InlineData("It is - [8 USD][cite: @a] - of 5.", false)]
    public void Brackets_stand_around_a_whole_number(string markdown, bool isCut) =>
        Assert.Equal(isCut, new Page(markdown).Diagnostics.Any(d => d.Rule.Code == "CITE031"));

    [Theory]
    [InlineData("It takes at most [8 GB][cite: @a].", true)]
    [InlineData("It takes [8 GB][cite: @a] or more.", true)]
    [InlineData("It handles [8 GB][cite: @a] a minute.", true)]
    [InlineData("It costs [$5][cite: @a] a month.", true)]
    [InlineData("It takes about [5 GB][cite: @a].", true)]
    [InlineData("It does not [take 8 GB][cite: @a].", true)]
    [InlineData("It runs without [an API key][cite: @a].", true)]
    [InlineData("It [does not take 8 GB][cite: @a].", false)]
    [InlineData("It takes [at most 8 GB][cite: @a].", false)]
    [InlineData("It takes [8 GB][cite: @a] of memory, and at most 5 s.", false)]
    [InlineData("It came [in 2024][cite: @a], at most 5 days late.", false)]
    public void Brackets_stand_around_what_bounds_a_number(string markdown, bool leavesOut) =>
        Assert.Equal(leavesOut, new Page(markdown).Diagnostics.Any(d => d.Rule.Code == "CITE032"));

    [Fact]
    public void Every_part_of_a_citation_is_read()
    {
        const string Sources = "@a#q; https://example.com/x; disputes @c";
        const string Parts = "2026-03 \u00B7 high \u00B7 volatile \u00B7 \"a ] b | c\" | as=\u201CThe thing costs $1\u201D";
        var claim = Assert.Single(new Page($"It costs $1 [cite: {Sources} \u00B7 {Parts}].").Claims);
        var citation = Assert.Single(claim.Citations);
        Assert.Equal(("The thing costs $1", "a ] b | c", ConfidenceLevel.High), (claim.Wording, citation.Quote, citation.Declared));
        Assert.Equal(("2026-03", Volatility.Volatile), (citation.Date.ToString(), citation.Volatility));
        Assert.Equal(
            [("a", null, "q"), (null, "https://example.com/x", null), ("c", null, null)],
            citation.References.Select(r => (r.Key, r.Url, r.QuoteName)));
        Assert.Equal(CitationRelation.Disputes, citation.References[2].Relation);
    }

    [Fact]
    public void An_assumption_carries_its_reason_and_review_date()
    {
        var claim = Assert.Single(new Page("[20M][assume: 4 x 5 \u00B7 review 2027-03-01]").Claims);
        Assert.Equal((ClaimType.Assumption, "4 x 5", new DateOnly(2027, 3, 1)), (claim.Type, claim.Reason, claim.ReviewBy));
    }

    [Theory]
    [InlineData("[busy][assume: 4 x 5 · as=\"It is busy\" · review 2027-03-01]", "It is busy")]
    [InlineData("[it][opinion: us · as=\"It is good\"]", "It is good")]
    [InlineData("[it][opinion: us]", null)]
    public void Assumptions_and_opinions_may_be_worded_to_stand_alone(string markdown, string? wording)
    {
        var page = new Page(markdown);
        Assert.Empty(page.Diagnostics);
        Assert.Equal(wording, Assert.Single(page.Claims).Wording);
        Assert.DoesNotContain("as=", page.Claims[0].Reason + page.Claims[0].Holder, StringComparison.Ordinal);
    }

    [Fact]
    public void An_opinion_has_a_holder_and_an_exemption_is_no_claim()
    {
        var page = new Page("[Good][opinion: the authors]. Since [2019][nocite: founding year].");
        Assert.Equal((ClaimType.Opinion, "the authors"), (page.Claims[0].Type, page.Claims[0].Holder));
        Assert.Single(page.Claims);
        var uncited = Assert.Single(page.Markdown.Uncited);
        Assert.Equal(("2019", "founding year"), (uncited.Text, uncited.Reason));
    }

    [Theory]
    [InlineData("`It costs [cite: @a]`")]
    [InlineData("    It costs [cite: @a]")]
    [InlineData("```\nIt costs [cite: @a]\n```")]
    [InlineData("It costs \\[cite: @a].")]
    public void Code_and_escaped_brackets_are_never_markers(string markdown)
    {
        var page = new Page(markdown);
        Assert.Empty(page.Claims);
        Assert.Contains("[cite: @a]", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void An_id_does_not_move_when_text_is_added_above()
    {
        var before = new Page("It costs $1 [cite: @a].").Claims[0].Id;
        var after = new Page("# New\n\nIt costs $2 [cite: @b].\n\nIt costs $1 [cite: @a].").Claims[1].Id;
        Assert.Equal(before, after);
        Assert.Matches("^c-it-costs-1-[0-9a-f]{6}$", before);
    }

    [Fact]
    public void The_same_words_claimed_again_are_numbered()
    {
        var ids = new Page("It costs $1 [cite: @a].\n\nIt costs $1 [cite: @a].").Claims.Select(c => c.Id).ToList();
        Assert.Equal(ids[0] + "-2", ids[1]);
    }

    [Theory]
    [InlineData("First. It costs $1 [cite: @a].", 1, 8)]
    [InlineData("A\n\n> - x *y. It costs* $1 [cite: @a].", 3, 11)]
    [InlineData("| a |\n|---|\n| $1 [cite: @a] |", 3, 3)]
    [InlineData("An [odd thing][cite: @a].", 1, 5)]
    public void A_claims_place_is_where_its_words_start(string markdown, int line, int column) =>
        Assert.Equal((line, column), (new Page(markdown).Claims[0].Location.Line, new Page(markdown).Claims[0].Location.Column));
}
