using Site.Text.Files;

namespace Site.Citations.Sources;

/// <summary>The short passage of a source that carries a claim.</summary>
/// <param name="Exact">The words, as the source has them.</param>
/// <param name="Location">Where the quote is recorded.</param>
public sealed record SourceQuote(string Exact, FileLocation Location);
