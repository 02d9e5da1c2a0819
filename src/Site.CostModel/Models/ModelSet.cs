using System.Collections.Immutable;
using Site.CostModel.Facts;
using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.CostModel.Models;

/// <summary>Every model of a site, from the files of <c>_models/</c>.</summary>
public sealed class ModelSet
{
    private readonly ImmutableSortedDictionary<string, Model> _models;

    private ModelSet(ImmutableSortedDictionary<string, Model> models) => _models = models;

    /// <summary>No models.</summary>
    public static ModelSet Empty { get; } = new(ImmutableSortedDictionary.Create<string, Model>(StringComparer.Ordinal));

    /// <summary>The models that were described and refused.</summary>
    public Refusals Refused { get; private init; } = new();

    /// <summary>The models, ordered by name.</summary>
    public IEnumerable<Model> Models => _models.Values;

    /// <summary>Reads the files of <c>_models/</c>; what is wrong is reported, and a model with an error in it left out.</summary>
    /// <param name="files">The files, in a stable order: of two models of one name the first is kept.</param>
    /// <param name="facts">The facts they use.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static ModelSet Load(IEnumerable<InputText> files, FactSet facts, IDiagnosticSink diagnostics)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(diagnostics);
        var models = Empty._models.ToBuilder();
        var refused = new Refusals();
        foreach (var file in files)
        {
            var watch = new ErrorWatch(diagnostics);
            if (Model.Load(file, facts, watch) is not { } model)
            {
                refused.Add(Path.GetFileNameWithoutExtension(file.File), watch);
            }
            else if (!models.TryAdd(model.Name, model))
            {
                diagnostics.Report(Rules.Models.DuplicateName.At(
                    new FileLocation(file.File),
                    $"The model '{model.Name}' is already given at {models[model.Name].Location}.",
                    "Give one of the files another name."));
            }
        }

        return new ModelSet(models.ToImmutable()) { Refused = refused };
    }

    /// <summary>The model of a name, or null.</summary>
    public Model? Find(string name) => _models.GetValueOrDefault(name);
}
