namespace Site.CostModel.Formulas;

/// <summary>Which names an expression uses.</summary>
internal static class UsedNames
{
    /// <summary>The slots of the names in an expression, in order of appearance, each once.</summary>
    public static IReadOnlyList<int> In(Expression expression) =>
        [.. ExpressionNodes.In(expression).OfType<NameReference>().Select(n => n.Slot).Distinct()];
}
