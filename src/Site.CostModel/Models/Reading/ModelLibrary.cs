using Site.Text.Diagnostics;
using Site.Text.Files;
using Site.Text.Yaml;

namespace Site.CostModel.Models.Reading;

/// <summary>The files of models that use each other.</summary>
internal sealed class ModelLibrary
{
    private readonly Dictionary<string, InputText> _files = new(StringComparer.Ordinal);

    /// <summary>Takes the files; of two models of one name the first counts.</summary>
    public ModelLibrary(IEnumerable<InputText> files)
    {
        foreach (var file in files)
        {
            _files.TryAdd(ModelFolder.NameOf(file.File), file);
        }
    }

    /// <summary>The names of the models.</summary>
    public IEnumerable<string> Names => _files.Keys;

    /// <summary>The file of a model; null where there is none.</summary>
    public InputText? Find(string name) => _files.GetValueOrDefault(name);

    /// <summary>
    /// What a model's file says, read anew for whoever uses it; null where it says nothing. What is wrong with the file is reported where
    /// the model itself is read.
    /// </summary>
    public YamlMap? Read(string name) =>
        _files.TryGetValue(name, out var file) ? YamlFile.Parse(file.File, file.Text, new DiagnosticBag()) : null;

    /// <summary>The models that a model uses, in the order written.</summary>
    public static IReadOnlyList<ModelUse> UsesOf(YamlMap root)
    {
        if (root.KindOf("uses") != YamlKind.Map)
        {
            return [.. root.Texts("uses").Select(u => new ModelUse(u.Text, u.Location, null))];
        }

        var uses = root.Map("uses")!;
        return [.. uses.Keys.Select(name => new ModelUse(name, uses.LocationOfKey(name), uses.Map(name)))];
    }
}

/// <summary>A model that another uses.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Location">Where the other names it.</param>
/// <param name="Given">The options that the other begins with, by the name of the choice; null where it names none.</param>
internal sealed record ModelUse(string Name, FileLocation Location, YamlMap? Given);
