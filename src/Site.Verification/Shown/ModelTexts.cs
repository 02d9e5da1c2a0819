using Site.CostModel.Json;

namespace Site.Verification.Shown;

/// <summary>The texts of a published model that a page shows.</summary>
internal static class ModelTexts
{
    /// <summary>The texts; none of them null.</summary>
    public static IEnumerable<string> Of(ModelDocument model)
    {
        var head = new[] { model.Name, model.Title, model.Description, model.Version };
        return head
            .Concat(model.Inputs.SelectMany(i => (string?[])[i.Label, i.Help, i.Group, i.Infinite, i.Origin.Assumption]))
            .Concat(model.Choices.SelectMany(OfChoice))
            .Concat(model.Formulas.Select(f => f.Label))
            .Concat(model.Results.SelectMany(r => (string?[])[r.Label, r.Help, r.Infinite]))
            .Concat(model.Scenarios.SelectMany(s => (string?[])[s.Title, s.Description]))
            .Concat(model.Charts.Select(c => c.Title))
            .Concat([model.Comparison?.Title, model.Comparison?.Across])
            .Concat((model.Comparison?.Bars ?? []).SelectMany(b => new[] { b.Label, b.Brief }))
            .Concat(model.Vectors.SelectMany(v => (IEnumerable<string?>)[v.Verdict, v.Flip, .. v.Results.Values.Select(r => r.Display)]))
            .OfType<string>();
    }

    private static IEnumerable<string?> OfChoice(ChoiceEntry choice) =>
    [
        choice.Label, choice.Help,
        .. choice.Options.Select(o => o.Label),
        .. choice.Options.SelectMany(o => o.Values).Select(v => v.Origin.Assumption),
    ];
}
