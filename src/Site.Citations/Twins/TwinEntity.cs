namespace Site.Citations.Twins;

/// <summary>A thing the page is about.</summary>
/// <param name="Id">Its id, unique in the file.</param>
/// <param name="Type">Its schema.org type.</param>
/// <param name="Name">Its name.</param>
/// <param name="SameAs">Addresses that identify it; null where none are given.</param>
/// <param name="Aliases">Other names of it, by which a quote may name it; null where none are given.</param>
public sealed record TwinEntity(
    string Id,
    string Type,
    string Name,
    IReadOnlyList<string>? SameAs = null,
    IReadOnlyList<string>? Aliases = null);
