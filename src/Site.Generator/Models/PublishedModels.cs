using System.Collections.Immutable;
using System.Text;
using Site.CostModel.Accuracy;
using Site.CostModel.Comparisons;
using Site.CostModel.JavaScript;
using Site.CostModel.Json;
using Site.CostModel.Models;
using Site.Generator.Caching;
using Site.Generator.Discovery;
using Site.Generator.Files;
using Site.Generator.Parsing;
using Site.Generator.Paths;
using Site.Generator.Phases;
using Site.Theme.Bundling;

namespace Site.Generator.Models;

/// <summary>
/// The models as they are published, under <c>models/</c>: for programs as JSON, for the pages' calculators as ES modules.
/// </summary>
public sealed class PublishedModels
{
    private static readonly SitePath Folder = SitePath.FromRelative("models");

    private readonly ImmutableDictionary<string, RenderedFile> _json;
    private readonly ImmutableDictionary<string, Lazy<ComparisonAnswer?>> _comparisons;

    /// <summary>Renders the models of a site, or takes them as the last build rendered the same.</summary>
    /// <param name="data">What the site knows beside its pages.</param>
    /// <param name="phase">The day of the build, and what the last one kept.</param>
    internal PublishedModels(SiteData data, PhaseContext phase)
    {
        ArgumentNullException.ThrowIfNull(data);
        _comparisons = data.Models.Models.ToImmutableDictionary(
            m => m.Name,
            m => new Lazy<ComparisonAnswer?>(() => ComparisonAnswer.Of(m)),
            StringComparer.Ordinal);
        var key = CacheKey.Of(writer =>
        {
            writer.Key(data.Key);
            writer.Day(phase.AsOf);
        });
        Files = KeptFiles.Of(phase.Cache, "models", key, ModelSchema.Schema, () => Render(data));
        var byPath = Files.ToDictionary(f => f.Path);
        _json = data.Models.Models.ToImmutableDictionary(m => m.Name, m => byPath[JsonPath(m)], StringComparer.Ordinal);
    }

    /// <summary>Every file to publish.</summary>
    public IReadOnlyList<RenderedFile> Files { get; }

    /// <summary>Where a model's JSON is published.</summary>
    public static SitePath JsonPath(Model model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return Folder.Append(model.Name + ".json");
    }

    /// <summary>Where a model's ES module is published.</summary>
    public static SitePath ScriptPath(string model) => Folder.Append(model + ".js");

    /// <summary>Where what a model's comparison shows is published.</summary>
    public static SitePath ComparisonPath(string model) => SitePath.FromRelative($"comparisons/{model}.json");

    /// <summary>Where the ES module that all of them import is published.</summary>
    public static SitePath RuntimePath { get; } = Folder.Append(RuntimeScript.FileName);

    /// <summary>Where the measurements a model is held against are published.</summary>
    public static SitePath MeasurementsPath(string model) => Folder.Append(model + InputTree.MeasurementsEnding);

    /// <summary>Where a model's predictions of measurements are published.</summary>
    public static SitePath PredictionsPath(string model) => Folder.Append(model + PredictionTable.Ending);

    /// <summary>Where the factors of a model are published that were fitted without one thing at a time.</summary>
    public static SitePath HeldOutPath(string model) => Folder.Append(model + InputTree.HeldOutEnding);

    /// <summary>Where the page of a model is published, for people.</summary>
    public static SitePath PagePath(string model) => Folder.Append(model + ".html");

    /// <summary>Where it is published how the numbers of a model follow that pages show.</summary>
    public static SitePath SumsPath(string model) => Folder.Append(model + ".sums.html");

    /// <summary>The addresses of all that is published of the models, their pages among it.</summary>
    public IEnumerable<SitePath> Addresses =>
    [
        .. Files.Select(f => f.Path),
        .. _json.Keys.Order(StringComparer.Ordinal).SelectMany(m => new[] { PagePath(m), SumsPath(m) }),
    ];

    /// <summary>A model's JSON.</summary>
    public RenderedFile JsonOf(Model model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return _json[model.Name];
    }

    /// <summary>What the comparison of a model shows.</summary>
    /// <exception cref="KeyNotFoundException">The model has none.</exception>
    public ComparisonAnswer ComparisonOf(Model model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return _comparisons[model.Name].Value ?? throw new KeyNotFoundException($"The model '{model.Name}' compares nothing.");
    }

    private IEnumerable<RenderedFile> Render(SiteData data) => !data.Models.Models.Any()
        ? []
        :
        [
            .. data.Models.Models
                .Select(m => new RenderedFile(JsonPath(m), ModelJson.Write(m, ModelSchema.Schema.FileName, data.Sources))
                {
                    Schema = ModelSchema.Schema,
                })
                .OrderBy(f => f.Path),
            .. data.Models.Models.Select(m => Script(ScriptPath(m.Name), ModelScript.For(m))),
            .. _comparisons.Values.Select(c => c.Value).OfType<ComparisonAnswer>().OrderBy(c => c.Model.Name, StringComparer.Ordinal)
                .Select(c => new RenderedFile(ComparisonPath(c.Model.Name), ComparisonJson.Write(c))),
            Script(RuntimePath, RuntimeScript.Module()),
            new RenderedFile(Folder.Append(ModelSchema.Schema.FileName), ModelSchema.Schema.Bytes.ToArray()),
            .. data.Measurements
                .OrderBy(m => m.Key, StringComparer.Ordinal)
                .Select(m => new RenderedFile(MeasurementsPath(m.Key), Encoding.UTF8.GetBytes(m.Value.Text))),
            .. data.Accuracy.Values.SelectMany(a => a.Reports())
                .OrderBy(r => r.Name, StringComparer.Ordinal)
                .Select(r => new RenderedFile(PredictionsPath(r.Name), PredictionTable.Write(r.Model, r.Report))),
            .. data.HeldOut
                .OrderBy(m => m.Key, StringComparer.Ordinal)
                .Select(m => new RenderedFile(HeldOutPath(m.Key), Encoding.UTF8.GetBytes(m.Value.File.Text))),
        ];

    private static RenderedFile Script(SitePath path, string script) =>
        new(path, Encoding.UTF8.GetBytes(ScriptMinifier.Minify(script)));
}
