using System.Collections.Immutable;
using Site.Text.Diagnostics;

namespace Site.CostModel.Models;

/// <summary>Every model of a site, from the files of <c>_models/</c>.</summary>
public sealed class ModelSet
{
    private readonly ImmutableSortedDictionary<string, Model> _models;

    internal ModelSet(ImmutableSortedDictionary<string, Model> models, Refusals refused)
    {
        _models = models;
        Names = new NameIndex(models.Keys);
        Refused = refused;
    }

    /// <summary>No models.</summary>
    public static ModelSet Empty { get; } = new(ImmutableSortedDictionary.Create<string, Model>(StringComparer.Ordinal), new Refusals());

    /// <summary>The models that were described and refused.</summary>
    public Refusals Refused { get; }

    /// <summary>The models, ordered by name.</summary>
    public IEnumerable<Model> Models => _models.Values;

    /// <summary>The names of the models, to suggest one of.</summary>
    public NameIndex Names { get; }

    /// <summary>The model of a name, or null.</summary>
    public Model? Find(string name) => _models.GetValueOrDefault(name);
}
