using System.Collections.Immutable;
using Site.Citations.Sources;

namespace Site.Theme;

/// <summary>A source as the list of the whole site shows it.</summary>
/// <param name="Source">The source.</param>
/// <param name="Found">How many of its quotes a machine has found in it.</param>
/// <param name="Quotes">How many quotes are recorded of it.</param>
/// <param name="Stale">How many claims rest on it that are past their date.</param>
/// <param name="Claims">How many claims rest on it.</param>
/// <param name="Pages">The pages they stand on.</param>
public sealed record SourceRow(Source Source, int Found, int Quotes, int Stale, int Claims, ImmutableArray<NavLink> Pages)
{
    /// <summary>The page of the source itself; null where it has none.</summary>
    public string? PageHref { get; init; }
}
