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
    public static ModelInput? RequireInput(this ModelParts model, string? name, FileLocation location, IDiagnosticSink diagnostics)
    {
        var input = model.Inputs.FirstOrDefault(i => i.Name == name);
        if (name is not null && input is null)
        {
            diagnostics.Report(Rules.Models.UnknownInput.At(
                location,
                $"'{name}' is not an input of this model.",
                Nearest.Suggest(name, model.Inputs.Select(i => i.Name))));
        }

        return input;
    }

    /// <summary>The result of a name.</summary>
    /// <param name="model">The model.</param>
    /// <param name="name">The name; null where none is given, which is reported where it is read.</param>
    /// <param name="location">Where it is named.</param>
    /// <param name="diagnostics">Takes the report.</param>
    public static ModelResult? RequireResult(this ModelParts model, string? name, FileLocation location, IDiagnosticSink diagnostics)
    {
        var result = model.Results.FirstOrDefault(r => r.Name == name);
        if (name is not null && result is null)
        {
            diagnostics.Report(Rules.Models.UnknownResult.At(
                location,
                $"'{name}' is not a result of this model.",
                Nearest.Suggest(name, model.Results.Select(r => r.Name))));
        }

        return result;
    }
}
