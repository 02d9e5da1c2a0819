using System.Globalization;
using System.Text;

namespace Site.CostModel.Tests.Formulas;

/// <summary>
/// A random formula with a second opinion on its units that shares no code with the checker. The opinion is numeric: measure every
/// input in other base units (a smaller pound, a longer second …) and the result must come out the same, measured in those. Where a
/// formula's value depends only on some operands (max, branches), it is replaced by one that depends on all of them and has the same
/// dimension; both sides of a comparison must keep their ratio.
/// </summary>
internal sealed class DimensionOracle
{
    private static readonly (string Symbol, double Scale, int[] Exponents)[] Palette =
    [
        // Exponents of: GBP, USD, tok, s, J.
        ("GBP", 1, [1, 0, 0, 0, 0]), ("USD", 1, [0, 1, 0, 0, 0]), ("tok", 1, [0, 0, 1, 0, 0]), ("Mtok", 1e6, [0, 0, 1, 0, 0]),
        ("s", 1, [0, 0, 0, 1, 0]), ("ms", 1e-3, [0, 0, 0, 1, 0]), ("h", 3600, [0, 0, 0, 1, 0]), ("month", 730 * 3600, [0, 0, 0, 1, 0]),
        ("W", 1, [0, 0, 0, -1, 1]), ("kW", 1e3, [0, 0, 0, -1, 1]), ("kWh", 3.6e6, [0, 0, 0, 0, 1]), ("J", 1, [0, 0, 0, 0, 1]),
        ("%", 0.01, [0, 0, 0, 0, 0]),
    ];

    private readonly Random _random;
    private readonly List<int[]> _variables = [];
    private readonly Node _root;
    private int[] _declared;

    /// <summary>Makes a formula whose units are right, then, half the time, changes one unit.</summary>
    public DimensionOracle(int seed)
    {
        _random = new Random(seed);
        _declared = RandomUnit();
        _root = Make(_declared, 3);
        if (_random.Next(2) == 0)
        {
            Disturb();
        }
    }

    private delegate double Node(StringBuilder? text, double[] values, List<double> ratios);

    /// <summary>The formula.</summary>
    public string Text
    {
        get
        {
            var text = new StringBuilder();
            _root(text, new double[_variables.Count], []);
            return text.ToString();
        }
    }

    /// <summary>The unit the result declares.</summary>
    public string Declared => Spell(_declared);

    /// <summary>The names, each with its unit.</summary>
    public string[] Names => [.. _variables.Select((unit, i) => $"v{i} {Spell(unit)}")];

    /// <summary>Whether the formula gives the declared unit, whatever the base units.</summary>
    public bool IsRight()
    {
        for (var draw = 0; draw < 6; draw++)
        {
            var bases = Draw(5, 0.5, 2);
            var values = Draw(_variables.Count, 0.5, 2);
            List<double> before = [];
            List<double> after = [];
            before.Add(_root(null, values, before) * Factor(_declared, bases));
            after.Add(_root(null, [.. values.Select((v, i) => v * Factor(_variables[i], bases))], after));
            if (before.Zip(after).Any(pair => Math.Abs((pair.First / pair.Second) - 1) > 1e-9))
            {
                return false;
            }
        }

        return true;
    }

    private static double Factor(int[] unit, double[] bases)
    {
        var factor = 1.0;
        for (var i = 0; i < unit.Length; i++)
        {
            factor *= Math.Pow(Palette[i].Scale, unit[i]);
            for (var b = 0; b < bases.Length; b++)
            {
                factor *= Math.Pow(bases[b], Palette[i].Exponents[b] * unit[i]);
            }
        }

        return factor;
    }

    private static string Spell(int[] unit)
    {
        var text = string.Join('*', unit.Select((e, i) => (e, Palette[i].Symbol)).Where(p => p.e != 0).Select(p =>
            p.e == 1 ? p.Symbol : string.Create(CultureInfo.InvariantCulture, $"{p.Symbol}^{p.e}")));
        return text.Length == 0 ? "1" : text;
    }

    private double[] Draw(int count, double low, double high) =>
        [.. Enumerable.Range(0, count).Select(_ => low * Math.Pow(high / low, _random.NextDouble()))];

    private int[] RandomUnit()
    {
        var unit = new int[Palette.Length];
        for (var i = _random.Next(3); i > 0; i--)
        {
            unit[_random.Next(unit.Length)] += _random.Next(2) == 0 ? 1 : -1;
        }

        return unit;
    }

