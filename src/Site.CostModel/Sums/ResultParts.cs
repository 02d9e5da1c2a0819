using System.Collections.Immutable;
using Site.CostModel.Evaluation;
using Site.CostModel.Formulas;
using Site.CostModel.Models;

namespace Site.CostModel.Sums;

/// <summary>A term of a result that is a sum.</summary>
/// <param name="Label">What it is, in words.</param>
/// <param name="Value">How much of the result it is, in the result's unit.</param>
public sealed record ResultPart(string Label, double Value);

/// <summary>What a result is the sum of, such as servers and people of a bill.</summary>
public static class ResultParts
{
    /// <summary>The terms of a result, those that are zero left out; none where its formula is, for these values, no sum.</summary>
    /// <param name="evaluation">The values.</param>
    /// <param name="result">The result.</param>
    public static ImmutableArray<ResultPart> Of(ModelEvaluation evaluation, ModelResult result)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        ArgumentNullException.ThrowIfNull(result);
        var model = evaluation.Model;
        var values = evaluation.Slots;
        return
        [
            .. SumTerms.Of(result.Formula.Tree, values.AsSpan())
                .Select(t => new ResultPart(LabelOf(model, t), Arithmetic.Evaluate(t, values.AsSpan())))
                .Where(p => p.Value != 0),
        ];
    }

    /// <summary>What a term is, in words and signs without numbers.</summary>
    internal static string LabelOf(Model model, Expression term) =>
        string.Concat(new FormulaWriter(model, _ => null).Write(term).Select(p => p.Kind == SumPartKind.Conversion ? p.Shown : p.Text));
}
