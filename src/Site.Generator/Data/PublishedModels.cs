using System.Collections.Immutable;
using System.Text;
using Site.Citations.Claims;
using Site.CostModel.Evaluation;
using Site.CostModel.JavaScript;
using Site.CostModel.Json;
using Site.CostModel.Models;
using Site.Generator.Discovery;
using Site.Generator.Paths;
using Site.Generator.Rendering;
using Site.Markdown;

namespace Site.Generator.Data;

/// <summary>The models as they are published, under <c>models/</c>: for programs as JSON, for the pages' calculators as ES modules.</summary>
public sealed class PublishedModels
{
    private static readonly SitePath Folder = SitePath.FromRelative("models");

    private readonly ImmutableDictionary<string, RenderedFile> _json;

    /// <summary>Renders the models of a site.</summary>
    public PublishedModels(SiteData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        _json = data.Models.Models.ToImmutableDictionary(
            m => m.Name,
            m => new RenderedFile(JsonPath(m), ModelJson.Write(m, ModelSchema.Schema.FileName, data.Sources)),
            StringComparer.Ordinal);
        Files = _json.Count == 0
            ? []
            :
            [
                .. _json.Values.OrderBy(f => f.Path),
                .. data.Models.Models.Select(m => new RenderedFile(ScriptPath(m.Name), Encoding.UTF8.GetBytes(ScriptMinifier.Minify(ModelScript.For(m))))),
                new RenderedFile(RuntimePath, Encoding.UTF8.GetBytes(ScriptMinifier.Minify(ModelScript.Runtime()))),
                new RenderedFile(Folder.Append(ModelSchema.Schema.FileName), ModelSchema.Schema.Bytes.ToArray()),
                .. data.Measurements.OrderBy(m => m.Key, StringComparer.Ordinal).Select(m => new RenderedFile(MeasurementsPath(m.Key), Encoding.UTF8.GetBytes(m.Value.Text))),
            ];
    }

    /// <summary>Every file to publish.</summary>
    public ImmutableArray<RenderedFile> Files { get; }

    /// <summary>Where a model's JSON is published.</summary>
    public static SitePath JsonPath(Model model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return Folder.Append(model.Name + ".json");
    }

    /// <summary>Where a model's ES module is published.</summary>
    public static SitePath ScriptPath(string model) => Folder.Append(model + ".js");

    /// <summary>Where the ES module that all of them import is published.</summary>
    public static SitePath RuntimePath { get; } = Folder.Append(ModelScript.RuntimeFileName);

    /// <summary>Where the measurements a model is held against are published.</summary>
    public static SitePath MeasurementsPath(string model) => Folder.Append(model + InputTree.MeasurementsEnding);

    /// <summary>How a computed claim was computed, as its twin tells it.</summary>
    /// <param name="computation">The claim and what computes it.</param>
    /// <param name="page">The page's address, which the model's is told relative to.</param>
    public ClaimDerivation Derive(PageComputation computation, SitePath page)
    {
        ArgumentNullException.ThrowIfNull(computation);
        var (evaluation, result) = (computation.Result.Evaluation, computation.Result.Result);
        var model = evaluation.Model;
        var derivation = computation.Result.Derive();
        var band = evaluation.BandOf(result);
        return new ClaimDerivation
        {
            Inputs = [.. derivation.Inputs.Select(i => new DerivedInput(i.Identifier, i.Label, i.Value, i.Unit.ToString(), i.Origin.DerivedFrom))],
            Steps = [.. derivation.Steps.Select(s => new DerivedStep(s.Identifier, s.Formula, s.Value, s.Unit.ToString()))],
            Name = derivation.Identifier,
            Value = derivation.Value,
            Unit = derivation.Unit.ToString(),
            Display = derivation.Display,
            Low = band is null ? null : ModelEvaluation.Exact(band.Low),
            High = band is null ? null : ModelEvaluation.Exact(band.High),
            ModelUrl = JsonPath(model).HrefFrom(page),
            ModelVersion = model.Version,
            ModelSha256 = _json[model.Name].Sha256,
        };
    }
}
