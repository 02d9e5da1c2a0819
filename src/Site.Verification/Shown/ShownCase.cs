using System.Collections.Immutable;
using Site.CostModel.Display;
using Site.CostModel.Evaluation;
using Site.CostModel.Json;
using Site.CostModel.Models;
using Site.Verification.Derivations;
using Site.Verification.Models;
using Site.Verification.Pages;

namespace Site.Verification.Shown;

/// <summary>What a calculator or comparison shows beside its results, held against the case whose results it shows (W32).</summary>
internal sealed class ShownCase
{
    // Lengths are written to a tenth.
    private const double LengthSlack = 0.2;

    private readonly CalculatorPart _shown;
    private readonly ModelCase _case;

    private ShownCase(CalculatorPart shown, ModelCase given) => (_shown, _case) = (shown, given);

    private ModelDocument Model => _case.Document;

    /// <summary>The first thing that is not of the case, in a sentence that goes on; null where all is.</summary>
    /// <param name="shown">What is shown.</param>
    /// <param name="given">The case.</param>
    public static string? FindProblem(CalculatorPart shown, ModelCase given) => new ShownCase(shown, given).Problems().FirstOrDefault();

    private IEnumerable<string> Problems() =>
    [
        .. OfScenario(),
        .. _shown.Results.Select(OfResult).OfType<string>(),
        .. _shown.Fields.Select(OfField).OfType<string>(),
        .. _shown.Choices.Select(OfChoice).OfType<string>(),
        .. _shown.Sums.Select(OfSum).OfType<string>(),
        .. _shown.Charts.SelectMany(OfChart),
        .. _shown.Swings.SelectMany(OfSwings),
        .. _shown.Assumptions.Select(OfAssumption).OfType<string>(),
        .. _shown.Captions.Select(OfCaption).OfType<string>(),
        .. OfComparison(),
        .. OfFigures(),
    ];

    private static string Other(string what, string shown, string? expected) =>
        $"{what} is shown as '{shown}'; by the model it is '{expected ?? "nothing"}'.";

    private static bool Is(ImmutableArray<string> cells, params ReadOnlySpan<string?> expected)
    {
        var same = cells.Length == expected.Length;
        for (var i = 0; same && i < expected.Length; i++)
        {
            same = cells[i] == expected[i];
        }

        return same;
    }

    private InputEntry? InputOf(string name) => Model.Inputs.FirstOrDefault(i => i.Name == name);

    private IEnumerable<string> OfScenario()
    {
        var scenario = Model.Scenarios.FirstOrDefault(c => c.Name == _case.Vector.Name);
        if (_shown.Scenario is { } selected && selected != (scenario?.Name ?? ""))
        {
            yield return Other("the scenario", selected, scenario?.Name);
        }

        var comparison = Model.Comparison;
        if (_shown.Slide.About is { } about && about != scenario?.Description)
        {
            yield return Other("what is said of the scenario", about, scenario?.Description);
        }

        var at = comparison is null ? null : _case.Show(comparison.X, comparison.Format, _case.Values.GetValueOrDefault(comparison.X));
        if (_shown.Slide.At is { } said && said != at)
        {
            yield return Other("what the comparison is for", said, at);
        }
    }

    private string? OfResult((string Name, string Label, string Shown, string Range) result)
    {
        var bar = _shown.IsComparison ? Model.Comparison?.Bars.FirstOrDefault(b => b.Result == result.Name) : null;
        var label = bar?.Label ?? _case.ResultOf(result.Name)?.Label;
        var range = CaseRanges.Of(_case, result.Name, bar?.To);
        return result.Label != label ? Other($"what '{result.Name}' is called", result.Label, label)
            : result.Range != range ? Other($"the range of '{result.Name}'", result.Range, range)
            : null;
    }

    private string? OfCaption((string Name, string Caption) said)
    {
        if (Model.Charts.FirstOrDefault(c => c.Name == said.Name) is { } chart)
        {
            var caption = CaseCaptions.Of(_case, chart);
            return said.Caption == caption ? null : Other($"the caption of '{said.Name}'", said.Caption, caption);
        }

        // Two inputs of one label are told apart by their headings, which stand behind it in brackets.
        var widest = CaseSwings.Of(_case, said.Name).OrderByDescending(w => w.Width).FirstOrDefault();
        var holds = widest is null
            ? !said.Caption.AsSpan().ContainsAnyInRange('0', '9')
            : said.Caption.StartsWith($"Most of all: {InputOf(widest.Input)?.Label}", StringComparison.Ordinal)
                && said.Caption.EndsWith(widest.Sentence, StringComparison.Ordinal);
        return holds ? null : Other($"what decides '{said.Name}'", said.Caption, widest is null ? null : widest.Input + widest.Sentence);
    }

