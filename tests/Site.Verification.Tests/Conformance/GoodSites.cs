using System.Text.RegularExpressions;
using Site.Generator.Tests.Sites;
using Site.Text.Folding;
using Site.Verification.Tests.Forgeries;

namespace Site.Verification.Tests.Conformance;

/// <summary>The honest sites of the published set, each with something that checkers get wrong.</summary>
internal static partial class GoodSites
{
    /// <summary>The name of the site with a claim that its quote denies.</summary>
    public const string Opposite = "a quote that says the opposite, and one that does not";

    /// <summary>The name of the site with a wording that denies what its words say.</summary>
    public const string TurnedWording = "a wording that turns its words, and one that does not";

    /// <summary>The name of the site whose quotes name its subject, or something with a longer name.</summary>
    public const string LongerNames = "names that go on, and are those of other things";

    /// <summary>A quote says of two things what one claim says and another the other way round.</summary>
    public const string Exchanged = "a quote that says it the other way round, and one that does not";

    /// <summary>A row of a table has in one column what one claim says, and in another what another claim says of the first.</summary>
    public const string Columns = "a number of another column, and one of its own";

    /// <summary>One page cites a quote that is pinned.</summary>
    public const string OfPinnedQuote = "a quote found in a pinned copy";

    /// <summary>Two pages cite one quote.</summary>
    public const string OneQuote = "one quote on two pages";

    private const string Base = MisreadSites.Base;

    private const string Sources = """
        maker:
          title: The manual
          url: https://maker.example/manual
          publisher: Maker
          kind: primary
          date: 2026-11-01
          quotes:
            one: "exactly one"
        pinned:
          title: Notes of the release
          url: https://github.com/maker/widget/blob/main/NOTES.md
          pinned: https://github.com/maker/widget/blob/0123456789abcdef0123456789abcdef01234567/NOTES.md
          publisher: Maker
          kind: primary
          date: 2026-11-01
          volatility: stable
          quotes:
            size: "The Widget takes 5 GB of memory"
            faster: "The Widget is 5% faster than the Gadget"
            loss: { exact: "| Widget | 4% | 11% |", context: ["| Model | Loss FP8 | Loss INT4 |"] }
        copied:
          title: A copy of the notes
          url: https://maker.example/notes
          pinned: https://github.com/somebody/widget/blob/0123456789abcdef0123456789abcdef01234567/NOTES.md
          publisher: Maker
          kind: primary
          date: 2026-11-01
          volatility: stable
          quotes:
            size: "The Widget takes 5 GB of memory"
        old:
          title: A price list
          url: https://old.example/prices
          publisher: Old
          kind: primary
          date: 2025-12-01
          volatility: volatile
          quotes:
            price: "from $3"
        undated:
          title: A page without date
          url: https://undated.example/
          publisher: Somebody
          kind: secondary
        talk:
          title: A talk in a forum
          url: https://forum.example/talk
          publisher: A forum
          kind: community
          date: 2026-10
        paper:
          title: A paper
          url: https://paper.example/
          publisher: Paper
          kind: secondary
          date: 2026-11-01
          quotes:
            size: "it needs 5 GB"
        magazine:
          title: A magazine
          url: https://magazine.example/
          publisher: Magazine
          kind: secondary
          date: 2026-11-01
          quotes:
            size: "5 GB are needed"
        year:
          title: What is a year old
          url: https://year.example/
          publisher: Maker
          kind: primary
          date: 2025-11-24
        quarter:
          title: What is 90 days old
          url: https://quarter.example/
          publisher: Maker
          kind: primary
          date: 2026-08-26
          volatility: volatile
        today:
          title: What is of today
          url: https://today.example/
          publisher: Maker
          kind: primary
          date: 2026-11-24

        """;

