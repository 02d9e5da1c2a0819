using System.Collections.Immutable;
using Site.CostModel.Facts;
using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.CostModel.Models.Reading;

/// <summary>Reads the models of a site.</summary>
public static class ModelFolder
{
    /// <summary>Reads the files of <c>_models/</c>; what is wrong is reported, and a model with an error in it left out.</summary>
    /// <param name="files">The files, in a stable order: of two models of one name the first is kept.</param>
    /// <param name="facts">The facts they use.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <param name="unread">Where it was reported of further files that they cannot be read; null for none.</param>
    public static ModelSet Load(
        IEnumerable<InputText> files,
        FactSet facts,
        IDiagnosticSink diagnostics,
        IEnumerable<FileLocation>? unread = null)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(diagnostics);
        var models = ImmutableSortedDictionary.CreateBuilder<string, Model>(StringComparer.Ordinal);
        var refused = new Refusals();
        foreach (var cause in unread ?? [])
        {
            refused.Add(NameOf(cause.File), cause);
        }

        foreach (var file in files)
        {
            var watch = new ErrorWatch(diagnostics);
            if (ModelFile.Load(file, facts, watch) is not { } model)
            {
                refused.Add(NameOf(file.File), watch);
            }
            else if (!models.TryAdd(model.Name, model))
            {
                diagnostics.Report(Rules.Models.DuplicateName.At(
                    new FileLocation(file.File),
                    $"The model '{model.Name}' is already given at {models[model.Name].Location}.",
                    "Give one of the files another name."));
            }
        }

        return new ModelSet(models.ToImmutable(), refused);
    }

    /// <summary>The name of the model that a file is to give.</summary>
    internal static string NameOf(string file) => Path.GetFileNameWithoutExtension(file);
}
