using Site.Citations.Claims;
using Site.CostModel.Evaluation;
using Site.CostModel.Facts;
using Site.Quantities.Prose;
using Site.Quantities.Units;

namespace Site.Markdown.Values;

/// <summary>Makes the numbers that claims carry.</summary>
internal static class ClaimValues
{
    /// <summary>The number of a fact.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="display">How it is shown.</param>
    public static ClaimValue? Of(Fact fact, string display) =>
        Of(fact.Value.Value, fact.Value.Unit, display, fact.Relation);

    /// <summary>A number of a claim; null where it is infinite, and on the page a word.</summary>
    /// <param name="value">The number, in the unit.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="display">How it is shown.</param>
    /// <param name="relation">How it stands to the value it is about.</param>
    public static ClaimValue? Of(double value, Unit unit, string display, QuantityRelation relation = QuantityRelation.Exactly) =>
        double.IsFinite(value) ? ClaimValue.Published(ModelEvaluation.Exact(value), unit, relation, display) : null;
}
