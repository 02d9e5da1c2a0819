using System.Collections.Immutable;
using Site.Quantities.Units;

namespace Site.CostModel.Formulas;

/// <summary>
/// A formula that was parsed and whose unit was proved, to be computed outside a model: by whoever checks a published derivation.
/// </summary>
public sealed class CheckedFormula
{
    private readonly Expression _tree;

    private CheckedFormula(Expression tree) => _tree = tree;

    /// <summary>The finite numbers written in it, from left to right; none is negative, for a sign before one is no part of it.</summary>
    public IEnumerable<double> Numbers =>
        ExpressionNodes.In(_tree).OfType<NumberLiteral>().Where(n => n.Exact is not null).Select(n => n.Value);

    /// <summary>Parses a formula and proves its unit.</summary>
    /// <param name="text">The text.</param>
    /// <param name="names">The identifiers it may use, each once, with its unit; a null unit agrees with any.</param>
    /// <param name="unit">The unit it must give; null agrees with any.</param>
    /// <param name="problems">What is wrong, each at its offset in the text; empty where nothing is.</param>
    /// <returns>The formula; null where anything is wrong.</returns>
    public static CheckedFormula? Parse(
        string text,
        IReadOnlyList<(string Identifier, Unit? Unit)> names,
        Unit? unit,
        out ImmutableArray<TextProblem> problems)
    {
        var scope = new FormulaScope(names);
        var tree = FormulaParser.Parse(text, scope, out problems);
        problems = tree is null ? problems : UnitChecker.Check(tree, scope, unit, "step");
        return tree is not null && problems.IsEmpty ? new CheckedFormula(tree) : null;
    }

    /// <summary>The value.</summary>
    /// <param name="values">The value of each name, in their order.</param>
    public double Evaluate(ReadOnlySpan<double> values) => Arithmetic.Evaluate(_tree, values);

    /// <summary>
    /// What the formula adds up, from left to right: the value of each term, and which names it uses, by their order; empty where the
    /// formula is, for these values, no sum.
    /// </summary>
    /// <param name="values">The value of each name, in their order.</param>
    public ImmutableArray<(double Value, IReadOnlyList<int> Names)> Terms(ReadOnlySpan<double> values)
    {
        var terms = ImmutableArray.CreateBuilder<(double, IReadOnlyList<int>)>();
        foreach (var term in SumTerms.Of(_tree, values))
        {
            terms.Add((Arithmetic.Evaluate(term, values), UsedNames.In(term)));
        }

        return terms.ToImmutable();
    }
}
