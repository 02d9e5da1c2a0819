using Site.CostModel.Json;

namespace Site.Verification.Models;

/// <summary>A published model.</summary>
/// <param name="Path">Its path from the root of what is checked.</param>
/// <param name="Document">What it says.</param>
internal sealed record PublishedModel(string Path, ModelDocument Document)
{
    /// <summary>Its values for a set of inputs, by the set's name; the first of a name holds.</summary>
    public VectorEntry? VectorOf(string name) => Document.Vectors.FirstOrDefault(v => v.Name == name);

    /// <summary>Its values for the inputs it begins with; null where it gives none.</summary>
    public VectorEntry? Defaults => VectorOf("defaults");
}
