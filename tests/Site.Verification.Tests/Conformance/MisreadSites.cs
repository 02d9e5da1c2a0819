using Site.Generator.Tests.Sites;

namespace Site.Verification.Tests.Conformance;

/// <summary>
/// Honest sites in which stands what a checker written from the page on the format alone read otherwise, and what checkers with one rule
/// broken passed all other cases with.
/// </summary>
internal static class MisreadSites
{
    /// <summary>The address of a site that has one: only such sites have a feed.</summary>
    public const string Base = "https://example.org/base/";

    private const string Source = "-- _sources/sources.yml --\n" + TestSite.Source;

    /// <summary>The sites, the rules they are about, and where they are published.</summary>
    public static IReadOnlyList<(string Name, string Input, string? Base, string[] Rules)> All { get; } =
    [
        ("numbers of so many digits", Source + """
            -- _models/light.yml --
            title: Of so many digits
            version: "1"
            inputs:
              count: { label: Count, unit: "1", default: 7688.4, assumption: a guess, low: 7684, high: 7692, min: 0, max: 100000 }
              nothing: { label: Nothing, unit: "1", default: 0, assumption: a guess, min: 0, max: 9 }
            results:
              three: { label: Three digits, unit: "1", formula: count, format: "~3" }
              two: { label: Two digits, unit: "1", formula: count * 2, format: "~2" }
              none: { label: None at all, unit: "1", formula: nothing, format: "~3" }
              tenths: { label: Tenths, unit: "1", formula: count / 10, format: "1" }
              whole: { label: Whole ones, unit: "1", formula: count + 0.1, format: "0" }
            charts:
              by-count: { title: By count, x: count, from: 1000, to: 9000, results: [three, tenths] }
            verdict:
              - { say: "It is {three} or {two}." }
            -- index.md --
            # Home

            Of [calc: light.three], [calc: light.two], [calc: light.none], [calc: light.tenths] and [calc: light.whole].

            [calculator: light]
            """, null, ["W13", "W14", "W32"]),
        ("what is to be had no more, and what soon will not be", Source + """
            -- _facts/plans.yml --
            facts:
              over: { label: Price of the old plan, value: 7 USD/month, source: maker#one, until: 2026-10-31, volatility: volatile }
              ends: { label: Price of the new plan, value: 9 USD/month, source: maker#one, until: 2026-12-24, conditions: for students }
            tables:
              plans:
                label: Plans
                source: maker#one
                columns: { fee: { label: Fee, unit: USD/month } }
                rows:
                  gone: { label: The one that is gone, fee: { value: 1, until: 2026-11-01 } }
                  small: { label: Small, fee: 4 }
                  large: { label: Large, fee: 6 }
            -- _models/plan.yml --
            title: What does a plan cost?
            version: "1"
            inputs:
              fee: { label: Fee, unit: USD/month }
              best-fee: { label: Least fee, unit: USD/month }
              months: { label: Months, unit: month, default: 12, assumption: a year, min: 1, max: 60 }
            choices:
              plan: { label: Plan, table: plans, default: [gone, small, large], sets: { fee: fee } }
              best: { label: Best plan, table: plans, default: { least: cheapest }, sets: { best-fee: fee } }
            formulas:
              cheapest: { unit: USD, formula: best_fee * months }
            results:
              total: { label: All in all, unit: USD, formula: fee * months, format: USD0 }
              least: { label: At least, unit: USD, formula: cheapest, format: USD0 }
            verdict:
              - { say: "It costs {total}, and {least} at least." }
            -- index.md --
            # Home

            It was [fact: over] and is [fact: ends], or [calc: plan.total] in all, at least [calc: plan.least].
            The old one was [calc: plan.total(plan=gone)].

            [calculator: plan]
            """, null, ["C2", "W16", "W22", "W28"]),
        ("many updates of two pages", Source + """
            -- index.md --
            ---
            date: 2026-09-01
            updates:
              - { date: 2026-11-20, text: The third. }
              - { date: 2026-11-20, text: The second of that day., changes: [one, other] }
              - { date: 2026-09-01, text: The first. }
            ---
            # Home

            It is [5 GB][assume: a guess].
            -- other.md --
            ---
            date: 2026-11-20
            ---
            # Other

            It is [6 GB][assume: a guess].
            -- third.md --
            ---
            date: 2026-10-01
            updates: [{ date: 2026-11-21, text: Now. }, { date: 2026-11-20, text: Then. }]
            ---
            # Third

            It is [7 GB][assume: a guess].
            """, Base, ["I8", "I10", "P3"]),
        ("numbers in groups, raised and per one", Source + """
            -- index.md --
            # Home

            It made 1 234 567 parts [cite: @maker]. It took 10⁶ s and 5 GB per 1 user [cite: @maker].

            It made 1,234,567.50 and 12'345 of them [cite: @maker]. It is version 2.10 of 7.1 [cite: @maker].
            -- fr.md --
            ---
            lang: fr
            ---
            # Autre

            Il a 1,5 Go et 1.234 pages [cite: @maker]. Il en a 12 345,6 et 1.5 [cite: @maker].
            """, null, ["W29"]),
    ];
}
