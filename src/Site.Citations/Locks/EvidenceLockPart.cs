namespace Site.Citations.Locks;

/// <summary>Where a source's entry stands in a lock's bytes.</summary>
/// <param name="Key">The source's key.</param>
/// <param name="Start">The offset of its first byte.</param>
/// <param name="Length">How many bytes it has.</param>
internal readonly record struct EvidenceLockPart(string Key, int Start, int Length);
