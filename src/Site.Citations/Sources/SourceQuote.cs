using System.Collections.Immutable;
using Site.Text.Files;

namespace Site.Citations.Sources;

/// <summary>The short passage of a source that carries a claim.</summary>
/// <param name="Exact">The words, as the source has them.</param>
/// <param name="Location">Where the quote is recorded.</param>
public sealed record SourceQuote(string Exact, FileLocation Location)
{
    /// <summary>
    /// Further passages of the same bytes that say what the quote leaves out, such as a column's header, the key above it, or the name of
    /// the thing; each without a context of its own.
    /// </summary>
    public ImmutableArray<SourceQuote> Context { get; init; } = [];
}
