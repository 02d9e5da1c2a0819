using Site.Citations.Twins;
using Site.CostModel.Formulas;
using Site.CostModel.Json;
using Site.CostModel.Uncertainty;
using Site.Quantities.Units;

namespace Site.Verification.Derivations;

/// <summary>
/// Draws the band of a computed claim again, by the rules of the format, from the ranges of its inputs and the formulas of its model.
/// </summary>
internal sealed class BandRedraw
{
    private readonly Dictionary<string, int> _slots = new(StringComparer.Ordinal);
    private readonly List<Unit?> _units = [];
    private readonly List<double> _values = [];
    private readonly List<InputRange> _ranges = [];
    private readonly List<int> _uncertain = [];
    private readonly List<(CheckedFormula Formula, int[] Arguments, int Slot)> _steps = [];

    private BandRedraw()
    {
    }

    /// <summary>Draws it.</summary>
    /// <param name="derivation">The derivation.</param>
    /// <param name="formulas">The formulas that its result depends on, in order of computation.</param>
    /// <param name="stopping">Stops it.</param>
    /// <param name="drawn">What the draws come to; null where no input has a range.</param>
    /// <returns>Whether the derivation is sound enough to draw; what is not is reported elsewhere.</returns>
    public static bool TryDraw(
        TwinDerivation derivation,
        IReadOnlyList<FormulaEntry> formulas,
        CancellationToken stopping,
        out DrawnResult? drawn)
    {
        var redraw = new BandRedraw();
        drawn = null;
        if (!redraw.Prepare(derivation, formulas) || !redraw._slots.TryGetValue(derivation.Result.Name, out var result))
        {
            return false;
        }

        drawn = redraw._uncertain.Count == 0 ? null : redraw.Draw(result, stopping);
        return true;
    }

    private bool Prepare(TwinDerivation derivation, IReadOnlyList<FormulaEntry> formulas)
    {
        foreach (var (name, input) in derivation.Inputs)
        {
            var likely = ExactNumber.Read(input.Value);
            if (input.Low is not null || input.High is not null)
            {
                var (low, high) = (ExactNumber.Read(input.Low ?? input.Value), ExactNumber.Read(input.High ?? input.Value));
                _ranges.Add(new InputRange(name, low, likely, high));
                _uncertain.Add(_values.Count);
            }

            Add(name, UnitParser.Parse(input.Unit, out _), likely);
        }

        foreach (var step in formulas)
        {
            var names = FormulaNames.In(step.Formula).Where(_slots.ContainsKey).Distinct(StringComparer.Ordinal).ToList();
            var unit = UnitParser.Parse(step.Unit, out _);
            var formula = CheckedFormula.Parse(step.Formula, [.. names.Select(n => (n, _units[_slots[n]]))], unit, out _);
            if (formula is null)
            {
                return false;
            }

            _steps.Add((formula, [.. names.Select(n => _slots[n])], _values.Count));
            Add(step.Name, unit, 0);
        }

        return true;
    }

    private void Add(string name, Unit? unit, double value)
    {
        _slots[name] = _values.Count;
        _units.Add(unit);
        _values.Add(value);
    }

    private DrawnResult Draw(int result, CancellationToken stopping)
    {
        var draws = new InputDraws(_ranges);
        double[] values = [.. _values];
        var arguments = new double[_steps.Select(s => s.Arguments.Length).DefaultIfEmpty(0).Max()];
        var samples = new double[Sampler.Samples];
        for (var s = 0; s < samples.Length; s++)
        {
            stopping.ThrowIfCancellationRequested();
            for (var i = 0; i < draws.Count; i++)
            {
                values[_uncertain[i]] = draws.Next(i);
            }

            foreach (var (formula, from, slot) in _steps)
            {
                for (var i = 0; i < from.Length; i++)
                {
                    arguments[i] = values[from[i]];
                }

                values[slot] = formula.Evaluate(arguments.AsSpan(0, from.Length));
            }

            samples[s] = values[result];
        }

        return Sampler.Of(samples);
    }
}
