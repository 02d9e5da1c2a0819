using System.Collections.Immutable;
using Site.Text.Diagnostics;
using Site.Text.Yaml;

namespace Site.CostModel.Models.Reading;

/// <summary>Reads <c>main</c>: <c>result</c>, and <c>inputs</c>, the inputs and choices that a reader is asked for first.</summary>
internal static class MainReader
{
    /// <summary>Reads it; null where the model does not say, or names what it does not have, which is reported.</summary>
    /// <param name="model">The model, its choices and results among it.</param>
    /// <param name="map">What the file says.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static ModelMain? Read(ModelParts model, YamlMap? map, IDiagnosticSink diagnostics)
    {
        if (map is null)
        {
            return null;
        }

        var result = model.RequireResult(map.RequiredText("result"), map.LocationOf("result"), diagnostics);
        ImmutableArray<string> known =
        [
            .. model.Inputs.Where(i => !i.IsFixed).Select(i => i.Name),
            .. model.Choices.Select(c => c.Name),
        ];
        var controls = ImmutableArray.CreateBuilder<string>();
        foreach (var (name, location) in map.Texts("inputs"))
        {
            if (known.Contains(name))
            {
                controls.Add(name);
            }
            else
            {
                diagnostics.Report(Rules.Models.UnknownInput.At(
                    location,
                    $"'{name}' is not an input or a choice that a reader of this model can change.",
                    Nearest.Suggest(name, known)));
            }
        }

        map.ReportUnknownKeys(Rules.Pages.YamlUnknownKey, ModelShapes.Main);
        return result is null ? null : new ModelMain(result, [.. controls.Distinct()]);
    }
}
