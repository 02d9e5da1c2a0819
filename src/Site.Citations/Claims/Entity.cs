using System.Collections.Immutable;
using Site.Text.Files;

namespace Site.Citations.Claims;

/// <summary>A thing a page is about.</summary>
/// <param name="Id">Its id in the twin, derived from the name.</param>
/// <param name="Type">Its schema.org type, such as <c>SoftwareApplication</c>, <c>Product</c>, <c>Organization</c>.</param>
/// <param name="Name">Its name, as the page writes it.</param>
/// <param name="SameAs">Addresses that identify it.</param>
/// <param name="Aliases">Other names of it, under which sources and claims may speak of it.</param>
public sealed record Entity(string Id, string Type, string Name, ImmutableArray<string> SameAs, ImmutableArray<string> Aliases)
{
    /// <summary>Where it is described.</summary>
    public FileLocation Location { get; init; }

    /// <summary>All names of it.</summary>
    public IEnumerable<string> Names => [Name, .. Aliases];
}
