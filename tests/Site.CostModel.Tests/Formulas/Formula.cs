using System.Collections.Immutable;
using Site.CostModel.Formulas;
using Site.Quantities.Units;

namespace Site.CostModel.Tests.Formulas;

/// <summary>Formulas for tests: names with units, and what parsing and checking say.</summary>
internal static class Formula
{
    /// <summary>A scope of names, each written as “name unit”.</summary>
    public static FormulaScope Scope(params string[] names) =>
        new([.. names.Select(n => n.Split(' ', 2)).Select(n => (n[0], (Unit?)UnitParser.Parse(n.Length > 1 ? n[1] : "1")))]);

    /// <summary>A tree that must parse.</summary>
    public static Expression Tree(string text, FormulaScope scope)
    {
        var tree = FormulaParser.Parse(text, scope, out var problems);
        Assert.Empty(problems);
        return tree!;
    }

    /// <summary>What is wrong with a formula in itself.</summary>
    public static ImmutableArray<TextProblem> Refusals(string text, FormulaScope scope)
    {
        Assert.Null(FormulaParser.Parse(text, scope, out var problems));
        return problems;
    }

    /// <summary>What is wrong with a formula's units.</summary>
    public static ImmutableArray<TextProblem> UnitProblems(string text, string declared, FormulaScope scope) =>
        UnitChecker.Check(Tree(text, scope), scope, UnitParser.Parse(declared), "result");
}
