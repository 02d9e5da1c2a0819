using System.Collections.Immutable;
using Site.Citations.Claims;
using Site.Citations.Facts;

namespace Site.Verification.Facts;

/// <summary>A published fact.</summary>
/// <param name="Entry">What is said of it.</param>
/// <param name="Evidence">
/// What it rests on, with what its quotes bear told anew; null where the file does not hold together enough for that, which is reported.
/// </param>
internal sealed record PublishedFact(FactEntry Entry, ImmutableArray<CitedEvidence>? Evidence);