    private string? OfField(ShownCells field)
    {
        if (InputOf(field.Name) is not { } input || _case.PlainOf(field.Name) is null)
        {
            return $"there is a field of '{field.Name}', which the model does not have.";
        }

        string?[] expected = [Number(_case.Values.GetValueOrDefault(field.Name), input.Infinite), EndOf(input.Min), EndOf(input.Max)];
        return Is(field.Cells, expected) || Is(field.Cells, expected[0])
            ? null
            : Other($"the field of '{field.Name}'", string.Join(", ", field.Cells), string.Join(", ", expected));

        static string? EndOf(string? end) => end is null ? null : Number(ExactNumber.Read(end), null);
    }

    private static string? Number(double value, string? infinite) =>
        double.IsPositiveInfinity(value) ? infinite : double.IsFinite(value) ? DisplayFormat.Number(value) : null;

    private string? OfChoice(ShownChoice shown)
    {
        if (Model.Choices.FirstOrDefault(c => ModelInputsOf.Identifier(c.Name) == shown.Name) is not { } choice)
        {
            return $"there is a choice of '{shown.Name}', which the model does not have.";
        }

        foreach (var (name, label, sets) in shown.Options)
        {
            if (choice.Options.FirstOrDefault(o => o.Name == name) is not { } option
                || !label.StartsWith(option.Label, StringComparison.Ordinal)
                || !OptionValues.Are(sets, option.Values))
            {
                return $"the option '{name}' of '{choice.Name}' is called otherwise or sets other values than by the model.";
            }
        }

        var found = _case.Vector.Options?.GetValueOrDefault(choice.Name);
        var expected = _case.Setting(choice.Name) ?? (ModelInputsOf.IsSearched(choice) ? ChoiceObjective.Best : choice.Default ?? "");
        if (shown.Selected != expected)
        {
            return Other($"the choice of '{choice.Name}'", shown.Selected, expected);
        }

        var best = choice.Options.FirstOrDefault(o => o.Name == found)?.Label;
        return expected != ChoiceObjective.Best || shown.Best.EndsWith(": " + best, StringComparison.Ordinal)
            ? null
            : Other($"the best of '{choice.Name}'", shown.Best, best);
    }

    private string? OfSum((string Name, ImmutableArray<(string Label, string Shown)> Terms) sum)
    {
        if (_case.ResultOf(sum.Name) is not { } result)
        {
            return $"there is a sum of '{sum.Name}', which is no result of the model.";
        }

        var expected = _case.TermsOf(sum.Name).Where(t => t.Value != 0).ToList();
        var holds = expected.Count == sum.Terms.Length && expected.Zip(sum.Terms).All(t =>
            t.Second.Shown == _case.Show(result, t.First.Value)
            && t.First.Names.All(n => _case.LabelOf(n) is not { } label || t.Second.Label.Contains(label, StringComparison.Ordinal)));
        return holds
            ? null
            : Other(
                $"the sum of '{sum.Name}'",
                string.Join(" + ", sum.Terms.Select(t => $"{t.Label} {t.Shown}")),
                string.Join(" + ", expected.Select(t => $"{string.Join(", ", t.Names)} {_case.Show(result, t.Value)}")));
    }

    private IEnumerable<string> OfChart(ShownTable table)
    {
        if (Model.Charts.FirstOrDefault(c => c.Name == table.Name) is not { } chart)
        {
            yield return $"there is a chart '{table.Name}', which the model does not have.";
            yield break;
        }

        string?[] heads = [InputOf(chart.X)?.Label, .. chart.Results.Select(r => _case.ResultOf(r)?.Label)];
        if (!Is(table.Heads, heads))
        {
            yield return Other($"the heads of the chart '{chart.Name}'", string.Join(" | ", table.Heads), string.Join(" | ", heads));
        }

        foreach (var row in table.Rows)
        {
            var expected = int.TryParse(row.Name, out var at) && at >= 0 && at < chart.Points.Count ? RowOf(chart, at) : null;
            if (expected is null || !Is(row.Cells, expected))
            {
                yield return Other(
                    $"row {row.Name} of the chart '{chart.Name}'",
                    string.Join(" | ", row.Cells),
                    expected is null ? null : string.Join(" | ", expected));
            }
        }
    }

    private string?[] RowOf(ChartEntry chart, int at)
    {
        var x = ExactNumber.Read(chart.Points[at]);
        return [_case.Show(chart.X, chart.Format, x), .. chart.Results.Select(r => CaseRanges.ResultAt(_case, r, chart.X, x))];
    }

