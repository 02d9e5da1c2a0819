using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.CostModel.Models.Reading;

/// <summary>Looks up what a file names of its own model; a name that is not there is reported with the nearest one that is.</summary>
internal static class PartNames
{
    /// <summary>The input of a name.</summary>
    /// <param name="model">The model.</param>
    /// <param name="name">The name; null where none is given, which is reported where it is read.</param>
    /// <param name="location">Where it is named.</param>
    /// <param name="diagnostics">Takes the report.</param>
    public static ModelInput? RequireInput(this ModelParts model, string? name, FileLocation location, IDiagnosticSink diagnostics) =>
        Require(model.Inputs, i => i.Name, name, Rules.Models.UnknownInput, "input", null, location, diagnostics);

    /// <summary>The result of a name.</summary>
    /// <param name="model">The model.</param>
    /// <param name="name">The name; null where none is given, which is reported where it is read.</param>
    /// <param name="location">Where it is named.</param>
    /// <param name="diagnostics">Takes the report.</param>
    public static ModelResult? RequireResult(this ModelParts model, string? name, FileLocation location, IDiagnosticSink diagnostics) =>
        Require(model.Results, r => r.Name, name, Rules.Models.UnknownResult, "result", model.Refused, location, diagnostics);

    private static T? Require<T>(
        IReadOnlyList<T> parts,
        Func<T, string> nameOf,
        string? name,
        DiagnosticRule rule,
        string what,
        Refusals? refused,
        FileLocation location,
        IDiagnosticSink diagnostics)
        where T : class
    {
        var part = parts.FirstOrDefault(p => nameOf(p) == name);
        if (name is not null && part is null)
        {
            diagnostics.Report(refused?.Explain(rule, location, what, name) ?? rule.At(
                location,
                $"'{name}' is not {(refused is null ? "an" : "a")} {what} of this model.",
                Nearest.Suggest(name, parts.Select(nameOf))));
        }

        return part;
    }
}
