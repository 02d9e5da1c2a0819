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
        var reader = new Reader([.. files], facts, diagnostics);
        foreach (var cause in unread ?? [])
        {
            reader.Refused.Add(NameOf(cause.File), cause);
        }

        return reader.Read();
    }

    /// <summary>The name of the model that a file is to give.</summary>
    internal static string NameOf(string file) => Path.GetFileNameWithoutExtension(file);

    /// <summary>Reads each model after those it uses.</summary>
    private sealed class Reader(ImmutableArray<InputText> files, FactSet facts, IDiagnosticSink diagnostics)
    {
        private readonly ModelLibrary _library = new(files);
        private readonly ImmutableSortedDictionary<string, Model>.Builder _models =
            ImmutableSortedDictionary.CreateBuilder<string, Model>(StringComparer.Ordinal);

        private readonly HashSet<string> _begun = new(StringComparer.Ordinal);
        private readonly List<string> _path = [];

        public Refusals Refused { get; } = new();

        public ModelSet Read()
        {
            foreach (var file in files)
            {
                var name = NameOf(file.File);
                if (_library.Find(name) == file)
                {
                    Read(name, file);
                }
                else
                {
                    diagnostics.Report(Rules.Models.DuplicateName.At(
                        new FileLocation(file.File),
                        $"The model '{name}' is already given at {new FileLocation(_library.Find(name)!.File)}.",
                        "Give one of the files another name."));
                }
            }

            return new ModelSet(_models.ToImmutable(), Refused);
        }

        private void Read(string name, InputText file)
        {
            if (!_begun.Add(name))
            {
                return;
            }

            _path.Add(name);
            var followUps = new FollowUps(diagnostics);
            var watch = new ErrorWatch(followUps);
            if (ModelFile.Parse(file, watch) is { } root
                && ModelLibrary.UsesOf(root) is var uses
                && CanUse(uses, watch)
                && ModelFile.Load(file, root, uses, facts, _library, watch) is { } model)
            {
                _models.Add(name, model);
            }

            if (followUps.Release() is { } cause && !_models.ContainsKey(name))
            {
                Refused.Add(name, cause);
            }

            _path.RemoveAt(_path.Count - 1);
        }

        /// <summary>Reads what a model uses; reports what of that there is not.</summary>
        private bool CanUse(IReadOnlyList<ModelUse> uses, IDiagnosticSink ofModel)
        {
            var watch = new ErrorWatch(ofModel);
            foreach (var (used, location, _) in uses)
            {
                if (_path.IndexOf(used) is var from and >= 0)
                {
                    watch.Report(Rules.Models.FormulaCycle.At(
                        location,
                        $"'{used}' uses itself: {string.Join(" -> ", _path.Skip(from).Append(used))}.",
                        "Break the circle: put what both need into a model of its own."));
                }
                else if (_library.Find(used) is { } file)
                {
                    Read(used, file);
                }

                if (!watch.HasErrors && !_models.ContainsKey(used))
                {
                    watch.Report(Refused.Explain(Rules.Models.UnknownModel, location, "model", used) ?? Rules.Models.UnknownModel.At(
                        location,
                        $"There is no model '{used}'.",
                        Nearest.Suggest(used, _library.Names)));
                }
            }

            return !watch.HasErrors;
        }
    }
}
