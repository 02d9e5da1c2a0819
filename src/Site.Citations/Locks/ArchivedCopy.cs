namespace Site.Citations.Locks;

/// <summary>A copy of a source that an archive keeps, as its TimeGate names it (Memento, RFC 7089).</summary>
/// <param name="Url">The copy's address.</param>
/// <param name="Datetime">When it was taken, in UTC.</param>
public sealed record ArchivedCopy(string Url, DateTimeOffset Datetime);