    /// <summary>Pages by what is special about them, each of them the start page of a site.</summary>
    public static IReadOnlyDictionary<string, string> Pages { get; } = new Dictionary<string, string>
    {
        ["no claim"] = "The start.",
        ["white space and soft hyphens"] = "A claim with\u00A0a\u00ADsoft\u200Bhyphen costs 5 GB [cite: @maker].",
        ["a combining accent and a line break"] = "It costs e\u0301 5 GB<br>and more [cite: @maker].",
        ["words left uncited within a claim"] = "It is of [2023][nocite: a year] [cite: @maker].",
        ["numbers of others within the words of a claim"] =
            "It uses [8 GB][assume: a guess] of 6,018 in [6][nocite: rooms] [cite: @maker · as=\"The Widget has 6,018 GB\"].",
        ["numbers that touch the words of a claim"] =
            "[2019][nocite: a year]80 GB are [9][assume: a guess] to it [cite: @maker · as=\"The Widget has memory\"].",
        ["numbers in names, and names in numbers"] =
            "A Mark 4 with RTX 5090 8B and v0.22.0 costs 1,5 for 2,000, 3e4, 4-bit [cite: @maker].",
        ["code, emphasis and a footnote in a claim"] =
            "It holds `8 GB` of *most* **things**[^1] [cite: @maker].\n\n[^1]: A note of 8 GB [cite: @maker].",
        ["a link and a picture"] = "Its [name](https://a.example/?b=(c)) is ![a picture](guide/picture.svg) 5 GB [cite: @maker].",
        ["the same claim three times"] = "The same [cite: @maker].\n\nThe same [cite: @maker].\n\nThe same [cite: @maker].",
        ["claims in a table"] = "| a | b |\n|---|---|\n| It is 5 GB [cite: @maker] | [7 %][assume: a (small) guess; or two] |",
        ["callouts, tasks and terms"] =
            "> [!NOTE]\n> It is at least 5 GB [cite: @maker].\n\n- [ ] to do\n- [x] done\n\nTerm\n:   It says 3 kg [cite: @maker].",
        ["ranges, signs and bounds"] = "From 2 to 3 GB, -5 %, \u22648 GB and ~20M tokens a month [cite: @maker].",
        ["entities and tags as text"] =
            "[It is [5 GB][assume: a guess] so][cite: @maker]. &amp; &copy; &lt;b&gt; <b>K</b> H~2~O ~~old~~ <https://a.example/\u00fc>",
        ["signs beyond the basic plane"] =
            "It is 5 GB [cite: @maker \u00b7 as=\"The Widget takes 5 GB\"]."
            + " \U0001F600 is [\U0001F600 fine \U0001F600][opinion: us \u2013 all].",
        ["a claim that ends within marked words"] = "\"[t[cite: @maker]f][cite: @maker] is 5 GB.",
        ["a claim that ends within words of another wording"] = "\"[t[cite: @maker \u00b7 as=\"A\"]f][cite: @maker] is 5 GB.",
        ["a claim that begins within marked words"] = ";[M][assume: a guess][cite: @maker \u00b7 as=\"A\"] is 5 GB.",
        ["an unknown tag"] = "It is -<m>5 GB [cite: @maker].",
        [LongerNames] = NamedSources.Page,
        [OfPinnedQuote] = "The Widget takes 5 GB of memory [cite: @pinned#size].",
        ["a quote found in a bystander's copy"] = "The Widget takes 5 GB of memory [cite: @copied#size].",
        ["evidence past its limit"] = "It costs $3 and more [cite: @old].",
        ["evidence without a date"] = "It is said to be large [cite: @undated].",
        ["a source of a community"] = "It is said to be small [cite: @talk].",
        ["a disputed claim"] = "It is said to be red [cite: @maker; disputes @talk].",
        ["a month for a date"] = "It was new [cite: @maker \u00b7 2026-10].",
        ["a level declared lower"] = "It holds for a day [cite: @maker \u00b7 low].",
        ["an assumption past its review"] = "It takes [about 30 hours][assume: a guess \u00b7 review 2026-11-20].",
        ["lists that begin anywhere, with tasks and footnotes"] =
            "3. three[^2]\n4. four[^1]\n\n   - [ ] to do\n   - [x] *5 GB* [cite: @maker]\n\n     [x] no box\n\n"
            + "> - quoted\n>\n>   ```sh\n>   a > b\n>   ```\n\n[^1]: One.\n[^2]: Two.",
        ["words struck out, raised and lowered"] =
            "10<sup>2</sup> H~2~O ~~was *4 GB*~~ is ~~4 GB~~ [5 GB][cite: @maker] <del>a <sub>b</sub></del><s>c</s>.",
        ["signs of Markdown as text"] =
            "A&B &amp;copy; \\& `a\\` \\*x\\* a_b _c_ \\[d] e|f # g (opinion of h) w@x.example `` ` ``"
            + " [5 GB][assume: a [guess]; _or_ (two)].",
        ["a table with code and line breaks"] = "| a `|` | b |\n|:--|--:|\n| `c` | 5 GB<br>*d* [cite: @maker] |\n| e \\| f | |",
        ["addresses that read like references"] = "[a](https://a.example/?b&copy;=c) is <https://b.example/?c=1&lt=2> [cite: @maker].",
        ["a text in German"] =
            "## \u00dcberschrift\n\nDie Gr\u00f6\u00dfe betr\u00e4gt 5,5 GB [cite: @maker]. 1. Schritt \u2013 \u201eja\u201c.",
        ["every kind of white space"] =
            "It is" + string.Concat("\u0085\u00A0\u1680\u2000\u200A\u202F\u205F\u3000\u200A".Select(c => $"{c}of"))
            + " 5 GB [cite: @maker].",
        ["where sentences end"] =
            "One ends! Two, \u201cthree?\u201d (Four.) Five\u2026 Six\u061f Seven\u06d4 Eight\u0964"
            + " \u4e5d\u3002\u5341\uff01\u201d\u5341\u4e00\uff1f Not.here e.g.this [It is 5 GB.][cite: @maker] 7. (!) Without an end",
        ["what counts as a sentence"] =
            "## A heading\n\nA paragraph without an end\n\n5.5.\n\n- One item.\n- \U00010400.\n- Other\n\n"
            + "| A cell. | b |\n|---|---|\n| (It is 5 GB [cite: @maker].) | c |",
        ["where quantities begin"] =
            "Of A100, v1.2, \u00e96, #3, @4, x-5, y/6, _7, 2.5, 8,000 and 9/10, but -11, .12, (13 and \U0001040014 [cite: @maker].",
        ["two publishers that agree"] = "It takes 5 GB [cite: @paper#size; @magazine#size].",
        ["evidence on the last day of its limit"] = "It is large [cite: @year]. It is small [cite: @quarter]. It is red [cite: @today].",
        ["pinned addresses of every form"] = PinnedSources.Page,
        [Opposite] = "The Widget never takes 5 GB of memory [cite: @pinned#size]. The Widget takes 5 GB of memory [cite: @pinned#size].",
        [Exchanged] = "The Gadget is 5% faster than the Widget [cite: @pinned#faster]."
            + " The Widget is 5% faster than the Gadget [cite: @pinned#faster].",
        [Columns] = "The Widget loses 4% in INT4 [cite: @pinned#loss]. The Widget loses 11% in INT4 [cite: @pinned#loss].",
        [TurnedWording] = "It never takes less [cite: @pinned#size \u00b7 as=\"The Widget takes 5 GB of memory\"]."
            + " It isn\u2019t without less [cite: @pinned#size \u00b7 as=\"Of more and less the Widget has less\"]."
            + " All three do [cite: @pinned#size \u00b7 as=\"All four Widgets do\"]."
            + " All three of us [cite: @pinned#size \u00b7 as=\"Two or three Widgets\"].",
    };

