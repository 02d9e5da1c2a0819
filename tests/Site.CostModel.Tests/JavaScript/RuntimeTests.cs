using CsCheck;
using Jint;
using Site.CostModel.Display;
using Site.CostModel.Formulas;
using Site.CostModel.Tests.Formulas;
using Site.CostModel.Uncertainty;
using Site.Quantities.Units;

namespace Site.CostModel.Tests.JavaScript;

public sealed class RuntimeTests : IDisposable
{
    private static readonly double[] Special =
    [
        0.0, -0.0, 0.5, 1.5, 999.5, 0.9999999999999999, double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.Epsilon,
        double.MaxValue, 1, -1,
    ];

    private static readonly Gen<double> AnyNumber = Gen.OneOf(
        Gen.Double,
        Gen.Double[-1e6, 1e6],
        Gen.Int[-100_000, 100_000].Select(i => i / 1000.0),
        Gen.Int[-2000, 2000].Select(i => i / 8.0),
        Gen.Int[0, Special.Length - 1].Select(i => Special[i]));

    private readonly Script _script = new();

    public void Dispose() => _script.Dispose();

    [Fact]
    public void Numbers_are_shown_alike_to_the_byte()
    {
        var show = _script.Runtime.Get("Show");
        var formats = new[] { "GBP0", "GBP2", "GBP~3", "USD/Mtok4", "%1", "p/kWh2", "~1", "3" };
        var units = new[] { "GBP/month", "GBP", "GBP", "USD/tok", "1", "GBP/kWh", "month", "GPU" };
        Gen.Select(AnyNumber, Gen.Int[0, formats.Length - 1]).Repeatable().Sample(
            (value, index) =>
            {
                var format = DisplayFormat.Parse(formats[index], UnitParser.Parse(units[index]), out _)!;
                var list = _script.List(
                    format.Multiply,
                    format.Divide,
                    format.Digits,
                    format.IsSignificant,
                    format.Prefix,
                    format.Suffix,
                    format.SuffixOfOne);
                Assert.Equal(format.Show(value, "never"), _script.Call(show, list, value, "never").AsString());
            },
            iter: 3000,
            threads: 1);
    }

    [Fact]
    public void Powers_are_equal_to_the_last_bit() =>
        Gen.Select(
                Gen.OneOf(AnyNumber, Gen.Double[0, 10]),
                Gen.OneOf(AnyNumber, Gen.Double[-5, 5], Gen.Int[-1100, 1100].Select(i => (double)i)))
            .Repeatable()
            .Sample(
                (value, exponent) =>
                {
                    var ours = Power.Of(value, exponent);
                    var theirs = _script.Call(_script.Runtime.Get("Pow"), value, exponent).AsNumber();
                    Assert.True(
                        double.IsNaN(ours)
                            ? double.IsNaN(theirs)
                            : BitConverter.DoubleToInt64Bits(ours) == BitConverter.DoubleToInt64Bits(theirs));
                },
                iter: 3000,
                threads: 1);

    [Fact]
    public void Random_numbers_are_equal_from_the_first()
    {
        foreach (var name in new[] { "", "volume", "api_price" })
        {
            var ours = new Xoshiro128(Xoshiro128.SeedOf(name));
            var theirs = _script.Call(_script.ImportFile("sampler.js").Get("Random"), name);
            for (var i = 0; i < 200; i++)
            {
                Assert.Equal(ours.NextDouble(), _script.Call(theirs).AsNumber());
            }
        }
    }

    [Fact]
    public void A_formula_as_code_computes_what_the_tree_computes()
    {
        var scope = Formula.Scope("a", "b", "c");
        Gen.Select(GenExpression.Text(scope), AnyNumber, AnyNumber, AnyNumber).Repeatable().Sample(
            (text, a, b, c) =>
            {
                var tree = Formula.Tree(text, scope);
                if (!UnitChecker.Check(tree, scope, Unit.One, "result").IsEmpty)
                {
                    return;
                }

                using var module = new Engine();
                module.SetValue("Pow", _script.Runtime.Get("Pow")).SetValue("a", a).SetValue("b", b).SetValue("c", c);
                var theirs = module.Evaluate(FormulaPrinter.PrintCode(tree)).AsNumber();
                Assert.Equal(Arithmetic.Evaluate(tree, [a, b, c]), theirs);
            },
            iter: 300,
            threads: 1);
    }
}