    private IEnumerable<string> OfSwings(ShownTable table)
    {
        var swings = CaseSwings.Of(_case, table.Name);
        foreach (var row in table.Rows)
        {
            var swing = swings.FirstOrDefault(s => s.Input == row.Name);
            if (swing is null || !IsCalled(row) || !Is(row.Cells, swing.Range, swing.AtLow, swing.AtHigh))
            {
                yield return Other(
                    $"what '{row.Name}' does to '{table.Name}'",
                    string.Join(" | ", row.Cells.Prepend(row.Label)),
                    swing is null ? null : $"{swing.Range} | {swing.AtLow} | {swing.AtHigh}");
            }
        }

        var least = table.Rows.Select(r => swings.FirstOrDefault(s => s.Input == r.Name)?.Width ?? 0).DefaultIfEmpty(0).Min();
        var wider = swings.FirstOrDefault(s => table.Rows.All(r => r.Name != s.Input)
            && (table.Rows.Length < Swing.Most || (s.Width > least && !ExactNumber.Agree(s.Width, least))));
        if (wider is not null)
        {
            yield return $"'{wider.Input}' is missing among what moves '{table.Name}'.";
        }
    }

    private string? OfAssumption(ShownCells row)
    {
        if (InputOf(row.Name) is not { } input || _case.PlainOf(row.Name) is not { } format)
        {
            return $"there is an assumption of '{row.Name}', which the model does not have.";
        }

        var setting = _case.Inputs[row.Name];
        string?[] expected =
        [
            format.Show(ExactNumber.Read(setting.Value), input.Infinite),
            setting.RangeOf(row.Name) is { } range ? $"{format.ShowEnd(range.Low)} to {format.ShowEnd(range.High)}" : "",
        ];
        return IsCalled(row) && Is(row.Cells, expected)
            ? null
            : Other(
                $"'{row.Name}' among the assumptions",
                string.Join(", ", row.Cells.Prepend(row.Label)),
                string.Join(", ", expected.Prepend(input.Label)));
    }

    /// <summary>Whether a row begins with the label of its input.</summary>
    private bool IsCalled(ShownCells row) => InputOf(row.Name)?.Label is { } label && row.Label.StartsWith(label, StringComparison.Ordinal);

    private IEnumerable<string> OfComparison()
    {
        if (!_shown.IsComparison)
        {
            yield break;
        }

        if (Model.Comparison is not { } comparison)
        {
            yield return "there is a comparison, which the model does not have.";
            yield break;
        }

        if ((_shown.Flip ?? "") != (_case.Vector.Flip ?? ""))
        {
            yield return Other("what would change the answer", _shown.Flip ?? "", _case.Vector.Flip);
        }

        string?[] heads = [InputOf(comparison.X)?.Label, .. comparison.Bars.SelectMany(b => new[] { b.Label, "Range" })];
        if (_shown.Heads is [_, .. var rest] && !Is(rest, heads))
        {
            yield return Other("the heads of its table", string.Join(" | ", rest), string.Join(" | ", heads));
        }

        if (OfLengths() is { } bar)
        {
            yield return $"the bar of '{bar}' is not as long as its value makes it.";
        }

        foreach (var strip in _shown.Strips)
        {
            var problem = _case.Other(strip.Name) is { } other
                ? CaseStrips.FindProblem(strip, comparison, other)
                : $"there is a strip of '{strip.Name}', which is no scenario of the model.";
            if (problem is not null)
            {
                yield return problem;
            }
        }

        foreach (var (row, name) in _shown.Cases.Zip(comparison.Scenarios))
        {
            var expected = CaseRanges.RowOf(_case, comparison, name);
            if (expected is null || !Is([row.Name, .. row.Cells], expected))
            {
                yield return Other(
                    $"the case '{name}'",
                    string.Join(" | ", row.Cells.Prepend(row.Name)),
                    expected is null ? null : string.Join(" | ", expected));
            }
        }

        if (_shown.Cases.Length != comparison.Scenarios.Count)
        {
            yield return $"there are {_shown.Cases.Length} cases, and {comparison.Scenarios.Count} in the model.";
        }
    }

    /// <summary>The first bar that is not as long as its value in proportion to the greatest; null where all are.</summary>
    private string? OfLengths()
    {
        var bars = _shown.Results.Zip(_shown.Lengths)
            .Select(b => (b.First.Name, Value: _case.Values.GetValueOrDefault(b.First.Name, double.NaN), Length: b.Second))
            .ToList();
        var most = bars.Where(b => double.IsFinite(b.Value)).OrderByDescending(b => b.Value).FirstOrDefault();
        var wrong = bars.Where(b => most.Value > 0 && !(Math.Abs(LengthOf(b.Value) - b.Length) <= LengthSlack));
        return wrong.Select(b => b.Name).FirstOrDefault();

        double LengthOf(double value) => double.IsFinite(value) ? most.Length * value / most.Value : 0;
    }

    private IEnumerable<string> OfFigures()
    {
        var known = CaseFigures.Of(_shown, _case);
        return _shown.Figures.Where(f => !known.Contains(f)).Select(f => $"'{f}' stands nowhere in the model or among what it gives.");
    }
}
