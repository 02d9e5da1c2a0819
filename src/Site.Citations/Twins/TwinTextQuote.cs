namespace Site.Citations.Twins;

/// <summary>Words of the page text and what stands around them: a TextQuoteSelector of W3C Web Annotation.</summary>
/// <param name="Exact">The words.</param>
/// <param name="Prefix">The page text just before.</param>
/// <param name="Suffix">The page text just after.</param>
public sealed record TwinTextQuote(string Exact, string Prefix, string Suffix);