    /// <summary>
    /// The rules that some of them are about, by name: a checker that flags one of these sites reads one of its rules otherwise.
    /// </summary>
    public static IReadOnlyDictionary<string, string[]> Rules { get; } = new Dictionary<string, string[]>
    {
        ["white space and soft hyphens"] = ["T4", "T5"],
        ["a combining accent and a line break"] = ["T3", "T4"],
        ["every kind of white space"] = ["T5"],
        ["where sentences end"] = ["V1"],
        ["what counts as a sentence"] = ["V2"],
        ["where quantities begin"] = ["V3"],
        ["ranges, signs and bounds"] = ["V5"],
        ["two publishers that agree"] = ["C7"],
        ["evidence on the last day of its limit"] = ["C6"],
        ["pinned addresses of every form"] = ["C5"],
        [TurnedWording] = ["C11"],
        [Opposite] = ["C11"],
        [Exchanged] = ["C11"],
        [Columns] = ["C11"],
        [LongerNames] = ["C10"],
    };

    /// <summary>Builds all of them, as they are published.</summary>
    public static async Task<ConformanceSet> BuildAsync()
    {
        var set = new ConformanceSet();
        foreach (var (name, page) in Pages)
        {
            set.AddGood(name, await PublishAsync(OfPage(page)), Rules.GetValueOrDefault(name, []));
        }

        set.AddGood("a site of two pages", await PublishAsync(TestSite.Example()));
        set.AddGood(
            OneQuote, await PublishAsync(OfPage(Pages[OfPinnedQuote]) + "\n-- other.md --\n# Other\n\n" + Pages[OfPinnedQuote]), "W8");
        set.AddGood("a site below a base path", await PublishAsync(TestSite.Example(), Base));
        set.AddGood("names of files in Chinese and Arabic", await PublishAsync(Named("\u6587\u4ef6 100%", "\u0645\u0644\u0641"), Base));
        set.AddGood(FigureSite.Name, await PublishAsync(FigureSite.Input), "W24", "W28", "W32");
        set.AddGood("a site within the site", await PublishAsync(Nested(), Base), "I4");
        set.AddGood("answers that stale numbers would turn", await PublishAsync(Stale()), "P5");
        foreach (var (name, input, address, rules) in MisreadSites.All)
        {
            set.AddGood(name, await PublishAsync(input, address), rules);
        }

        AddRewritten("a page whose line ends were rewritten in transit", html => html.Replace("\n", "\r\n", StringComparison.Ordinal));
        AddRewritten(
            "a page that went through a minifier",
            html => PlainAttribute().Replace(WhiteSpace().Replace(Comment().Replace(html, ""), " "), "=$1"));
        return set;

        void AddRewritten(string name, Func<string, string> rewrite)
        {
            const string Site = "a site of two pages";
            var files = set.Sites[Site].ToDictionary();
            files["index.html"] = rewrite(files["index.html"]);
            set.Cases.Add(ConformanceCase.Of(name, Site, set.Sites[Site], files, warning: "W21"));
        }
    }

