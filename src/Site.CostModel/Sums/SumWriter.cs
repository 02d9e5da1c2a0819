using System.Collections.Immutable;
using System.Globalization;
using Site.CostModel.Display;
using Site.CostModel.Evaluation;
using Site.CostModel.Formulas;
using Site.CostModel.Models;
using Site.Quantities.Units;

namespace Site.CostModel.Sums;

/// <summary>Writes how a result follows, from the same trees that compute it.</summary>
public sealed class SumWriter
{
    // A result, what it is the sum of, and how that comes about: further down nobody follows a list.
    private const int Levels = 2;
    private const int MostLines = 12;

    // The digits that numbers on the way are shown with: the fewest with which the line adds up.
    private static readonly ImmutableArray<int> Digits = [3, 4, 5, 6, 8];

    private readonly ModelEvaluation _evaluation;
    private readonly ImmutableArray<double> _values;
    private readonly ImmutableArray<ModelFormula?> _formulas;
    private readonly List<int> _inputs = [];

    private SumWriter(ModelEvaluation evaluation)
    {
        _evaluation = evaluation;
        var model = evaluation.Model;
        var (values, formulas) = (new double[model.SlotCount], new ModelFormula?[model.SlotCount]);
        foreach (var input in model.Inputs)
        {
            values[input.Slot] = evaluation.ValueOf(input.Name);
        }

        foreach (var conversion in model.Conversions)
        {
            values[conversion.Slot] = conversion.Number;
        }

        foreach (var formula in model.Formulas)
        {
            values[formula.Slot] = evaluation.ValueOf(formula.Name);
            formulas[formula.Slot] = formula;
        }

        (_values, _formulas) = ([.. values], [.. formulas]);
    }

    /// <summary>Writes how a result follows.</summary>
    /// <param name="evaluation">The values.</param>
    /// <param name="result">The result.</param>
    /// <param name="format">How it is shown; null for its own format.</param>
    public static Sum Of(ModelEvaluation evaluation, ModelResult result, DisplayFormat? format = null)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        ArgumentNullException.ThrowIfNull(result);
        return new SumWriter(evaluation).Write(result, format ?? result.Format);
    }

    private Sum Write(ModelResult result, DisplayFormat format)
    {
        var lines = ImmutableArray.CreateBuilder<SumLine>();
        var told = new HashSet<int> { result.Formula.Slot };
        var waiting = new Queue<(ModelFormula Formula, int Level)>([(result.Formula, 0)]);
        while (lines.Count < MostLines && waiting.TryDequeue(out var next))
        {
            var line = Line(next.Formula, next.Formula == result.Formula ? format : null, out var used);
            lines.Add(line);
            foreach (var slot in used)
            {
                // A formula that only passes a value on is no level of its own.
                var level = used.Count == 1 ? next.Level : next.Level + 1;
                if (_formulas[slot] is { } formula && level <= Levels && told.Add(slot))
                {
                    waiting.Enqueue((formula, level));
                }
            }
        }

        var inputs = _evaluation.Model.Inputs.Where(i => _inputs.Contains(i.Slot));
        return new Sum(
            lines.ToImmutable(),
            [.. inputs.Select(i => new SumInput(i, _evaluation.Inputs.Values[i.Slot], Show(i.Slot, Digits[0])))],
            _evaluation.BandOf(result));
    }

    private SumLine Line(ModelFormula formula, DisplayFormat? format, out IReadOnlyList<int> used)
    {
        var model = _evaluation.Model;
        var label = SumLabels.Of(model, formula);
        var value = _values[formula.Slot];
        var taken = TakenBranch.Of(formula.Tree, _values);
        used = UsedNames.In(taken);
        if (used.Count == 0)
        {
            var deciding = TakenBranch.Deciding(formula.Tree, _values).ToList();
            used = [.. deciding.SelectMany(UsedNames.In).Distinct()];
            Note(used);
            var writer = new FormulaWriter(model, slot => Show(slot, Digits[0]));
            var parts = deciding.Count > 0 ? writer.Write(deciding) : writer.Write(taken);
            return new SumLine(formula.Identifier, label, ShowResult(formula, format, value), SumRelation.Because, parts);
        }

        Note(used);
        foreach (var digits in Digits)
        {
            var shown = format is null ? Show(formula.Slot, digits) : ShowResult(formula, format, value);
            if (AddsUp(taken, digits, format, formula, shown))
            {
                return Told(digits, shown, SumRelation.Equal);
            }
        }

        return Told(Digits[1], format is null ? Show(formula.Slot, Digits[1]) : ShowResult(formula, format, value), SumRelation.About);

        SumLine Told(int digits, string shown, SumRelation relation) => new(
            formula.Identifier,
            label,
            shown,
            relation,
            new FormulaWriter(model, slot => Show(slot, digits)).Write(taken));
    }

    /// <summary>Whether the numbers as they are shown give what is shown.</summary>
    private bool AddsUp(Expression taken, int digits, DisplayFormat? format, ModelFormula formula, string shown)
    {
        var rounded = _values.ToArray();
        foreach (var slot in UsedNames.In(taken))
        {
            rounded[slot] = Rounded(slot, digits);
        }

        var sum = Arithmetic.Evaluate(taken, rounded);
        return (format is null ? Show(formula.Unit, sum, digits, InfiniteOf(formula)) : format.Show(sum, InfiniteOf(formula))) == shown;
    }

    private void Note(IEnumerable<int> slots) => _inputs.AddRange(slots.Where(s => !_inputs.Contains(s)));

    private string ShowResult(ModelFormula formula, DisplayFormat? format, double value) =>
        format?.Show(value, InfiniteOf(formula)) ?? Show(formula.Slot, Digits[0]);

    private string Show(int slot, int digits) =>
        _evaluation.Model.Inputs.FirstOrDefault(i => i.Slot == slot) is { } input
            ? Show(input.Unit, _values[slot], DisplayFormat.PlainDigits, input.InfiniteWord)
            : _formulas[slot] is { } formula
                ? Show(formula.Unit, _values[slot], digits, InfiniteOf(formula))
                : "";

    private static string Show(Unit unit, double value, int digits, string? infinite) =>
        DisplayFormat.Plain(unit, digits).Show(value, infinite);

    private double Rounded(int slot, int digits)
    {
        var unit = _formulas[slot]?.Unit ?? _evaluation.Model.Inputs.FirstOrDefault(i => i.Slot == slot)?.Unit;
        return unit is not null
            && double.IsFinite(_values[slot])
            && NumberIn(DisplayFormat.Plain(unit, digits), Show(slot, digits)) is { } number
                ? double.Parse(number, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture)
                : _values[slot];
    }

    /// <summary>The number in a text that a format has shown; null where it is a word.</summary>
    private static string? NumberIn(DisplayFormat format, string shown)
    {
        var sign = shown.StartsWith('-') ? "-" : "";
        var text = shown[(sign.Length + format.Prefix.Length)..];
        foreach (var suffix in new[] { format.Suffix, format.SuffixOfOne })
        {
            if (text.EndsWith(suffix, StringComparison.Ordinal) && text[..^suffix.Length] is { Length: > 0 } number
                && char.IsAsciiDigit(number[^1]))
            {
                return sign + number;
            }
        }

        return null;
    }

    private string? InfiniteOf(ModelFormula formula) => _evaluation.Model.FindResult(formula.Name)?.InfiniteWord;
}
