using System.Collections.Immutable;
using Site.Citations.Sources;

namespace Site.Citations.Locks;

/// <summary>
/// A source, and every quote that something rests on it by: its own with their context, those of facts, and those given in pages.
/// </summary>
/// <param name="Source">The source.</param>
/// <param name="Quotes">The quotes, each once, in order of their text.</param>
public sealed record EvidenceToCheck(Source Source, ImmutableArray<string> Quotes);
