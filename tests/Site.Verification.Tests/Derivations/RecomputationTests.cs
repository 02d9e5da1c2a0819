using Site.Citations.Twins;
using Site.CostModel.Json;
using Site.Verification.Derivations;

namespace Site.Verification.Tests.Derivations;

public sealed class RecomputationTests
{
    [Theory]
    [InlineData(1, 1, true)]
    [InlineData(1, 1 + 1e-13, true)]
    [InlineData(1, 1 + 1e-11, false)]
    [InlineData(0, 0, true)]
    [InlineData(0, 1e-300, false)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity, true)]
    [InlineData(double.PositiveInfinity, double.NegativeInfinity, false)]
    [InlineData(double.PositiveInfinity, 200_000, false)]
    [InlineData(200_000, double.PositiveInfinity, false)]
    [InlineData(double.MaxValue, -double.MaxValue, false)]
    [InlineData(double.NaN, double.NaN, false)]
    [InlineData(double.NaN, 1, false)]
    public void An_infinity_agrees_with_itself_alone(double computed, double stated, bool agree) =>
        Assert.Equal(agree, ExactNumber.Agree(computed, stated));

    [Theory]
    [InlineData("2", "a * b", "USD", "6", "USD", null)]
    [InlineData("2", "a * b", "USD", "7", "USD", "the result is 6 USD, and not 7 USD.")]
    [InlineData("2", "a * b", "USD", "6", "EUR", "the result is 6 USD, and not 6 EUR.")]
    [InlineData("2", "a + b", "USD", "5", "USD", "the formula of 'c' is not sound")]
    [InlineData("2", "a * z", "USD", "6", "USD", "the formula of 'c' is not sound")]
    [InlineData("2", "a *", "USD", "6", "USD", "the formula of 'c' is not sound")]
    [InlineData("2", "a * b", "USD USD", "6", "USD", "is not understood")]
    [InlineData("Infinity", "a * b", "USD", "6", "USD", "the result is Infinity USD, and not 6 USD.")]
    [InlineData("1e400", "a * b", "USD", "6", "USD", "and not 6")]
    public void What_does_not_follow_is_said(
        string a,
        string formula,
        string stepUnit,
        string result,
        string unit,
        string? expected)
    {
        var inputs = new OrderedDictionary<string, TwinInput>
        {
            ["a"] = new(a, "USD/h", "given"),
            ["b"] = new("3", "h", "given"),
        };
        var derivation = new TwinDerivation("m", new TwinResult("c", result, unit, "$6")) { Inputs = inputs };
        var problems = Recomputation.FindProblems(derivation, [Step("c", formula, stepUnit)]);
        if (expected is null)
        {
            Assert.Empty(problems);
        }
        else
        {
            Assert.Contains(problems, p => p.Contains(expected, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_name_is_given_once_and_the_result_has_one_of_them()
    {
        var inputs = new OrderedDictionary<string, TwinInput> { ["a"] = new("1", "USD", "given") };
        var derivation = new TwinDerivation("m", new TwinResult("b", "1", "USD", "$1")) { Inputs = inputs };
        var problems = Recomputation.FindProblems(derivation, [Step("a", "a", "USD")]);
        Assert.Equal(["'a' is given twice.", "nothing in it is called 'b', as its result is."], problems);
    }

    [Fact]
    public void Time_grows_with_the_number_of_steps_and_not_with_its_square()
    {
        var steps = Enumerable.Range(1, 20_000).Select(i => Step($"s{i}", $"s{i - 1} + 1", "1")).ToList();
        var inputs = new OrderedDictionary<string, TwinInput> { ["s0"] = new("0", "1", "given") };
        var derivation = new TwinDerivation("m", new TwinResult("s20000", "20000", "1", "20,000")) { Inputs = inputs };
        Assert.Empty(Recomputation.FindProblems(derivation, steps));
    }

    private static FormulaEntry Step(string name, string formula, string unit) => new() { Name = name, Formula = formula, Unit = unit };
}
