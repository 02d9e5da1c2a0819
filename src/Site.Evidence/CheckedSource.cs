using Site.Citations.Locks;

namespace Site.Evidence;

/// <summary>What a check found of a source.</summary>
/// <param name="Found">What goes into the lock.</param>
/// <param name="IsUnconnected">
/// Whether no connection came about. That says nothing of a source where nobody answers, for then there is no network, and that its host is
/// gone where others do.
/// </param>
public sealed record CheckedSource(LockedSource Found, bool IsUnconnected);
