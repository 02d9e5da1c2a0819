using Site.CostModel.Models;
using Site.Text.Diagnostics;

namespace Site.Calc;

/// <summary>What is to be computed: a model, or one result of it.</summary>
/// <param name="Model">The model.</param>
/// <param name="Result">The result; null for all of them.</param>
internal sealed record CalcTarget(Model Model, ModelResult? Result)
{
    /// <summary>Finds what <c>MODEL[.RESULT]</c> means.</summary>
    /// <param name="text">The target as written.</param>
    /// <param name="models">The models there are.</param>
    /// <param name="complaint">What is wrong with it; null where nothing is.</param>
    public static CalcTarget? Find(string text, IReadOnlyList<NamedModel> models, out string? complaint)
    {
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        var name = dot < 0 ? text : text[..dot];
        complaint = null;
        if (models.FirstOrDefault(m => m.Name == name)?.Model is not { } model)
        {
            var known = models.Select(m => m.Name);
            complaint = $"There is no model '{name}'. {Nearest.Suggest(name, known, $"The models are {string.Join(", ", known)}.")}";
            return null;
        }

        if (dot < 0)
        {
            return new CalcTarget(model, null);
        }

        var wanted = text[(dot + 1)..];
        if (model.FindResult(wanted) is { } result)
        {
            return new CalcTarget(model, result);
        }

        var names = model.Results.Select(r => r.Name);
        complaint = $"The model '{name}' has no result '{wanted}'. "
            + Nearest.Suggest(wanted, names, $"Its results are {string.Join(", ", names)}.");
        return null;
    }
}