    /// <summary>The input of a site of one page.</summary>
    public static string OfPage(string page) => $"""
        -- _sources/sources.yml --
        {Sources}{PinnedSources.Yaml}{NamedSources.Yaml}
        -- _sources/cite.lock.json --
        {Lock}
        -- guide/picture.svg --
        <svg xmlns="http://www.w3.org/2000/svg"></svg>
        -- site.yml --
        title: Widgets
        entities: [{"{"}name: Widget, type: Product, same-as: [https://widget.example/]{"}"}, {NamedSources.Entities}]
        -- index.md --
        # Home

        {page}
        """;

    private static readonly string Lock = """
        {"sources": {
        PINNED"paper": {"url": "https://paper.example/", "status": "ok", "checkedAt": "2026-11-20", "by": "site 1.0.0",
          "sha256": "fda509b70efdaa690b2fc62d34a1fc5cc8259b253c7920c8d76b524ae4295526",
          "quotes": {"PAPER": {"found": true, "occurrences": 1}}},
        "copied": {"url": "https://github.com/somebody/widget/blob/0123456789abcdef0123456789abcdef01234567/NOTES.md",
          "status": "ok", "checkedAt": "2026-11-20", "by": "site 1.0.0",
          "sha256": "fda509b70efdaa690b2fc62d34a1fc5cc8259b253c7920c8d76b524ae4295526",
          "quotes": {"SIZE": {"found": true, "occurrences": 1, "lines": "3"}}},
        "pinned": {"url": "https://github.com/maker/widget/blob/0123456789abcdef0123456789abcdef01234567/NOTES.md",
          "status": "ok", "checkedAt": "2026-11-20", "by": "site 1.0.0",
          "sha256": "fda509b70efdaa690b2fc62d34a1fc5cc8259b253c7920c8d76b524ae4295526",
          "quotes": {"SIZE": {"found": true, "occurrences": 1, "lines": "3"}, "FASTER": {"found": true, "occurrences": 1, "lines": "4"},
            "LOSS": {"found": true, "occurrences": 1, "lines": "6"}, "HEADS": {"found": true, "occurrences": 1, "lines": "5"}}}
        }}
        """.Replace("PINNED", PinnedSources.Lock + NamedSources.Lock, StringComparison.Ordinal)
        .Replace("PAPER", FoldedText.KeyOf("it needs 5 GB"), StringComparison.Ordinal)
        .Replace("FASTER", FoldedText.KeyOf("The Widget is 5% faster than the Gadget"), StringComparison.Ordinal)
        .Replace("LOSS", FoldedText.KeyOf("| Widget | 4% | 11% |"), StringComparison.Ordinal)
        .Replace("HEADS", FoldedText.KeyOf("| Model | Loss FP8 | Loss INT4 |"), StringComparison.Ordinal)
        .Replace("SIZE", FoldedText.KeyOf("The Widget takes 5 GB of memory"), StringComparison.Ordinal);

