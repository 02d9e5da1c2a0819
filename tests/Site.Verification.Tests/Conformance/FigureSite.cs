using System.Text.RegularExpressions;
using Site.Verification.Tests.Forgeries;

namespace Site.Verification.Tests.Conformance;

/// <summary>
/// A site whose calculator and comparison show what a small model seldom has: a result that is a sum, one that is the share of its draws,
/// values without a limit, a limit of a chart, lines that cross on a scale by ratios and on a plain one, a bar whose range runs to another
/// result, ranges of a scenario, and strips of one bar, of two, of many, and of none in a narrow part.
/// </summary>
internal static partial class FigureSite
{
    /// <summary>What the site is called.</summary>
    public const string Name = "what calculators and comparisons show";

    /// <summary>Its input.</summary>
    public const string Input = """
        -- site.yml --
        title: Lights
        -- _models/ways.yml --
        title: Which light costs the least?
        version: "1.0"
        description: A light by candles, a lantern or a lamp.
        inputs:
          hours: { label: Hours of light, unit: h/month, default: 20, assumption: an example, min: 0, max: 1000 }
          candle: { label: Candles for an hour, unit: EUR/h, default: 0.5, assumption: a guess, min: 0, max: 9 }
          filling: { label: Hours of a filling, unit: h/month, default: 50, assumption: a guess, min: 1, max: 1000 }
          oil: { label: A filling of oil, unit: EUR/month, default: 10, assumption: a guess, min: 0, max: 99 }
          dearer: { label: A filling elsewhere, unit: EUR/month, default: 14, assumption: a guess, min: 0, max: 99 }
          rent: { label: Rent of the lamp, unit: EUR/month, default: 12, assumption: a guess, low: 8, high: 40, min: 0, max: 99 }
          current: { label: Current for an hour, unit: EUR/h, default: 0.05, assumption: a guess, min: 0, max: 9 }
          allowed: { label: Hours that are allowed, unit: h/month, default: all, assumption: a guess, min: 0, max: 9999, infinite: all }
          again: { label: Allowed again from, unit: h/month, default: never, assumption: a guess, min: 0, max: 9999, infinite: never }
        formulas:
          open: { unit: "1", formula: 'hours <= allowed || hours >= again ? 1 : 0' }
          full: { label: One filling, unit: h/month, formula: filling }
        main: { result: lamp, inputs: [hours] }
        results:
          candles:
            label: Candles a month
            unit: EUR/month
            formula: 'open > 0 ? hours * candle : Infinity'
            format: EUR2
            infinite: none
          lantern:
            label: A lantern a month
            unit: EUR/month
            formula: 'open > 0 ? ceil(hours / filling) * oil : Infinity'
            format: EUR2
            infinite: not to be had
          lantern-dearer:
            label: The lantern elsewhere
            unit: EUR/month
            formula: 'open > 0 ? ceil(hours / filling) * dearer : Infinity'
            format: EUR2
            infinite: not to be had
          lamp:
            label: A lamp a month
            unit: EUR/month
            formula: 'open > 0 ? rent + hours * current : Infinity'
            format: EUR2
            infinite: not to be had
          chance:
            label: Chance that the lamp beats the lantern
            unit: "1"
            formula: 'lamp < lantern ? 1 : 0'
            shown: mean
            format: "%0"
        scenarios:
          usual: { title: As usual, description: A month of short evenings., set: { hours: 60 } }
          winter: { title: A winter, set: { hours: 100 }, ranges: { hours: { low: 60, high: 300 }, candle: { low: 0.3, high: 0.6 } } }
          gift: { title: Candles for nothing, set: { candle: 0.001 } }
          island: { title: An island, set: { hours: 200, allowed: 100 } }
          pause: { title: A pause, set: { allowed: 100, again: 105 } }
          cheap: { title: Cheap candles, set: { candle: 0.25, rent: 90 } }
        charts:
          by-hours:
            title: Cost by hours of light
            x: hours
            from: 1
            to: 1000
            scale: log
            points: 21
            results: [candles, lantern, lamp]
            names: [Candles, Lantern, Lamp]
            limit: full
          few-hours:
            title: Cost of few hours
            x: hours
            from: 1
            to: 41
            scale: linear
            points: 9
            results: [candles, lamp]
            names: [Candles, Lamp]
        comparison:
          title: Three lights
          across: Which is the least, by hours
          x: hours
          from: 1
          to: 1000
          scenarios: [usual, winter, gift, island, pause, cheap]
          bars:
            - { label: By candles, brief: candles, result: candles }
            - { label: By lantern, brief: lantern, result: lantern, to: lantern-dearer }
            - { label: By lamp, brief: lamp, result: lamp }
          flip: [{ say: "At {candles} candles win." }]
        verdict:
          - { when: candles < Infinity, say: "Candles cost {candles}, a lamp {lamp}." }
          - { say: "There is no light: {lamp}." }
        -- index.md --
        # Lights

        Light by a lamp costs [calc: ways.lamp] a month, on an island [calc: ways.lamp(scenario=island)]. Its odds are [calc: ways.chance].

        [calculator: ways]

        [comparison: ways]
        """;

