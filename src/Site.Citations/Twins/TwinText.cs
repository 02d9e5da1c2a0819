using Site.Citations.Digests;

namespace Site.Citations.Twins;

/// <summary>The page text that digest and positions are about.</summary>
/// <param name="Algorithm">How the text is taken from the HTML.</param>
/// <param name="Root">The CSS selector of the one element the text is taken from.</param>
/// <param name="Unit">What positions count.</param>
/// <param name="Length">The length of the text in that unit.</param>
/// <param name="Digest">The digest of the text's UTF-8 bytes.</param>
public sealed record TwinText(string Algorithm, string Root, string Unit, int Length, DigestSet Digest);