    private static async Task<IReadOnlyDictionary<string, string>> PublishAsync(string files, string? baseUrl = null) =>
        await PublishAsync(new TestSite(files), baseUrl);

    private static async Task<IReadOnlyDictionary<string, string>> PublishAsync(TestSite site, string? baseUrl = null)
    {
        using (site)
        {
            var built = await site.BuildAsync(baseUrl: baseUrl);
            Assert.True(built.Succeeded, string.Join('\n', built.Diagnostics.Select(d => $"{d.Rule.Code} {d.Location}: {d.Message}")));
            return SiteFiles.Read(site.Output);
        }
    }

    private static string Named(params string[] names) => $"""
        -- _sources/sources.yml --
        {Sources}
        -- index.md --
        # Home

        See [one]({Uri.EscapeDataString(names[0])}.md) and [other]({Uri.EscapeDataString(names[1])}.md).
        -- {names[0]}.md --
        # {names[0]}

        It is 5 GB [cite: @maker].
        -- {names[1]}.md --
        # {names[1]}

        It is [6 GB][assume: a guess].
        """;

    private static string Stale() => """
        -- _sources/sources.yml --
        SOURCES
        -- _facts/prices.yml --
        facts:
          rent: { label: Rent, value: 3 USD/h, source: old#price, note: the least, low: 2 USD/h, high: 5 USD/h }
          bill: { label: Bill, value: 900 USD/month, source: old#price, note: read off }
        -- _models/rent.yml --
        title: Does renting pay?
        version: "1"
        inputs:
          rent: { label: Rent of a card, unit: USD/h, fact: rent }
          hours: { label: Hours, unit: h/month, default: 100, assumption: a guess, low: 80, high: 150, min: 0, max: 730 }
          bill: { label: Bill at a host, unit: USD/month, fact: bill }
        results:
          cost: { label: Cost of renting, unit: USD/month, formula: rent * hours, format: USD0 }
          wins: { label: Share of draws, unit: "1", formula: 'cost < bill ? 1 : 0', format: "%0", shown: mean }
        scenarios:
          idle: { title: Hardly used, set: { hours: 0.001 } }
        verdict:
          - { when: wins_mean > 0.5, say: "Renting pays: {cost} a month." }
          - { say: "It does not pay: {cost} a month." }
        -- index.md --
        # Home

        Renting costs [calc: rent.cost] a month, at least [calc: rent.cost · low], and with
        more use [calc: rent.cost(hours=300)]. Hardly used it costs [calc: rent.cost(scenario=idle)].

        [calculator: rent]
        """.Replace("SOURCES", Sources, StringComparison.Ordinal);

    private static string Nested() => $"""
        -- site.yml --
        title: Outside
        sites: [{"{"}input: ../inner, at: inner{"}"}]
        -- ../inner/index.md --
        # Inside

        It is [6 GB][assume: a guess].
        -- index.md --
        # Outside

        It is [5 GB][assume: a guess]. See [inside](../inner/index.md).
        """;

    [GeneratedRegex("<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();

    [GeneratedRegex("=\"([A-Za-z0-9-]+)\"")]
    private static partial Regex PlainAttribute();
}
