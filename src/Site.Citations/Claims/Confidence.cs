using System.Collections.Immutable;
using Site.Citations.Vocabulary;

namespace Site.Citations.Claims;

/// <summary>How well the evidence supports a claim, and why not better.</summary>
/// <param name="Level">The level that holds: the lower of declared and ceiling.</param>
/// <param name="Declared">What the author declared, if anything.</param>
/// <param name="Ceiling">The best the evidence allows.</param>
/// <param name="Reasons">Why the ceiling is not higher, and what holds it up; plain sentences.</param>
public sealed record Confidence(ConfidenceLevel Level, ConfidenceLevel? Declared, ConfidenceLevel Ceiling, ImmutableArray<string> Reasons);
