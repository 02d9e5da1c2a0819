using System.Collections.Immutable;

namespace Site.Citations.Claims;

/// <summary>One line of a page's update log.</summary>
/// <param name="Date">When.</param>
/// <param name="Version">The version of the page it made; null where versions are not counted.</param>
/// <param name="Text">What changed.</param>
/// <param name="Changes">The changes one by one; may be empty.</param>
public sealed record Update(DateOnly Date, string? Version, string Text, ImmutableArray<string> Changes);
