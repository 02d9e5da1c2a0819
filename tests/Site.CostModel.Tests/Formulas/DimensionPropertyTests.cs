using CsCheck;
using Site.CostModel.Formulas;
using Site.Quantities.Units;

namespace Site.CostModel.Tests.Formulas;

public class DimensionPropertyTests
{
    [Fact]
    public void The_check_accepts_exactly_the_formulas_whose_scale_is_right()
    {
        var right = 0;
        var wrong = 0;
        Gen.Int.Repeatable().Sample(
            seed =>
            {
                var oracle = new DimensionOracle(seed);
                var scope = Formula.Scope(oracle.Names);
                var problems = UnitChecker.Check(Formula.Tree(oracle.Text, scope), scope, UnitParser.Parse(oracle.Declared), "result");
                Interlocked.Increment(ref oracle.IsRight() ? ref right : ref wrong);
                Assert.True(
                    problems.IsEmpty == oracle.IsRight(),
                    $"{oracle.Text} in {oracle.Declared}, with {string.Join("; ", oracle.Names)}: {string.Join(' ', problems)}");
            },
            iter: 5000);

        // A property that only ever sees one side of it checks nothing.
        Assert.True(right > 500 && wrong > 500, $"{right} right, {wrong} wrong");
    }
}