    private void Disturb()
    {
        var at = _random.Next(_variables.Count + 1);
        var unit = (int[])(at == _variables.Count ? _declared : _variables[at]).Clone();
        var from = _random.Next(unit.Length);
        var to = _random.Next(unit.Length);
        (unit[from], unit[to]) = (unit[from] - 1, unit[to] + 1);
        if (at == _variables.Count)
        {
            _declared = unit;
        }
        else
        {
            _variables[at] = unit;
        }
    }

    private Node Make(int[] unit, int depth)
    {
        switch (depth == 0 ? 0 : _random.Next(8))
        {
            case 1:
                var sum = _random.Next(2) == 0 ? " + " : " - ";
                return Binary(Make(unit, depth - 1), sum, Make(unit, depth - 1), (a, b) => a + b);
            case 2:
                var other = RandomUnit();
                return Binary(Make(Shift(unit, other, -1), depth - 1), " * ", Make(other, depth - 1), (a, b) => a * b);
            case 3:
                var divisor = RandomUnit();
                return Binary(Make(Shift(unit, divisor, 1), depth - 1), " / ", Make(divisor, depth - 1), (a, b) => a / b);
            case 4:
                return Call(_random.Next(2) == 0 ? "min" : "max", Make(unit, depth - 1), Make(unit, depth - 1));
            case 5:
                var compared = RandomUnit();
                return Choice(Make(compared, depth - 1), Make(compared, depth - 1), Make(unit, depth - 1), Make(unit, depth - 1));
            case 6:
                return Power(unit, depth);
            case 7:
                var factor = _random.Next(2, 10);
                return Wrap($"{factor} * (", Make(unit, depth - 1), ")", a => factor * a);
            default:
                return Variable(unit);
        }
    }

    private Node Variable(int[] unit)
    {
        // Now and then in other words: kWh for kW*h, J for W*s.
        var spelt = (int[])unit.Clone();
        if (_random.Next(3) == 0)
        {
            var (kW, h, kWh) = (9, 6, 10);
            (spelt[kW], spelt[h], spelt[kWh]) = (spelt[kW] + 1, spelt[h] + 1, spelt[kWh] - 1);
        }

        _variables.Add(spelt);
        var index = _variables.Count - 1;
        return (text, values, _) =>
        {
            text?.Append(CultureInfo.InvariantCulture, $"v{index}");
            return values[index];
        };
    }

    private Node Power(int[] unit, int depth)
    {
        var halves = unit.Select(e => e * 2).ToArray();
        return _random.Next(2) == 0
            ? Wrap("(", Make(halves, depth - 1), ") ** 0.5", Math.Sqrt)
            : Wrap("((", Make(unit, depth - 1), ") ** 2.4) ** (1 / 2.4)", a => Math.Pow(Math.Pow(a, 2.4), 1 / 2.4));
    }

    private static int[] Shift(int[] unit, int[] by, int sign) => [.. unit.Select((e, i) => e + (sign * by[i]))];

    private static Node Wrap(string before, Node node, string after, Func<double, double> compute) => (text, values, ratios) =>
    {
        text?.Append(before);
        var value = node(text, values, ratios);
        text?.Append(after);
        return compute(value);
    };

    private static Node Binary(Node left, string sign, Node right, Func<double, double, double> compute) => (text, values, ratios) =>
    {
        text?.Append('(');
        var a = left(text, values, ratios);
        text?.Append(')').Append(sign).Append('(');
        var b = right(text, values, ratios);
        text?.Append(')');
        return compute(a, b);
    };

    private static Node Call(string name, Node left, Node right) => (text, values, ratios) =>
    {
        text?.Append(name).Append('(');
        var a = left(text, values, ratios);
        text?.Append(", ");
        var b = right(text, values, ratios);
        text?.Append(')');
        return a + (1.7 * b);
    };

    private static Node Choice(Node left, Node right, Node whenTrue, Node whenFalse) => (text, values, ratios) =>
    {
        text?.Append('(');
        var a = left(text, values, ratios);
        text?.Append(") < (");
        ratios.Add(a / right(text, values, ratios));
        text?.Append(") ? (");
        var c = whenTrue(text, values, ratios);
        text?.Append(") : (");
        var d = whenFalse(text, values, ratios);
        text?.Append(')');
        return c + (1.3 * d);
    };
}
