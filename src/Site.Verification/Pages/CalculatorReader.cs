using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using Site.Text.Folding;

namespace Site.Verification.Pages;

/// <summary>Takes from a calculator or a comparison what it shows (W13, W32).</summary>
internal static class CalculatorReader
{
    private const string Result = "data-result";

    // What is held against the model piece by piece, is drawn, or says where a value is from.
    private const string Told =
        "svg, option, summary, [data-result] output, [data-result] small, .calc-range i, label i, .calc-parts dd, [data-point], "
        + "[data-swing], [data-row], .compare-strip, .calc-verdict, .compare-flip, .compare-slide output, figcaption span, "
        + "cost-comparison tbody";

    // Words of figures, such as ($129, are looked at without the marks around them.
    private static readonly char[] Marks = ['.', ',', ';', ':', '(', ')', '!', '?'];

    /// <summary>Takes it.</summary>
    /// <param name="calculator">The element.</param>
    public static CalculatorPart Read(IElement calculator) => new()
    {
        Model = calculator.GetAttribute("data-json") ?? "",
        IsComparison = calculator.LocalName == "cost-comparison",
        Verdict = TextOf(calculator, ".calc-verdict"),
        Flip = TextOf(calculator, ".compare-flip"),
        Results = [.. All(calculator, Result).Select(r => (Name(r, Result), Of(r, "dt"), Of(r, "output"), Of(r, "small")))],
        Scenario = ScenarioOf(calculator),
        Slide = (TextOf(calculator, ".compare-about"), TextOf(calculator, ".compare-slide output")),
        Captions =
        [
            .. All(calculator, "data-chart").Select(c => (Name(c, "data-chart"), Of(c, "figcaption span"))),
            .. All(calculator, "data-decides").Select(d => (Name(d, "data-decides"), Of(d, "figcaption span"))),
        ],
        Fields =
        [
            .. All(calculator, "data-input").Select(i => new ShownCells(
                Name(i, "data-input"),
                [
                    i.QuerySelector("input[type=text]")?.GetAttribute("value") ?? "",
                    .. i.QuerySelectorAll(".calc-range i").Select(Words),
                ])),
        ],
        Choices = [.. All(calculator, "data-choice").Select(Choice)],
        Sums =
        [
            .. All(calculator, "data-parts").Select(p => (
                Name(p, "data-parts"),
                p.QuerySelectorAll("div").Select(Term).ToImmutableArray())),
        ],
        Charts = [.. All(calculator, "data-chart").Select(c => Table(c, "data-chart", "data-point"))],
        Swings = [.. All(calculator, "data-decides").Select(d => Table(d, "data-decides", "data-swing"))],
        Assumptions = [.. All(calculator, "data-row").Select(r => Row(r, "data-row", "td:not(:last-child)"))],
        Heads = [.. calculator.QuerySelectorAll("cost-comparison thead th").Select(Words)],
        Cases =
        [
            .. calculator.QuerySelectorAll("cost-comparison tbody tr").Select(r => new ShownCells(
                Of(r, "th"),
                [.. r.QuerySelectorAll("td").Select(Words)])),
        ],
        Lengths = [.. calculator.QuerySelectorAll(".compare-bar .fill").Select(b => PerCent(b, "width"))],
        Strips = [.. All(calculator, "data-case").Select(Strip)],
        Figures = [.. FiguresIn(calculator)],
    };

    private static IEnumerable<IElement> All(IElement calculator, string attribute) => calculator.QuerySelectorAll($"[{attribute}]");

    private static string Name(IElement element, string attribute) => element.GetAttribute(attribute)!;

    private static string Words(IElement element) => FoldedText.Of(element.TextContent);

    private static string Of(IElement element, string selector) => element.QuerySelector(selector) is { } inner ? Words(inner) : "";

    private static string? TextOf(IElement element, string selector) => element.QuerySelector(selector) is { } inner ? Words(inner) : null;

    private static string? ScenarioOf(IElement calculator)
    {
        var all = calculator.QuerySelectorAll("[data-scenarios] option, .compare-choice input[type=radio]").ToList();
        var chosen = all.Find(o => o.HasAttribute("selected") || o.HasAttribute("checked"));
        return all.Count == 0 ? null : chosen?.GetAttribute("value") ?? "";
    }

    private static ShownChoice Choice(IElement choice)
    {
        var options = choice.QuerySelectorAll("option").ToList();
        var selected = options.Find(o => o.HasAttribute("selected"));
        return new ShownChoice(
            Name(choice, "data-choice"),
            selected?.GetAttribute("value") ?? "",
            options.Find(o => !o.HasAttribute("data-sets") && o.HasAttribute("selected")) is { } best ? Words(best) : "",
            [
                .. options.Where(o => o.HasAttribute("data-sets"))
                .Select(o => (o.GetAttribute("value") ?? "", Words(o), Name(o, "data-sets"))),
            ]);
    }

    private static ShownTable Table(IElement table, string attribute, string ofRow) => new(
        Name(table, attribute),
        [.. table.QuerySelectorAll("thead th").Select(Words)],
        [.. All(table, ofRow).Select(r => Row(r, ofRow, "th small, td, [data-point] th"))]);

    private static ShownCells Row(IElement row, string attribute, string cells) =>
        new(Name(row, attribute), [.. row.QuerySelectorAll(cells).Select(Words)]) { Label = Of(row, "th") };

    private static (string Label, string Shown) Term(IElement term) =>
        (Of(term, "dt"), string.Join(' ', term.QuerySelectorAll("dd").Select(Words)));

    private static ShownStrip Strip(IElement strip) => new(
        Name(strip, "data-case"),
        Of(strip, "div"),
        [.. strip.QuerySelectorAll("rect").Select(r => (BarOf(r), PerCent(r, "x"), PerCent(r, "width")))]);

    private static int BarOf(IElement stretch) =>
        stretch.GetAttribute("class") is ['c', .. var number] && int.TryParse(number, CultureInfo.InvariantCulture, out var bar) ? bar : -1;

    private static double PerCent(IElement element, string attribute) =>
        element.GetAttribute(attribute) is [.. var number, '%']
            && double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value
            : double.NaN;

    private static IEnumerable<string> FiguresIn(IElement calculator)
    {
        var text = new StringBuilder();
        Collect(calculator);
        return text.ToString()
            .Split((char[])[' ', '\n', '\t', '\r', '\f'], StringSplitOptions.RemoveEmptyEntries)
            .Where(w => w.AsSpan().ContainsAnyInRange('0', '9'))
            .Select(w => w.Trim(Marks))
            .Distinct(StringComparer.Ordinal);

        void Collect(IElement element)
        {
            foreach (var child in element.ChildNodes)
            {
                if (child is IText words)
                {
                    text.Append(words.Data).Append(' ');
                }
                else if (child is IElement inner && !inner.Matches(Told))
                {
                    Collect(inner);
                }
            }
        }
    }
}
