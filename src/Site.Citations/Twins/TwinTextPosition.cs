namespace Site.Citations.Twins;

/// <summary>A place in the page text, in code points: a TextPositionSelector of W3C Web Annotation.</summary>
/// <param name="Start">The first code point.</param>
/// <param name="End">One past the last code point.</param>
public sealed record TwinTextPosition(int Start, int End);
