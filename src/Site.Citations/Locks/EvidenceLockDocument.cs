namespace Site.Citations.Locks;

/// <summary>What <c>cite.lock.json</c> says, member by member.</summary>
/// <param name="Sources">What was found, by the source's key.</param>
internal sealed record EvidenceLockDocument(OrderedDictionary<string, EvidenceLockEntry> Sources);
