namespace Site.Citations.Twins;

/// <summary>Words of the page text and what stands around them: a TextQuoteSelector of W3C Web Annotation.</summary>
/// <param name="Exact">The words.</param>
/// <param name="Prefix">The page text just before; null where the words stand there only once.</param>
/// <param name="Suffix">The page text just after; null where the words stand there only once.</param>
public sealed record TwinTextQuote(string Exact, string? Prefix = null, string? Suffix = null);