    /// <summary>Forgeries of it.</summary>
    public static IReadOnlyList<Forgery> Forged { get; } =
    [
        FigureForgeries.Figure("a term of a sum", "<dt>Rent of the lamp</dt><dd>€12.00</dd>", "<dt>Rent of the lamp</dt><dd>€2.00</dd>"),
        FigureForgeries.Figure("a term of a sum, left out", "<div><dt>Rent of the lamp</dt><dd>€12.00</dd></div>", ""),
        FigureForgeries.Figure("what a term of a sum is called", "<dt>Rent of the lamp</dt>", "<dt>Oil of the lamp</dt>"),
        FigureForgeries.Figure("the result that the range of a bar runs to", "<small>up to €28.00</small>", "<small>up to €38.00</small>"),
        FigureForgeries.Figure("the same in a comparison's table", "<td>up to €14.00</td>", "<td>up to €41.00</td>"),
        FigureForgeries.Figure(
            "a likely range of a result that is a share of draws",
            "<output aria-live=\"off\">1%</output> <small></small>",
            "<output aria-live=\"off\">1%</output> <small>likely 0% to 2%</small>"),
        FigureForgeries.Figure("the field of an input without a limit", "value=\"all\"", "value=\"9,999\""),
        FigureForgeries.Figure("a result that is not to be had", "<td class=\"right\">none</td>", "<td class=\"right\">€100.00</td>"),
        FigureForgeries.Figure("the limit of a chart", "One filling: 50 hours", "One filling: 80 hours"),
        FigureForgeries.Figure("where lines cross by ratios", "Lantern up to about 52 hours", "Lantern up to about 84 hours"),
        FigureForgeries.Figure("where lines cross", "Candles up to about 27 hours", "Candles up to about 37 hours"),
        FigureForgeries.Figure("which line is the lowest", "hours a month, then Lamp.</span>", "hours a month, then Candles.</span>"),
        FigureForgeries.Figure("a range that a scenario gives", "<td>likely €42.37 to €108.22</td>", "<td>likely €49.37 to €51.22</td>"),
        FigureForgeries.Figure("the bar that is the least throughout", "candles throughout", "lamp throughout"),
        FigureForgeries.Figure("where no bar has a value", "hours a month, then none</div>", "hours a month, then lamp</div>"),
        FigureForgeries.Figure(
            "a bar drawn where none has a value",
            "hours a month, then none</div>",
            "hours a month, then lamp</div>",
            "<rect class=\"c1\" x=\"43.9%\" width=\"23.3%\" height=\"24\"/><line",
            "<rect class=\"c1\" x=\"43.9%\" width=\"23.3%\" height=\"24\"/>"
                + "<rect class=\"c2\" x=\"67.2%\" width=\"32.8%\" height=\"24\"/><line"),
        FigureForgeries.Figure("a narrow part in which no bar has a value", "then none up to about 110", "then lamp up to about 110"),
        FigureForgeries.Figure(
            "many stretches as if they were few",
            "candles up to about 41, lamp from about 560 hours a month, and between them now one, now the other",
            "candles up to about 560 hours a month, then lamp"),
        FigureForgeries.Figure("the last of many stretches", "lamp from about 560 hours a month", "lamp from about 160 hours a month"),
        FigureForgeries.Figure(
            "the least by the value, where the middle of the draws is another",
            "<rect class=\"c1\" x=\"43.9%\" width=\"23.3%\" height=\"24\"/><rect class=\"c2\" x=\"67.2%\" width=\"32.8%\" height=\"24\"/>",
            "<rect class=\"c1\" x=\"43.9%\" width=\"12.8%\" height=\"24\"/><rect class=\"c2\" x=\"56.7%\" width=\"43.3%\" height=\"24\"/>",
            "<b>As usual</b> candles up to about 21, then lantern up to about 100 hours",
            "<b>As usual</b> candles up to about 21, then lantern up to about 50 hours"),
        FigureForgeries.Frame("a result without a value in the file of a comparison", "[\"none\",", "[\"€100.00\","),
        FigureForgeries.Frame("the result that a range runs to, in that file", "\"up to €28.00\"", "\"up to €38.00\""),
        FigureForgeries.Frame("a range of a scenario in that file", "\"likely €42.37 to €108.22\"", "\"likely €49.37 to €51.22\""),
        new("a share of draws as the value alone has it", "CITE624", Where.Html, (_, page, _) =>
            page.InHtml("<output aria-live=\"off\">1%</output>", "<output aria-live=\"off\">0%</output>")) { BrokenRule = "W13" },
    ];

    /// <summary>None of what the format says of calculators need be there.</summary>
    public static void ShowLess(ForgedSite site)
    {
        var page = site.Pages.Single();
        page.Html = Figures().Replace(page.Html, "");
        site.Seal();
    }

    [GeneratedRegex("<dl class=\"calc-parts\".*?</dl>|<figure class=\"calc-chart\".*?</figure>", RegexOptions.Singleline)]
    private static partial Regex Figures();
}
